//! One's own profile, and who sees it (rows A6, C7).

use axum::{
    Json,
    extract::State,
    http::{HeaderName, HeaderValue, header},
};
use utoipa_axum::{router::OpenApiRouter, routes};
use wepig_contract::{
    path,
    profile::{AudienceView, ProfileForm, ProfileView},
};

use super::{
    current::{Caller, CurrentUser},
    error::Answer,
    extract::{Checked, IfMatch, etag},
    view,
};
use crate::{
    app::App,
    domain::profile::{self, Profile},
};

/// Routes of this module.
pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new().routes(routes!(show, change)).routes(routes!(choose_audience))
}

type Tagged = ([(HeaderName, HeaderValue); 1], Json<ProfileView>);

fn tagged(profile: Profile) -> Tagged {
    let profile = view::profile(profile);
    ([(header::ETAG, etag(profile.version))], Json(profile))
}

/// One's own profile.
#[utoipa::path(get, path = path::ME_PROFILE, tag = "profile", security(("session" = [])),
    responses((status = 200, body = ProfileView)))]
async fn show(State(app): State<App>, CurrentUser(signed_in): CurrentUser) -> Answer<Tagged> {
    Ok(tagged(profile::show(&app.ground, &signed_in.account).await?))
}

/// Save one's own profile: everything as it shall be, what is empty is cleared. Filling an optional field gives the consent it
/// rests on, clearing it withdraws that.
#[utoipa::path(put, path = path::ME_PROFILE, tag = "profile", request_body = ProfileForm, security(("session" = [])),
    params(("If-Match" = String, Header)), responses((status = 200, body = ProfileView)))]
async fn change(
    State(app): State<App>,
    CurrentUser(signed_in): CurrentUser,
    Caller(caller): Caller,
    IfMatch(seen): IfMatch,
    Checked(form): Checked<ProfileForm>,
) -> Answer<Tagged> {
    // A version beyond the database's numbers was never given out, like any other that does not match.
    let seen = i64::try_from(seen).unwrap_or(i64::MIN);
    Ok(tagged(profile::change(&app.ground, &signed_in.account, seen, &form, &caller).await?))
}

/// Decide who in one's farms sees a field. It counts on the next request of everybody.
#[utoipa::path(put, path = path::ME_AUDIENCES, tag = "profile", request_body = AudienceView, security(("session" = [])),
    responses((status = 200, body = ProfileView)))]
async fn choose_audience(
    State(app): State<App>,
    CurrentUser(signed_in): CurrentUser,
    Caller(caller): Caller,
    Checked(choice): Checked<AudienceView>,
) -> Answer<Tagged> {
    Ok(tagged(profile::choose_audience(&app.ground, &signed_in.account, choice, &caller).await?))
}
