//! Who is signed in; logging in and out (row A3).

use std::time::Duration;

use axum::{
    Json,
    extract::State,
    http::{HeaderName, HeaderValue, StatusCode, header},
};
use utoipa_axum::{router::OpenApiRouter, routes};
use wepig_contract::{
    account::Me,
    path,
    session::{CodeLoginForm, PasswordLoginForm, SessionView},
};

use super::{
    cookie,
    current::{Caller, CurrentUser},
    error::Answer,
    extract::Checked,
    view,
};
use crate::{
    app::App,
    domain::{
        accounts::{self, Own},
        login,
        sessions::NewSession,
    },
};

/// Routes of this module.
pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(show))
        .routes(routes!(by_password))
        .routes(routes!(by_code))
        .routes(routes!(end))
}

/// 201, the account and the cookie of its new session.
pub(super) type Began = (StatusCode, [(HeaderName, HeaderValue); 1], Json<Me>);

/// The answer to everything that begins a session.
pub(super) fn began(app: &App, own: Own, session: &NewSession) -> Began {
    let life = Duration::from_millis(u64::try_from(session.life).unwrap_or_default());
    let cookie = cookie::begin(&app.settings.public_origin, &session.token, Some(life));
    (StatusCode::CREATED, [(header::SET_COOKIE, cookie)], Json(view::me(own)))
}

/// Who is signed in. A success for guests too.
#[utoipa::path(get, path = path::SESSION, tag = "session", responses((status = 200, body = SessionView)))]
async fn show(State(app): State<App>, user: Option<CurrentUser>) -> Answer<Json<SessionView>> {
    Ok(Json(match user {
        Some(CurrentUser(signed_in)) => {
            let own = accounts::own(&app.ground, &signed_in.account).await?;
            SessionView::SignedIn { me: Box::new(view::me(own)) }
        }
        None => SessionView::Guest,
    }))
}

/// Log in by username or number and password.
#[utoipa::path(post, path = path::SESSIONS_PASSWORD, tag = "session", request_body = PasswordLoginForm,
    responses((status = 201, body = Me)))]
async fn by_password(
    State(app): State<App>,
    Caller(caller): Caller,
    Checked(form): Checked<PasswordLoginForm>,
) -> Answer<Began> {
    let done = login::by_password(&app.ground, &form, &caller).await?;
    Ok(began(&app, done.own, &done.session))
}

/// Log in by SMS code.
#[utoipa::path(post, path = path::SESSIONS_CODE, tag = "session", request_body = CodeLoginForm,
    responses((status = 201, body = Me)))]
async fn by_code(
    State(app): State<App>,
    Caller(caller): Caller,
    Checked(form): Checked<CodeLoginForm>,
) -> Answer<Began> {
    let done = login::by_code(&app.ground, &form, &caller).await?;
    Ok(began(&app, done.own, &done.session))
}

/// Log out. Without a session there is nothing to end, and the cookie is cleared all the same.
#[utoipa::path(delete, path = path::SESSIONS_CURRENT, tag = "session", responses((status = 204)))]
async fn end(
    State(app): State<App>,
    Caller(caller): Caller,
    user: Option<CurrentUser>,
) -> Answer<(StatusCode, [(HeaderName, HeaderValue); 1])> {
    if let Some(CurrentUser(signed_in)) = user {
        login::log_out(&app.ground, &signed_in, &caller).await?;
    }
    Ok((StatusCode::NO_CONTENT, [(header::SET_COOKIE, cookie::end(&app.settings.public_origin))]))
}
