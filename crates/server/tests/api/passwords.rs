//! One's own password while signed in (row A8).

use futures_util::future::join_all;
use wepig_contract::{
    account::{Me, PasswordForm, RegisterForm},
    audit::AuditAct,
    error::{Code, Field, Reason},
    path,
};
use wepig_server::clock::MINUTE;

use crate::app::{
    browser::{Browser, api},
    database::on_each_database,
    reply::Reply,
};

const NEW: &str = "brand-new-password";

impl Browser<'_> {
    async fn set_password(&self, new_password: &str) -> Reply {
        let form = PasswordForm { new_password: new_password.to_owned() };
        self.request(axum::http::Method::PUT, &api(path::ME_PASSWORD)).json(&form).send().await
    }
}

on_each_database! {
    async fn the_new_one_opens_the_old_one_does_not_and_every_other_session_ends(app) {
        let member = app.member().await;
        let elsewhere = app.guest();
        elsewhere.log_in(&member.me.username, &member.password).await.good::<Me>();

        let reply = member.set_password(NEW).await;
        let me: Me = reply.good();
        assert_eq!((me.version, reply.header("etag")), (member.me.version + 1, "\"2\""));
        assert_eq!(member.who().await, Some(me), "this session stays");
        assert_eq!(member.last_act().await, AuditAct::PasswordChanged);
        elsewhere.get(path::ME_LOG).await.problem(401, Code::SignedOut);
        app.guest().log_in(&member.me.username, &member.password).await.problem(401, Code::WrongCredentials);
        app.guest().log_in(&member.me.username, NEW).await.good::<Me>();
    }

    async fn it_takes_a_fresh_proof(app) {
        let member = app.member().await;
        app.wait(5 * MINUTE);
        member.set_password(NEW).await.problem(403, Code::FreshProofNeeded);
        member.prove_by_password(&member.password).await.empty();
        member.set_password(NEW).await.good::<Me>();
        app.guest().set_password(NEW).await.problem(401, Code::SignedOut);
    }

    async fn whoever_has_none_sets_one(app) {
        let browser = app.guest();
        let form = browser.registration("no_password", &app.new_phone()).await;
        let form = RegisterForm { password: String::new(), ..form };
        assert!(!browser.register(&form).await.good::<Me>().has_password);
        assert!(browser.set_password(NEW).await.good::<Me>().has_password);
        app.guest().log_in("no_password", NEW).await.good::<Me>();
    }

    async fn a_name_a_number_or_what_everybody_tries_is_refused(app) {
        let browser = app.guest();
        let form = browser.registration("Zuchtsau-Berta", &app.new_phone()).await;
        browser.register(&form).await.good::<Me>();
        let spaced = format!("+86 {} {} {}", &form.phone[..3], &form.phone[3..7], &form.phone[7..]);
        for (password, reason) in [
            ("", Reason::Required),
            ("1234567", Reason::TooShort { min: 8 }),
            (&"x".repeat(129), Reason::TooLong { max: 128 }),
            ("12345678", Reason::PasswordTooCommon),
            ("zuchtsau-berta", Reason::PasswordIsName),
            ("Ｚuchtsau-Berta", Reason::PasswordIsName),
            (&form.phone, Reason::PasswordIsName),
            (&spaced, Reason::PasswordIsName),
        ] {
            assert_eq!(browser.set_password(password).await.reason(), (Field::NewPassword, reason), "{password}");
        }
        app.guest().log_in("Zuchtsau-Berta", &form.password).await.good::<Me>();
    }

    async fn of_two_browsers_that_change_it_at_once_one_is_signed_in_and_knows_it(app) {
        let member = app.member().await;
        let other = app.guest();
        other.log_in(&member.me.username, &member.password).await.good::<Me>();
        let replies = join_all([member.set_password("the-first-ones-choice"), other.set_password("the-other-choice")]).await;
        let won: Vec<usize> = (0..2).filter(|one| replies[*one].status.is_success()).collect();
        let [winner] = won.as_slice() else { panic!("one of two: {replies:?}") };
        replies[1 - winner].problem(401, Code::SignedOut);
        let password = ["the-first-ones-choice", "the-other-choice"][*winner];
        app.guest().log_in(&member.me.username, password).await.good::<Me>();
    }
}
