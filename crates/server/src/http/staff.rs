//! Staff & Accounts (rows B1, B2).

use axum::{
    Json,
    extract::{Query, State},
    http::{HeaderName, HeaderValue, StatusCode, header},
};
use utoipa_axum::{router::OpenApiRouter, routes};
use wepig_contract::{
    path,
    staff::{MemberForm, MemberView, RevealForm, RevealView, StaffPage, StaffQuery},
};

use super::{
    current::Caller,
    error::Answer,
    extract::{Checked, IfMatch, etag},
    inside::{InFarm, NamedId},
    view,
};
use crate::{
    app::App,
    domain::{
        roles::Acting,
        staff::{self, Detail, Edit},
    },
};

/// Routes of this module.
pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list))
        .routes(routes!(show, edit))
        .routes(routes!(reveal))
        .routes(routes!(send_reset_code))
}

type Tagged = ([(HeaderName, HeaderValue); 1], Json<MemberView>);

fn tagged(detail: Detail) -> Tagged {
    let member = view::member(detail);
    ([(header::ETAG, etag(member.version))], Json(member))
}

/// One's own entry, and for managers and up the others, masked.
#[utoipa::path(get, path = path::STAFF, tag = "staff", params(("farm" = String, Path), StaffQuery),
    security(("session" = [])), responses((status = 200, body = StaffPage)))]
async fn list(
    State(app): State<App>,
    InFarm(inside): InFarm,
    Query(query): Query<StaffQuery>,
) -> Answer<Json<StaffPage>> {
    Ok(Json(view::staff_page(staff::list(&app.ground, &inside, &query).await?)))
}

/// An entry, masked. Opening another's is a line in that person's log.
#[utoipa::path(get, path = path::MEMBER, tag = "staff", security(("session" = [])),
    params(("farm" = String, Path), ("member" = String, Path)), responses((status = 200, body = MemberView)))]
async fn show(State(app): State<App>, InFarm(inside): InFarm, NamedId(member): NamedId) -> Answer<Tagged> {
    let target = staff::find(&app.ground, &inside, member).await?;
    Ok(tagged(staff::look(&app.ground, &inside, &target).await?))
}

/// Edit what the farm notes of a member. Administrators and owners only; of one of them, with a fresh proof.
#[utoipa::path(put, path = path::MEMBER, tag = "staff", request_body = MemberForm, security(("session" = [])),
    params(("farm" = String, Path), ("member" = String, Path), ("If-Match" = String, Header)),
    responses((status = 200, body = MemberView)))]
async fn edit(
    State(app): State<App>,
    InFarm(inside): InFarm,
    Caller(caller): Caller,
    NamedId(member): NamedId,
    IfMatch(seen): IfMatch,
    Checked(facts): Checked<MemberForm>,
) -> Answer<Tagged> {
    let by = Acting { inside: &inside, caller: &caller };
    let target = staff::find(&app.ground, &inside, member).await?;
    let edit = Edit { seen: i64::try_from(seen).unwrap_or(i64::MIN), facts: &facts };
    Ok(tagged(staff::edit(&app.ground, &by, &target, edit).await?))
}

/// Reveal one masked value. It is a line in that person's log.
#[utoipa::path(post, path = path::MEMBER_REVEALS, tag = "staff", request_body = RevealForm, security(("session" = [])),
    params(("farm" = String, Path), ("member" = String, Path)), responses((status = 201, body = RevealView)))]
async fn reveal(
    State(app): State<App>,
    InFarm(inside): InFarm,
    NamedId(member): NamedId,
    Checked(field): Checked<RevealForm>,
) -> Answer<(StatusCode, Json<RevealView>)> {
    let target = staff::find(&app.ground, &inside, member).await?;
    let value = staff::reveal(&app.ground, &inside, &target, field).await?;
    Ok((StatusCode::CREATED, Json(RevealView { value })))
}

/// Send a member a code to choose a new password with: to their number, within the limits of every code, and to nobody else.
#[utoipa::path(post, path = path::MEMBER_RESET_CODES, tag = "staff", security(("session" = [])),
    params(("farm" = String, Path), ("member" = String, Path)), responses((status = 202)))]
async fn send_reset_code(
    State(app): State<App>,
    InFarm(inside): InFarm,
    Caller(caller): Caller,
    NamedId(member): NamedId,
) -> Answer<StatusCode> {
    let by = Acting { inside: &inside, caller: &caller };
    let target = staff::find(&app.ground, &inside, member).await?;
    staff::send_reset_code(&app.ground, &by, &target).await?;
    Ok(StatusCode::ACCEPTED)
}
