//! A new password by SMS code (row A8).

use wepig_contract::{
    account::{Me, RegisterForm},
    error::{Code, Field, Reason},
    path,
    proof::NumberProofForm,
    sms_code::CodePurpose,
};

use crate::app::database::on_each_database;

on_each_database! {
    async fn the_new_password_opens_and_the_old_one_and_every_other_session_end(app) {
        let member = app.member().await;
        let elsewhere = app.guest();
        elsewhere.log_in(&member.me.username, &member.password).await.good::<Me>();

        let browser = app.guest();
        let proof = browser.later_proof(&member.me.phone, CodePurpose::Reset).await;
        let me: Me = browser.reset(&member.me.phone, &proof, "brand-new-password").await.good();
        assert!(me.has_password && me.version == member.me.version + 1);
        assert_eq!(browser.who().await, Some(me));

        for ended in [&elsewhere, &*member] {
            ended.get(path::ME_LOG).await.problem(401, Code::SignedOut);
        }
        app.guest().log_in(&member.me.username, &member.password).await.problem(401, Code::WrongCredentials);
        app.guest().log_in(&member.me.username, "brand-new-password").await.good::<Me>();
    }

    async fn a_password_that_is_the_name_is_refused_and_costs_no_code(app) {
        let browser = app.guest();
        let form = browser.registration("Zuchtsau-Berta", &app.new_phone()).await;
        browser.register(&form).await.good::<Me>();
        let proof = browser.later_proof(&form.phone, CodePurpose::Reset).await;
        for name in ["zuchtsau-berta", "Ｚuchtsau-Berta"] {
            let reply = browser.reset(&form.phone, &proof, name).await;
            assert_eq!(reply.reason(), (Field::NewPassword, Reason::PasswordIsName), "{name}");
        }
        browser.reset(&form.phone, &proof, "zuchtsau-berta-1").await.good::<Me>();
    }

    async fn a_number_without_an_account_goes_on_into_registration(app) {
        let browser = app.guest();
        let phone = app.new_phone();
        let proof = browser.proof(&phone, CodePurpose::Reset).await;
        let way_on = browser.reset(&phone, &proof, "brand-new-password").await.continuation();
        let ticket = NumberProofForm { challenge: way_on.challenge, code: String::new(), ticket: Some(way_on.ticket) };
        let form = browser.registration("newcomer", &app.new_phone()).await;
        let form = RegisterForm { phone: phone.clone(), proof: ticket, ..form };
        assert_eq!(browser.register(&form).await.good::<Me>().phone, phone);
    }

    async fn whoever_had_no_password_gets_one(app) {
        let browser = app.guest();
        let mut form = browser.registration("no_password", &app.new_phone()).await;
        form.password = String::new();
        browser.register(&form).await.good::<Me>();
        let proof = browser.later_proof(&form.phone, CodePurpose::Reset).await;
        browser.reset(&form.phone, &proof, "brand-new-password").await.good::<Me>();
        app.guest().log_in("no_password", "brand-new-password").await.good::<Me>();
    }
}
