//! The browsers one is signed in with (row A9).

use axum::{
    Json,
    extract::{Path, State},
    http::{HeaderMap, StatusCode, header},
};
use utoipa_axum::{router::OpenApiRouter, routes};
use uuid::Uuid;
use wepig_contract::{device::DevicesView, error::Code, path};

use super::{
    cookie,
    current::{Caller, CurrentUser},
    error::{Answer, Failure},
    view,
};
use crate::{
    app::App,
    domain::devices::{self, Ended},
};

/// Routes of this module.
pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(list, end_others)).routes(routes!(end))
}

/// One's own live sessions: the one in use first, then the last used.
#[utoipa::path(get, path = path::ME_SESSIONS, tag = "devices", security(("session" = [])),
    responses((status = 200, body = DevicesView)))]
async fn list(State(app): State<App>, CurrentUser(signed_in): CurrentUser) -> Answer<Json<DevicesView>> {
    let devices = devices::list(&app.ground, &signed_in).await?;
    Ok(Json(DevicesView { devices: devices.into_iter().map(view::device).collect() }))
}

/// End one of one's own sessions. Ending the one in use logs out.
#[utoipa::path(delete, path = path::ME_SESSION, tag = "devices", security(("session" = [])),
    params(("session" = String, Path, description = "The session's id")), responses((status = 204)))]
async fn end(
    State(app): State<App>,
    CurrentUser(signed_in): CurrentUser,
    Caller(caller): Caller,
    Path(session): Path<String>,
) -> Answer<(StatusCode, HeaderMap)> {
    let session: Uuid = session.parse().map_err(|_| Failure::new(Code::NotFound))?;
    let mut headers = HeaderMap::new();
    if devices::end(&app.ground, &signed_in, session, &caller).await? == Ended::Current {
        headers.insert(header::SET_COOKIE, cookie::end(&app.settings.public_origin));
    }
    Ok((StatusCode::NO_CONTENT, headers))
}

/// End every session of one's own but the one in use.
#[utoipa::path(delete, path = path::ME_SESSIONS, tag = "devices", security(("session" = [])),
    responses((status = 204)))]
async fn end_others(
    State(app): State<App>,
    CurrentUser(signed_in): CurrentUser,
    Caller(caller): Caller,
) -> Answer<StatusCode> {
    devices::end_others(&app.ground, &signed_in, &caller).await?;
    Ok(StatusCode::NO_CONTENT)
}
