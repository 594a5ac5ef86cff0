//! Whether the server lives, and whether it can serve.

use axum::{Json, extract::State};
use serde::Serialize;
use wepig_contract::error::Code;

use super::error::{Answer, Failure};
use crate::app::App;

/// The body of a good answer.
#[derive(Serialize)]
pub(super) struct Well {
    status: &'static str,
}

/// `GET /healthz`: the process answers. Whoever restarts processes asks this; a database that is away is no reason to.
pub(super) async fn live() -> Json<Well> {
    Json(Well { status: "ok" })
}

/// `GET /readyz`: both databases answer. Whoever sends people to processes asks this.
pub(super) async fn ready(State(app): State<App>) -> Answer<Json<Well>> {
    let unready = Failure::new(Code::Unavailable);
    app.ground.store.ping().await.map_err(|error| unready.clone().caused_by(error))?;
    app.ground.keys.ping().await.map_err(|error| unready.caused_by(error))?;
    Ok(Json(Well { status: "ok" }))
}
