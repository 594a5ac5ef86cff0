//! Opening an account (rows A1, A2).

use axum::extract::State;
use utoipa_axum::{router::OpenApiRouter, routes};
use wepig_contract::{
    account::{Me, RegisterForm},
    path,
};

use super::{
    current::Caller,
    error::Answer,
    extract::{Checked, IdempotencyKey},
    session::{Began, began},
};
use crate::{app::App, domain::registration};

/// Routes of this module.
pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(register))
}

/// Register.
#[utoipa::path(post, path = path::REGISTRATIONS, tag = "account", request_body = RegisterForm,
    params(("Idempotency-Key" = String, Header)), responses((status = 201, body = Me)))]
async fn register(
    State(app): State<App>,
    Caller(caller): Caller,
    IdempotencyKey(key): IdempotencyKey,
    Checked(form): Checked<RegisterForm>,
) -> Answer<Began> {
    let done = registration::register(&app.ground, &form, &caller, &key).await?;
    Ok(began(&app, done.own, &done.session))
}
