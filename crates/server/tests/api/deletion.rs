//! Fresh proof, and deleting one's own account (row A10).

use wepig_contract::{
    account::Me,
    error::{Code, Field, Reason},
    path,
    proof::ProofForm,
    sms_code::CodePurpose,
};
use wepig_server::{
    clock::{HOUR, MINUTE},
    job,
    keys::KeysError,
    store::{
        accounts,
        chain::{AUDIT, CONSENTS, first_broken},
    },
};

use crate::{
    app::{TestApp, database::on_each_database, member::Member},
    steps::rows,
};

async fn key_of(app: &TestApp, member: &Member<'_>) -> uuid::Uuid {
    let id = member.me.id.parse().expect("an id");
    let account = accounts::get(app.app.ground.store.read(), id).await.expect("readable").expect("an account");
    account.key_id
}

on_each_database! {
    async fn it_takes_a_fresh_proof(app) {
        let member = app.member().await;
        app.wait(5 * MINUTE);
        member.delete(path::ME).await.problem(403, Code::FreshProofNeeded);
        assert_eq!(member.prove_by_password("wrong-password").await.reason(), (Field::Password, Reason::WrongPassword));
        member.delete(path::ME).await.problem(403, Code::FreshProofNeeded);
        member.prove_by_password(&member.password).await.empty();
        member.delete(path::ME).await.empty();
        app.guest().delete(path::ME).await.problem(401, Code::SignedOut);
    }

    async fn a_code_of_its_own_purpose_is_a_fresh_proof_too(app) {
        let member = app.member().await;
        let phone = &member.me.phone;
        app.wait(5 * MINUTE);
        let login = member.proof(phone, CodePurpose::Login).await;
        let form = ProofForm { proof: Some(login), ..ProofForm::default() };
        assert_eq!(member.post(path::ME_PROOFS, &form).await.reason(), (Field::Code, Reason::CodeNotValid));
        let confirm = member.later_proof(phone, CodePurpose::Confirm).await;
        let form = ProofForm { proof: Some(confirm), ..ProofForm::default() };
        member.post(path::ME_PROOFS, &form).await.empty();
        member.delete(path::ME).await.empty();
    }

    async fn proving_again_is_held_up_like_logging_in(app) {
        let member = app.member().await;
        for _ in 0..5 {
            member.prove_by_password("wrong-password").await.reason();
        }
        member.prove_by_password(&member.password).await.problem(429, Code::TooManyAttempts);
    }

    async fn nothing_readable_is_left(app) {
        let member = app.member().await;
        let elsewhere = app.guest();
        elsewhere.log_in(&member.me.username, &member.password).await.good::<Me>();
        member.ask_for_code(&member.me.phone, CodePurpose::Confirm).await;
        let key = key_of(&app, &member).await;

        member.delete(path::ME).await.empty();

        assert_eq!(member.cookie("wepig_session"), None);
        assert_eq!(elsewhere.who().await, None);
        for table in ["account", "lookup", "session", "challenge"] {
            assert_eq!(rows(&app, table).await, 0, "{table}");
        }
        assert!(matches!(app.app.ground.keys.get(key).await, Err(KeysError::Destroyed { .. })));
        app.guest().log_in(&member.me.username, &member.password).await.problem(401, Code::WrongCredentials);
        // What is left of ledger and log is sealed with the destroyed key, and still whole.
        let (store, account) = (app.app.ground.store.read(), member.me.id.parse().expect("an id"));
        for chain in [AUDIT, CONSENTS] {
            assert_eq!(first_broken(store, chain, account).await.expect("readable"), None);
        }
    }

    async fn name_and_number_are_free_again_for_a_new_account(app) {
        let member = app.member().await;
        member.delete(path::ME).await.empty();
        app.wait(HOUR);
        let browser = app.guest();
        let form = browser.registration(&member.me.username, &member.me.phone).await;
        let me: Me = browser.register(&form).await.good();
        assert_ne!(me.id, member.me.id);
    }

    async fn a_message_on_its_way_is_cancelled(app) {
        let member = app.member().await;
        app.wait(MINUTE);
        member.ask_for_code(&member.me.phone, CodePurpose::Confirm).await.good::<serde_json::Value>();
        member.delete(path::ME).await.empty();
        assert_eq!(app.messages_to(&member.me.phone).await.len(), 1, "the one of the registration");
    }

    async fn a_key_is_destroyed_by_the_job_when_the_process_died_before_it_could(app) {
        let ground = &app.app.ground;
        let now = ground.clock.now();
        let key = ground.keys.create(now).await.expect("a key").id();
        ground.keys.confirm(key).await.expect("confirmed");
        let enqueue = async |tx| job::enqueue_key_destruction(&tx, &ground.keys.secrets, key, now).await;
        ground.store.write(enqueue).await.expect("enqueued");
        job::run_due(ground).await.expect("the jobs run");
        assert!(matches!(ground.keys.get(key).await, Err(KeysError::Destroyed { id, .. }) if id == key));
    }
}
