//! Farms and their departments (row A11).

use axum::{
    Json,
    extract::State,
    http::{HeaderName, HeaderValue, StatusCode, header},
};
use utoipa_axum::{router::OpenApiRouter, routes};
use wepig_contract::{
    farm::{DepartmentForm, DepartmentView, FarmForm, FarmView, NewFarmForm},
    path,
};

use super::{
    current::{Caller, CurrentUser},
    error::Answer,
    extract::{Checked, IdempotencyKey, IfMatch, etag},
    inside::{InFarm, NamedId},
    view,
};
use crate::{
    app::App,
    domain::farms::{self, Inside},
};

/// Routes of this module.
pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(create))
        .routes(routes!(show, rename))
        .routes(routes!(add_department))
        .routes(routes!(rename_department, remove_department))
}

type Tagged = ([(HeaderName, HeaderValue); 1], Json<FarmView>);

/// Create a farm: whoever does is its owner, and it becomes the one that the screens show.
#[utoipa::path(post, path = path::FARMS, tag = "farm", request_body = NewFarmForm, security(("session" = [])),
    params(("Idempotency-Key" = String, Header)), responses((status = 201, body = FarmView)))]
async fn create(
    State(app): State<App>,
    CurrentUser(signed_in): CurrentUser,
    Caller(caller): Caller,
    IdempotencyKey(key): IdempotencyKey,
    Checked(form): Checked<NewFarmForm>,
) -> Answer<(StatusCode, Tagged)> {
    let farm = farms::create(&app.ground, &signed_in.account, &form, &caller, &key).await?;
    let inside = farms::enter(&app.ground, signed_in, &farm.to_string()).await?;
    Ok((StatusCode::CREATED, seen(&app, &inside).await?))
}

/// A farm of one's own.
#[utoipa::path(get, path = path::FARM, tag = "farm", params(("farm" = String, Path)), security(("session" = [])),
    responses((status = 200, body = FarmView)))]
async fn show(State(app): State<App>, InFarm(inside): InFarm) -> Answer<Tagged> {
    seen(&app, &inside).await
}

/// Rename a farm. Owners only.
#[utoipa::path(put, path = path::FARM, tag = "farm", request_body = FarmForm, security(("session" = [])),
    params(("farm" = String, Path), ("If-Match" = String, Header)), responses((status = 200, body = FarmView)))]
async fn rename(
    State(app): State<App>,
    InFarm(mut inside): InFarm,
    IfMatch(version): IfMatch,
    Checked(name): Checked<FarmForm>,
) -> Answer<Tagged> {
    let version = i64::try_from(version).unwrap_or(i64::MIN);
    farms::rename(&app.ground, &mut inside, version, &name).await?;
    seen(&app, &inside).await
}

async fn seen(app: &App, inside: &Inside) -> Answer<Tagged> {
    let farm = view::farm(inside.farm.row.id, farms::see(&app.ground, inside).await?);
    Ok(([(header::ETAG, etag(farm.version))], Json(farm)))
}

/// Add a department. Owners only; no two of a farm have the same name.
#[utoipa::path(post, path = path::DEPARTMENTS, tag = "farm", request_body = DepartmentForm, security(("session" = [])),
    params(("farm" = String, Path), ("Idempotency-Key" = String, Header)),
    responses((status = 201, body = DepartmentView)))]
async fn add_department(
    State(app): State<App>,
    InFarm(inside): InFarm,
    IdempotencyKey(key): IdempotencyKey,
    Checked(name): Checked<DepartmentForm>,
) -> Answer<(StatusCode, Json<DepartmentView>)> {
    let department = farms::add_department(&app.ground, &inside, &name, &key).await?;
    Ok((StatusCode::CREATED, Json(view::department(department))))
}

/// Rename a department. Owners only.
#[utoipa::path(put, path = path::DEPARTMENT, tag = "farm", request_body = DepartmentForm, security(("session" = [])),
    params(("farm" = String, Path), ("department" = String, Path)), responses((status = 200, body = DepartmentView)))]
async fn rename_department(
    State(app): State<App>,
    InFarm(inside): InFarm,
    NamedId(department): NamedId,
    Checked(name): Checked<DepartmentForm>,
) -> Answer<Json<DepartmentView>> {
    let department = farms::rename_department(&app.ground, &inside, department, &name).await?;
    Ok(Json(view::department(department)))
}

/// Remove a department: whoever had it has none then. Owners only.
#[utoipa::path(delete, path = path::DEPARTMENT, tag = "farm", security(("session" = [])),
    params(("farm" = String, Path), ("department" = String, Path)), responses((status = 204)))]
async fn remove_department(
    State(app): State<App>,
    InFarm(inside): InFarm,
    NamedId(department): NamedId,
) -> Answer<StatusCode> {
    farms::remove_department(&app.ground, &inside, department).await?;
    Ok(StatusCode::NO_CONTENT)
}
