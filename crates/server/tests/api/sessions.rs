//! Sessions (row A9, pitfall 28): what has ended has no rights on the very next request.

use sea_orm::ConnectionTrait;
use wepig_contract::{account::Me, error::Code, path};
use wepig_server::clock::MINUTE;

use crate::{app::database::on_each_database, steps::meddle};

on_each_database! {
    async fn logging_out_ends_this_session_and_no_other(app) {
        let member = app.member().await;
        let elsewhere = app.guest();
        elsewhere.log_in(&member.me.username, &member.password).await.good::<Me>();
        let token = member.cookie("wepig_session").expect("a session");

        member.delete(path::SESSIONS_CURRENT).await.empty();
        assert_eq!(member.cookie("wepig_session"), None);
        // Not the cookie alone: the token opens nothing any more.
        let thief = app.guest();
        thief.set_cookie("wepig_session", &token);
        thief.get(path::ME_LOG).await.problem(401, Code::SignedOut);
        assert!(elsewhere.who().await.is_some());
        // A second press of the button is no failure.
        member.delete(path::SESSIONS_CURRENT).await.empty();
    }

    async fn the_database_holds_no_token(app) {
        let member = app.member().await;
        let token = member.cookie("wepig_session").expect("a session");
        let db = app.app.ground.store.read();
        let select = sea_orm::Statement::from_string(db.get_database_backend(), "SELECT token_hash FROM session");
        let row = db.query_one_raw(select).await.expect("readable").expect("one session");
        let hash: Vec<u8> = row.try_get_by_index(0).expect("bytes");
        assert_ne!(hash, token.as_bytes());
        assert_eq!(hash.len(), 32);
    }

    async fn last_use_is_noted_at_most_once_a_minute(app) {
        let member = app.member().await;
        let seen = async || {
            let db = app.app.ground.store.read();
            let select = sea_orm::Statement::from_string(db.get_database_backend(), "SELECT seen_at FROM session");
            let row = db.query_one_raw(select).await.expect("readable").expect("one session");
            row.try_get_by_index::<i64>(0).expect("a time")
        };
        let first = seen().await;
        app.wait(MINUTE / 2);
        member.who().await;
        assert_eq!(seen().await, first);
        app.wait(MINUTE / 2);
        member.who().await;
        assert!(seen().await >= first + MINUTE);
    }

    async fn a_session_whose_account_is_gone_opens_nothing(app) {
        let member = app.member().await;
        meddle(&app, "DELETE FROM account").await;
        assert_eq!(member.who().await, None);
        member.get(path::ME_CONSENTS).await.problem(401, Code::SignedOut);
    }
}
