//! What a browser proves or forges: origin, cookies, versions, addresses.

use axum::http::Method;
use wepig_contract::{
    account::Me, error::Code, language::Language, path, session::SessionView, settings::SettingsForm,
};

use crate::app::{browser::api, database::on_each_database};

on_each_database! {
    async fn a_write_from_another_site_is_refused_whatever_the_host_says(app) {
        let member = app.member().await;
        for origin in ["http://evil.example", "null", "http://127.0.0.1.evil.example", "https://localhost.evil.example", "nonsense"] {
            let draft = member.request(Method::DELETE, &api(path::SESSIONS_CURRENT)).header("origin", origin);
            draft.header("host", "evil.example").send().await.problem(403, Code::ForeignOrigin);
        }
        for site in ["cross-site", "same-site"] {
            let draft = member.request(Method::DELETE, &api(path::SESSIONS_CURRENT)).without("origin");
            draft.header("sec-fetch-site", site).send().await.problem(403, Code::ForeignOrigin);
        }
        assert!(matches!(member.get(path::SESSION).await.good(), SessionView::SignedIn { .. }));
    }

    async fn a_write_from_a_page_of_ours_passes_under_both_names_of_the_machine(app) {
        for (header, value) in [
            ("origin", "http://127.0.0.1:8080"),
            ("origin", "http://localhost:9000"),
            ("sec-fetch-site", "same-origin"),
            ("accept", "*/*"),
        ] {
            let member = app.member().await;
            let draft = member.request(Method::DELETE, &api(path::SESSIONS_CURRENT)).without("origin");
            draft.header(header, value).send().await.empty();
        }
    }

    async fn reading_is_open_to_every_origin_but_tells_a_stranger_nothing(app) {
        let reply = app.guest().request(Method::GET, &api(path::SESSION)).header("origin", "http://evil.example").send().await;
        assert_eq!(reply.good::<SessionView>(), SessionView::Guest);
        assert_eq!(reply.header("access-control-allow-origin"), "");
        assert_eq!(reply.header("cross-origin-resource-policy"), "same-origin");
    }

    async fn a_forged_cookie_is_a_guest(app) {
        let guest = app.guest();
        let long = "x".repeat(10_000);
        for forged in ["", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "'; DROP TABLE session; --", "\"quoted\"", &long] {
            guest.set_cookie("wepig_session", forged);
            assert_eq!(guest.get(path::SESSION).await.good::<SessionView>(), SessionView::Guest, "{forged}");
            guest.get(path::ME_CONSENTS).await.problem(401, Code::SignedOut);
        }
    }

    async fn the_cookie_of_the_other_transport_opens_nothing(app) {
        let member = app.member().await;
        let token = member.cookie("wepig_session").expect("a session");
        let guest = app.guest();
        guest.set_cookie("__Host-session", &token);
        assert_eq!(guest.get(path::SESSION).await.good::<SessionView>(), SessionView::Guest);
    }

    async fn an_expired_session_is_a_guest_and_a_stolen_ended_one_too(app) {
        let member = app.member().await;
        let thief = app.guest();
        thief.set_cookie("wepig_session", &member.cookie("wepig_session").expect("a session"));
        member.delete(path::SESSIONS_CURRENT).await.empty();
        thief.get(path::ME_CONSENTS).await.problem(401, Code::SignedOut);

        let other = app.member().await;
        app.wait(31 * 24 * 60 * 60 * 1000);
        other.get(path::ME_CONSENTS).await.problem(401, Code::SignedOut);
        assert_eq!(other.get(path::SESSION).await.good::<SessionView>(), SessionView::Guest);
    }

    async fn the_session_cookie_of_the_demo_cannot_be_read_by_scripts_and_stays_on_the_site(app) {
        let guest = app.guest();
        let form = guest.registration("cookie_reader", &app.new_phone()).await;
        let reply = guest.register(&form).await;
        let line = reply.header("set-cookie");
        assert!(line.starts_with("wepig_session=") && line.contains("; HttpOnly") && line.contains("; SameSite=Lax"), "{line}");
        assert!(line.contains("; Path=/") && !line.contains("Domain") && !line.contains("Secure"), "{line}");
    }

    async fn a_header_that_a_stranger_writes_changes_no_limit(app) {
        let member = app.member().await;
        let guest = app.guest();
        let form = serde_json::json!({ "name": member.me.username, "password": "not-this-one", "remember": false });
        let mut last = 401;
        for n in 0..40 {
            let draft = guest.request(Method::POST, &api(path::SESSIONS_PASSWORD)).header("x-forwarded-for", &format!("10.1.1.{n}"));
            last = draft.json(&form).send().await.status.as_u16();
            if last == 429 {
                break;
            }
        }
        assert_eq!(last, 429, "the back-off counts the peer");
        app.guest().at("198.51.100.9").post(path::SESSIONS_PASSWORD, &form).await.problem(401, Code::WrongCredentials);
    }

    async fn an_edit_says_which_version_it_began_with(app) {
        let member = app.member().await;
        let form = SettingsForm { language: Language::En };
        let put = || member.request(Method::PUT, &api(path::ME_SETTINGS)).json(&form);
        put().send().await.problem(428, Code::PreconditionMissing);
        for tag in ["*", "\"999\"", "W/\"1\"", "1", "\"1\", \"2\""] {
            put().header("if-match", tag).send().await.problem(412, Code::VersionConflict);
        }
        let reply = put().header("if-match", &format!("\"{}\"", member.me.version)).send().await;
        let me: Me = reply.good();
        assert_eq!((me.language, reply.header("etag")), (Some(Language::En), format!("\"{}\"", me.version).as_str()));
        put().header("if-match", &format!("\"{}\"", member.me.version)).send().await.problem(412, Code::VersionConflict);
    }
}
