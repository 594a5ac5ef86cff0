//! The helpers of the demo: there in the demo, nowhere else.

use axum::http::Method;
use serde_json::{Value, json};
use wepig_contract::{error::Code, sms_code::CodePurpose};

use crate::app::database::on_each_database;

on_each_database! {
    async fn the_inbox_shows_what_would_have_been_sent(app) {
        let guest = app.guest();
        let phone = app.new_phone();
        let proof = guest.proof(&phone, CodePurpose::Login).await;
        let messages: Value = guest.request(Method::GET, "/demo/inbox.json").send().await.good();
        let message = &messages[0];
        assert_eq!(message["to"], phone);
        assert_eq!((&message["kind"], &message["purpose"], &message["code"]), (&json!("sms"), &json!("login"), &json!(proof.code)));
        assert!(message["text"].as_str().is_some_and(|text| text.contains(&proof.code)), "{message}");
        assert!(message["sent_at"].as_str().is_some_and(|at| at.ends_with('Z')), "{message}");
        assert_eq!(message["link"], Value::Null);
    }

    async fn the_inbox_is_a_page_in_the_readers_language(app) {
        let guest = app.guest();
        let phone = app.new_phone();
        let code = guest.proof(&phone, CodePurpose::Register).await.code;
        for (language, word) in [("zh-CN", "演示收件箱"), ("en", "Demo inbox")] {
            let page = guest.request(Method::GET, "/demo/inbox").header("accept-language", language).send().await;
            assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
            let text = page.text();
            assert!(text.contains(word) && text.contains(&code) && text.contains(&format!("lang=\"{language}\"")), "{text}");
            assert!(!page.header("content-security-policy").contains("unsafe"), "{page}");
        }
    }

    async fn the_clock_moves_forward_and_only_forward(app) {
        let guest = app.guest();
        let ahead = "2031-05-06T07:08:09.000Z";
        let post = |body: Value| guest.request(Method::POST, "/demo/clock").json(&body);
        let shown: Value = post(json!({ "now": ahead })).send().await.good();
        assert!(shown["now"].as_str().is_some_and(|now| now.starts_with("2031-05-06T07:08:")), "{shown}");
        post(json!({ "now": "2030-01-01T00:00:00Z" })).send().await.problem(422, Code::Invalid);
        post(json!({ "now": 0 })).send().await.problem(422, Code::Invalid);
        post(json!({ "now": "soon" })).send().await.problem(400, Code::MalformedBody);
        post(json!({ "now": ahead, "then": 1 })).send().await.problem(400, Code::MalformedRequest);
        let later = app.app.ground.clock.now() + 60_000;
        post(json!({ "now": later })).send().await.good::<Value>();
        assert!(app.app.ground.clock.now() >= later);
    }

    async fn outside_the_demo_there_is_no_helper(app) {
        let live = app.outside_the_demo();
        for path in ["/demo", "/demo/inbox", "/demo/inbox.json", "/demo/accounts.json", "/demo/clock", "/demo/"] {
            live.guest().request(Method::GET, path).send().await.problem(404, Code::NotFound);
        }
        let origin = live.app.settings.public_origin.to_string();
        let guest = live.guest();
        let draft = guest.request(Method::POST, "/demo/clock").header("origin", &origin);
        draft.json(&json!({ "now": "2031-05-06T07:08:09Z" })).send().await.problem(404, Code::NotFound);
    }

    async fn outside_the_demo_other_pages_of_the_machine_are_strangers(app) {
        let live = app.outside_the_demo();
        let guest = live.guest();
        for origin in ["http://localhost:8080", "http://127.0.0.1:8080", "http://wepig.example", "https://wepig.example:8443"] {
            let draft = guest.request(Method::DELETE, "/api/v1/sessions/current").header("origin", origin);
            draft.send().await.problem(403, Code::ForeignOrigin);
        }
    }
}
