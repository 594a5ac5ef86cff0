//! The helpers of the demo (PRODUCT section 6). Outside demo mode they do not exist: their paths answer 404.

mod clock;
mod inbox;

use axum::{Json, Router, extract::State, routing::get};
use serde::Serialize;

use super::error::Answer;
use crate::app::App;

/// The routes of the helpers.
pub(super) fn router() -> Router<App> {
    Router::new()
        .route("/demo/inbox", get(inbox::page))
        .route("/demo/inbox.json", get(inbox::list))
        .route("/demo/accounts.json", get(accounts))
        .route("/demo/clock", get(clock::show).post(clock::advance))
}

/// An account of the demo, as the log-in page shows it.
#[derive(Serialize)]
struct AccountLine {
    role: &'static str,
    username: String,
    phone: String,
    password: Option<String>,
    state: &'static str,
}

async fn accounts(State(app): State<App>) -> Answer<Json<Vec<AccountLine>>> {
    let accounts = crate::domain::demo::accounts(&app.ground).await?;
    let line = |account: crate::domain::demo::DemoAccount| AccountLine {
        role: account.role,
        username: account.username,
        phone: account.phone,
        password: account.password,
        state: account.state,
    };
    Ok(Json(accounts.into_iter().map(line).collect()))
}
