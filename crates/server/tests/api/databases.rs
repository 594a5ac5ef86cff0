//! What people get when a database is locked, broken or gone: 503, and nothing half-written.

use std::fs;

use axum::http::Method;
use sea_orm::{ConnectionTrait, Database as Connection};
use wepig_contract::{account::Me, error::Code, path};

use crate::app::{
    TestApp,
    database::{Database, execute},
};

#[tokio::test]
async fn a_registration_against_a_locked_database_leaves_nothing_behind() {
    let app = TestApp::with(Database::Sqlite, |given| given.request_time_limit = Some(3)).await;
    let guest = app.guest();
    let form = guest.registration("locked_out", &app.new_phone()).await;
    let other = Connection::connect(&app.app.settings.database_url).await.expect("another connection");
    other.execute_unprepared("BEGIN IMMEDIATE").await.expect("it locks the database");

    let reply = guest.register(&form).await;
    assert_eq!(reply.status.as_u16(), 503, "{reply}");
    assert!(guest.cookie("wepig_session").is_none());
    guest.request(Method::GET, "/healthz").send().await.good::<serde_json::Value>();

    other.execute_unprepared("ROLLBACK").await.expect("it lets go");
    drop(other);
    guest.register(&form).await.good::<Me>();
}

#[tokio::test]
async fn a_broken_database_file_is_a_503_and_the_server_says_that_it_cannot_serve() {
    let app = TestApp::on(Database::Sqlite).await;
    let member = app.member().await;
    for name in ["wepig.db", "wepig.db-wal", "wepig.db-shm"] {
        let path = app.folder().join(name);
        let size = fs::metadata(&path).map_or(0, |file| usize::try_from(file.len()).unwrap_or(usize::MAX));
        fs::write(&path, vec![0x55; size]).expect("the file is overwritten");
    }
    member.get(path::ME_CONSENTS).await.problem(503, Code::Unavailable);
    app.guest().request(Method::GET, "/readyz").send().await.problem(503, Code::Unavailable);
    app.guest().request(Method::GET, "/healthz").send().await.good::<serde_json::Value>();
}

#[tokio::test]
async fn a_database_server_that_is_gone_is_a_503() {
    let Some(Database::Postgres { cluster, name }) = Database::postgres() else { return };
    execute(&cluster, &format!("CREATE DATABASE {name}")).await;
    let (server, _) = cluster.rsplit_once('/').expect("the cluster's URL names a database");
    let url = format!("{server}/{name}");
    // The keys stay in files: this is about data that is away.
    let app = TestApp::with(Database::Sqlite, |given| {
        given.keys_database_url =
            Some(format!("sqlite://{}/keys.db", given.data.as_deref().unwrap_or("".as_ref()).display()));
        given.database_url = Some(url);
    })
    .await;
    let member = app.member().await;
    execute(&cluster, &format!("DROP DATABASE {name} WITH (FORCE)")).await;
    member.get(path::ME_CONSENTS).await.problem(503, Code::Unavailable);
    app.guest().request(Method::GET, "/readyz").send().await.problem(503, Code::Unavailable);
    let reply = member.delete(path::SESSIONS_CURRENT).await;
    reply.problem(503, Code::Unavailable);
    assert_eq!(reply.header("set-cookie"), "", "the session is not ended, so the browser keeps it");
    let failed = app.logs.lines("ERROR").into_iter().filter(|line| line.contains("request failed")).count();
    assert_eq!(failed, 3, "each failure is logged once");
}
