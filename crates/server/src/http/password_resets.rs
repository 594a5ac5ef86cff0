//! Choosing a new password with a code (row A8).

use axum::extract::State;
use utoipa_axum::{router::OpenApiRouter, routes};
use wepig_contract::{
    account::{Me, PasswordResetForm},
    path,
};

use super::{
    current::Caller,
    error::Answer,
    extract::Checked,
    session::{Began, began},
};
use crate::{app::App, domain::reset};

/// Routes of this module.
pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(replace))
}

/// Set a new password; every other session ends.
#[utoipa::path(post, path = path::PASSWORD_RESETS, tag = "account", request_body = PasswordResetForm,
    responses((status = 201, body = Me)))]
async fn replace(
    State(app): State<App>,
    Caller(caller): Caller,
    Checked(form): Checked<PasswordResetForm>,
) -> Answer<Began> {
    let done = reset::reset(&app.ground, &form, &caller).await?;
    Ok(began(&app, done.own, &done.session))
}
