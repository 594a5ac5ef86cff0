//! What lies around every route: headers, ids, limits, and what is logged.

use std::time::Duration;

use axum::{Router, http::Method, routing::get};
use serde_json::Value;
use wepig_contract::{error::Code, path, session::SessionView};

use crate::app::{
    TestApp,
    browser::api,
    database::{Database, on_each_database},
};

on_each_database! {
    async fn the_server_says_that_it_lives_and_that_it_can_serve(app) {
        for path in ["/healthz", "/readyz"] {
            let state: Value = app.guest().request(Method::GET, path).send().await.good();
            assert_eq!(state["status"], "ok", "{path}");
        }
    }

    async fn what_a_person_types_is_not_logged(app) {
        let member = app.member().await;
        let guest = app.guest();
        let secret = "geheimes-passwort-31415";
        let form = serde_json::json!({ "name": member.me.username, "password": secret, "remember": false });
        guest.post(path::SESSIONS_PASSWORD, &form).await.problem(401, Code::WrongCredentials);
        guest.get(&format!("{}?cursor=abgefragt-27182", path::ME_LOG)).await;
        let text = app.logs.text();
        assert!(text.contains("request answered"), "requests are logged at all");
        let code = app.code_sent_to(&member.me.phone).await;
        let token = member.cookie("wepig_session").expect("a session");
        for typed in [secret, "abgefragt-27182", &member.me.username, &member.me.phone, &member.password, &token] {
            assert!(!text.contains(typed), "{typed} in {text}");
        }
        assert!(!text.contains(&format!("\"{code}\"")) && !text.contains(&format!(" {code} ")), "{text}");
    }
}

#[tokio::test]
async fn what_is_missing_and_what_is_no_method_are_problems() {
    let app = TestApp::on(Database::Sqlite).await;
    let guest = app.guest();
    for path in
        ["/api", "/api/", "/api/v1", "/api/v1/nothing", "/api/v2/session", "/.well-known/security.txt", "/demo/nothing"]
    {
        guest.request(Method::GET, path).send().await.problem(404, Code::NotFound);
    }
    let reply = guest.request(Method::PATCH, &api(path::SESSION)).send().await;
    reply.problem(405, Code::MethodNotAllowed);
    assert_eq!(reply.header("allow"), "GET,HEAD");
    guest.request(Method::POST, "/register").send().await.problem(405, Code::MethodNotAllowed);
}

#[tokio::test]
async fn every_answer_carries_the_headers_and_an_id_of_its_own() {
    let app = TestApp::on(Database::Sqlite).await;
    let guest = app.guest();
    let mut ids = std::collections::BTreeSet::new();
    for path in ["/healthz", "/api/v1/session", "/api/nothing", "/demo/inbox", "/nothing.js"] {
        let reply = guest.request(Method::GET, path).header("x-request-id", "mine").send().await;
        assert!(reply.header("content-security-policy").starts_with("default-src 'none'"), "{reply}");
        assert_eq!(reply.header("x-content-type-options"), "nosniff", "{reply}");
        assert_eq!(reply.header("referrer-policy"), "no-referrer", "{reply}");
        assert_eq!(reply.header("cross-origin-opener-policy"), "same-origin", "{reply}");
        assert_eq!(reply.header("strict-transport-security"), "", "not over plain http: {reply}");
        assert!(reply.header("permissions-policy").contains("geolocation=()"), "{reply}");
        assert!(ids.insert(reply.header("x-request-id").to_owned()), "{reply}");
    }
    let session = guest.get(path::SESSION).await;
    assert_eq!((session.good::<SessionView>(), session.header("cache-control")), (SessionView::Guest, "no-store"));
}

#[tokio::test]
async fn over_https_browsers_are_told_to_stay_there() {
    let app = TestApp::on(Database::Sqlite).await.outside_the_demo();
    let reply = app.guest().request(Method::GET, "/healthz").send().await;
    assert_eq!(reply.header("strict-transport-security"), "max-age=31536000");
}

#[tokio::test]
async fn a_panic_is_a_problem_and_one_log_line_without_its_words() {
    let app = TestApp::on(Database::Sqlite).await.with_routes(Router::new().route("/break", get(break_down)));
    let usual = std::panic::take_hook();
    wepig_server::telemetry::log_panics();
    let reply = app.guest().request(Method::GET, "/break").send().await;
    std::panic::set_hook(usual);
    reply.problem(500, Code::Internal);
    let lines = app.logs.lines("ERROR");
    assert_eq!(lines.iter().filter(|line| line.contains("request failed")).count(), 1, "{lines:?}");
    assert!(lines.iter().any(|line| line.contains(reply.header("x-request-id"))), "{lines:?}");
    assert!(!app.logs.text().contains("13800000000"), "{lines:?}");
}

async fn break_down() {
    panic!("13800000000 broke it");
}

#[tokio::test]
async fn a_request_that_takes_too_long_is_ended() {
    let slow = Router::new().route("/slow", get(|| tokio::time::sleep(Duration::from_secs(600))));
    let app = TestApp::with(Database::Sqlite, |given| given.request_time_limit = Some(1)).await.with_routes(slow);
    app.guest().request(Method::GET, "/slow").send().await.problem(503, Code::TimedOut);
}

#[tokio::test]
async fn answers_that_may_be_packed_are_and_answers_with_secrets_are_not() {
    let app = TestApp::on(Database::Sqlite).await;
    let guest = app.guest();
    let form = guest.registration("packed", &app.new_phone()).await;
    let draft = guest.request(Method::POST, &api(path::REGISTRATIONS)).header("accept-encoding", "br, gzip");
    let reply = draft.header(path::IDEMPOTENCY_KEY, "packed-or-not").json(&form).send().await;
    assert_eq!((reply.status.as_u16(), reply.header("content-encoding")), (201, ""));
    let again = serde_json::json!({ "name": form.username, "password": form.password, "remember": false });
    for _ in 0..12 {
        guest.post(path::SESSIONS_PASSWORD, &again).await.good::<Value>();
    }
    let reply = guest.request(Method::GET, &api(path::ME_LOG)).header("accept-encoding", "br, gzip").send().await;
    assert_eq!((reply.status.as_u16(), reply.header("content-encoding")), (200, "br"), "{reply}");
}
