//! What bad bodies get: the right status, a stable code, and nothing written.

use axum::http::Method;
use wepig_contract::{error::Code, path, session::SessionView};

use crate::app::{browser::api, database::on_each_database};

const PASSWORD_LOGIN: &str = r#"{"name":"breeder","password":"wrong-password","remember":false}"#;

on_each_database! {
    async fn a_body_that_is_no_json_of_the_right_shape_is_refused_with_its_code(app) {
        let guest = app.guest();
        for (body, status, code) in [
            ("", 400, Code::MalformedBody),
            ("name=breeder", 400, Code::MalformedBody),
            ("{\"name\":", 400, Code::MalformedBody),
            (r#"["breeder","wrong-password",false]"#, 400, Code::MalformedBody),
            (r#"{"name":7,"password":"x","remember":false}"#, 400, Code::MalformedBody),
            (r#"{"name":"breeder","password":"x","remember":false} {}"#, 400, Code::MalformedBody),
            (r#"{"name":"breeder"}"#, 422, Code::UnknownOrMissingField),
            (r#"{"name":"a","password":"x","remember":false,"role":"owner"}"#, 422, Code::UnknownOrMissingField),
            (r#"{"name":"a","name":"b","password":"x","remember":false}"#, 422, Code::UnknownOrMissingField),
        ] {
            let draft = guest.request(Method::POST, &api(path::SESSIONS_PASSWORD));
            let reply = draft.header("content-type", "application/json").body(body).send().await;
            reply.problem(status, code);
        }
    }

    async fn bytes_that_are_no_text_are_no_json(app) {
        let guest = app.guest();
        let draft = guest.request(Method::POST, &api(path::SESSIONS_PASSWORD)).header("content-type", "application/json");
        draft.body([0xff, 0xfe, b'{', b'}']).send().await.problem(400, Code::MalformedBody);
    }

    async fn another_media_type_is_refused_because_a_foreign_form_could_send_it(app) {
        let guest = app.guest();
        for kind in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/jsonp"] {
            let draft = guest.request(Method::POST, &api(path::SESSIONS_PASSWORD)).header("content-type", kind);
            draft.body(PASSWORD_LOGIN).send().await.problem(415, Code::UnsupportedMediaType);
        }
        let bare = guest.request(Method::POST, &api(path::SESSIONS_PASSWORD)).body(PASSWORD_LOGIN).send().await;
        bare.problem(415, Code::UnsupportedMediaType);
    }

    async fn a_charset_is_part_of_the_media_type_and_changes_nothing(app) {
        let guest = app.guest();
        let draft = guest.request(Method::POST, &api(path::SESSIONS_PASSWORD));
        let draft = draft.header("content-type", "Application/JSON; charset=utf-8").body(PASSWORD_LOGIN);
        draft.send().await.problem(401, Code::WrongCredentials);
    }

    async fn a_body_over_the_limit_is_refused_and_one_at_the_limit_is_read(app) {
        let guest = app.guest();
        for (size, status, code) in [(64 * 1024, 400, Code::MalformedBody), (64 * 1024 + 1, 413, Code::TooLarge)] {
            let draft = guest.request(Method::POST, &api(path::SESSIONS_PASSWORD)).header("content-type", "application/json");
            draft.body(vec![b' '; size]).send().await.problem(status, code);
        }
    }

    async fn smuggled_fields_change_nothing(app) {
        let guest = app.guest();
        let phone = app.new_phone();
        let form = guest.registration("smuggler", &phone).await;
        let mut body = serde_json::to_value(&form).expect("a form serialises");
        body["role"] = "owner".into();
        guest.post_once(path::REGISTRATIONS, &body).await.problem(422, Code::UnknownOrMissingField);
        assert_eq!(guest.get(path::SESSION).await.good::<SessionView>(), SessionView::Guest);
        guest.register(&form).await.good::<wepig_contract::account::Me>();
    }

    async fn an_idempotency_key_is_needed_where_a_repeat_would_hurt(app) {
        let guest = app.guest();
        let form = guest.registration("careful", &app.new_phone()).await;
        guest.post(path::REGISTRATIONS, &form).await.problem(400, Code::MalformedRequest);
        for key in ["short", "with space in it", "way-too-long-for-a-key-way-too-long-for-a-key-way-too-long-for-a-key"] {
            let draft = guest.request(Method::POST, &api(path::REGISTRATIONS)).header(path::IDEMPOTENCY_KEY, key);
            draft.json(&form).send().await.problem(400, Code::MalformedRequest);
        }
    }
}
