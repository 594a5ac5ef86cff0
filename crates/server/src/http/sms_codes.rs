//! Asking for an SMS code (row A1).

use axum::{Json, extract::State, http::StatusCode};
use utoipa_axum::{router::OpenApiRouter, routes};
use wepig_contract::{
    path,
    sms_code::{CodeRequestForm, CodeSent},
};

use super::{
    current::{Caller, CurrentUser},
    error::Answer,
    extract::{Checked, IdempotencyKey},
};
use crate::{
    app::App,
    domain::codes::{self, Sending},
};

/// Routes of this module.
pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(send))
}

/// Send a code. The answer is the same for every number.
#[utoipa::path(post, path = path::SMS_CODES, tag = "sms codes", request_body = CodeRequestForm,
    params(("Idempotency-Key" = String, Header)), responses((status = 202, body = CodeSent)))]
async fn send(
    State(app): State<App>,
    Caller(caller): Caller,
    user: Option<CurrentUser>,
    IdempotencyKey(key): IdempotencyKey,
    Checked(request): Checked<CodeRequestForm>,
) -> Answer<(StatusCode, Json<CodeSent>)> {
    let signed_in = user.map(|CurrentUser(signed_in)| signed_in);
    let sending = Sending { request: &request, caller: &caller, signed_in: signed_in.as_ref(), key: &key };
    let sent = codes::send(&app.ground, sending).await?;
    Ok((StatusCode::ACCEPTED, Json(sent)))
}
