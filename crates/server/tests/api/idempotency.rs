//! Repeated requests with an `Idempotency-Key` (pitfall 3): the answer was lost, the effect is not doubled.

use axum::http::Method;
use futures_util::future::join_all;
use serde::Serialize;
use wepig_contract::{
    account::{Me, RegisterForm},
    error::{Code, Field, Reason},
    path,
    sms_code::{CodePurpose, CodeSent},
};
use wepig_server::clock::{DAY, MINUTE, SECOND};

use crate::{
    app::{
        browser::{Browser, api},
        database::on_each_database,
        reply::Reply,
    },
    steps::{code_form, rows},
};

async fn send(browser: &Browser<'_>, path: &str, key: &str, form: &impl Serialize) -> Reply {
    browser.request(Method::POST, &api(path)).header(path::IDEMPOTENCY_KEY, key).json(form).send().await
}

on_each_database! {
    async fn a_repeated_asking_is_the_same_sending(app) {
        let (browser, phone) = (app.guest(), app.new_phone());
        let form = code_form(&phone, CodePurpose::Register);
        let first: CodeSent = send(&browser, path::SMS_CODES, "key-number-1", &form).await.good();
        app.wait(30 * SECOND);
        let again: CodeSent = send(&browser, path::SMS_CODES, "key-number-1", &form).await.good();
        assert_eq!(again.challenge, first.challenge);
        assert!((265..=270).contains(&again.expires_in_s) && (25..=30).contains(&again.resend_in_s), "{again:?}");
        assert_eq!(app.messages_to(&phone).await.len(), 1);
    }

    async fn a_key_with_another_body_is_refused(app) {
        let (browser, phone) = (app.guest(), app.new_phone());
        let form = code_form(&phone, CodePurpose::Register);
        send(&browser, path::SMS_CODES, "key-number-1", &form).await.good::<CodeSent>();
        let other = code_form(&phone, CodePurpose::Login);
        send(&browser, path::SMS_CODES, "key-number-1", &other).await.problem(422, Code::KeyReused);
        // Somebody else's key is nobody's business: keys belong to the number.
        let stranger = code_form(&app.new_phone(), CodePurpose::Register);
        send(&browser, path::SMS_CODES, "key-number-1", &stranger).await.good::<CodeSent>();
    }

    async fn a_key_can_be_used_again_after_a_day(app) {
        let (browser, phone) = (app.guest(), app.new_phone());
        let form = code_form(&phone, CodePurpose::Register);
        let first: CodeSent = send(&browser, path::SMS_CODES, "key-number-1", &form).await.good();
        app.wait(DAY);
        let other: CodeSent = send(&browser, path::SMS_CODES, "key-number-1", &form).await.good();
        assert_ne!(first.challenge, other.challenge);
    }

    async fn a_lost_registration_is_found_again_with_a_fresh_session(app) {
        let (first, second) = (app.guest(), app.guest());
        let form = first.registration("unlucky", &app.new_phone()).await;
        let me: Me = send(&first, path::REGISTRATIONS, "key-number-1", &form).await.good();
        app.wait(9 * MINUTE);
        let again: Me = send(&second, path::REGISTRATIONS, "key-number-1", &form).await.good();
        assert_eq!(again.id, me.id);
        assert_eq!(second.who().await.map(|me| me.id), Some(me.id));
        assert_ne!(first.cookie("wepig_session"), second.cookie("wepig_session"));
        assert_eq!(rows(&app, "account").await, 1);

        app.wait(MINUTE);
        let late = send(&app.guest(), path::REGISTRATIONS, "key-number-1", &form).await;
        assert_eq!(late.reason(), (Field::Code, Reason::CodeNotValid));
    }

    async fn a_repetition_needs_the_very_same_form(app) {
        let browser = app.guest();
        let form = browser.registration("unlucky", &app.new_phone()).await;
        send(&browser, path::REGISTRATIONS, "key-number-1", &form).await.good::<Me>();
        let guess = RegisterForm { proof: crate::steps::wrong(&form.proof), ..form.clone() };
        send(&app.guest(), path::REGISTRATIONS, "key-number-1", &guess).await.problem(422, Code::KeyReused);
        // With another key it is another request, and the code is spent.
        let other = send(&app.guest(), path::REGISTRATIONS, "key-number-2", &form).await;
        assert!(matches!(other.reason(), (Field::Code, Reason::CodeNotValid)));
    }

    async fn the_same_registration_many_times_at_once_is_one(app) {
        let browser = app.guest();
        let form = browser.registration("double_tap", &app.new_phone()).await;
        let replies = join_all((0..20).map(|_| send(&browser, path::REGISTRATIONS, "key-number-1", &form))).await;
        assert_eq!(replies.iter().filter(|reply| reply.status.is_success()).count(), 1);
        for reply in replies.iter().filter(|reply| !reply.status.is_success()) {
            assert_eq!(reply.problem(409, Code::StillRunning).refusal.retry_after_s, Some(1));
        }
        assert_eq!(rows(&app, "account").await, 1);
        let me: Me = send(&browser, path::REGISTRATIONS, "key-number-1", &form).await.good();
        assert_eq!(me.username, "double_tap");
    }

    async fn a_refused_registration_can_be_mended_under_the_same_key_or_another(app) {
        let browser = app.guest();
        let form = browser.registration("typo", &app.new_phone()).await;
        let wrong = RegisterForm { proof: crate::steps::wrong(&form.proof), ..form.clone() };
        send(&browser, path::REGISTRATIONS, "key-number-1", &wrong).await.reason();
        send(&browser, path::REGISTRATIONS, "key-number-1", &form).await.good::<Me>();
    }

    async fn a_write_that_may_be_repeated_needs_a_key(app) {
        let browser = app.guest();
        let form = code_form(&app.new_phone(), CodePurpose::Login);
        browser.post(path::SMS_CODES, &form).await.problem(400, Code::MalformedRequest);
    }
}
