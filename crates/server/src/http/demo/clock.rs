//! The demo's clock: what takes five minutes or a day can be seen at once.

use axum::{Json, extract::State};
use serde::{Deserialize, Serialize};
use wepig_contract::{error::Code, timestamp::Timestamp};

use crate::{
    app::App,
    http::{
        error::{Answer, Failure},
        moment,
    },
};

/// What the server's clock shows.
#[derive(Serialize)]
pub(super) struct Shown {
    now: Timestamp,
}

/// Where to move it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Advance {
    now: Moment,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Moment {
    Milliseconds(i64),
    Text(String),
}

/// `GET /demo/clock`.
pub(super) async fn show(State(app): State<App>) -> Json<Shown> {
    Json(Shown { now: moment::timestamp(app.ground.clock.now()) })
}

/// `POST /demo/clock`: forward only, because sessions, codes and the ledger rely on time passing. An earlier moment is
/// refused with 422.
pub(super) async fn advance(State(app): State<App>, Json(Advance { now }): Json<Advance>) -> Answer<Json<Shown>> {
    let at = match now {
        Moment::Milliseconds(at) => Some(at),
        Moment::Text(text) => moment::parse(&text),
    };
    match at {
        None => Err(Failure::new(Code::MalformedBody)),
        Some(at) if at < app.ground.clock.now() => Err(Failure::new(Code::Invalid)),
        Some(at) => Ok(Json(Shown { now: moment::timestamp(app.ground.clock.advance_to(at)) })),
    }
}
