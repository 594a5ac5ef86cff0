//! One's own places in farms, and what others may change about a place: role and state (rows A11, B4).

use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use utoipa_axum::{router::OpenApiRouter, routes};
use wepig_contract::{
    error::Code,
    farm::FarmChoice,
    path,
    profile::ProfileField,
    staff::{RoleForm, StateForm},
};

use super::{
    current::{Caller, CurrentUser},
    error::{Answer, Failure},
    extract::Checked,
    inside::{InFarm, NamedId},
};
use crate::{
    app::App,
    domain::{
        farms, memberships,
        roles::{self, Acting},
    },
};

/// Routes of this module.
pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(choose))
        .routes(routes!(leave))
        .routes(routes!(empty_fact))
        .routes(routes!(change_role))
        .routes(routes!(change_state))
}

/// Choose the farm that the screens show.
#[utoipa::path(put, path = path::ME_FARM, tag = "me", request_body = FarmChoice, security(("session" = [])),
    responses((status = 204)))]
async fn choose(
    State(app): State<App>,
    CurrentUser(signed_in): CurrentUser,
    Checked(choice): Checked<FarmChoice>,
) -> Answer<StatusCode> {
    let inside = farms::enter(&app.ground, signed_in, &choice.farm).await?;
    memberships::choose(&app.ground, &inside).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Leave a farm, suspended there or not. Its last active owner stays.
#[utoipa::path(delete, path = path::ME_MEMBERSHIP, tag = "me", params(("farm" = String, Path)),
    security(("session" = [])), responses((status = 204)))]
async fn leave(
    State(app): State<App>,
    CurrentUser(signed_in): CurrentUser,
    Caller(caller): Caller,
    Path(farm): Path<String>,
) -> Answer<StatusCode> {
    let farm = farms::id(&farm).ok_or_else(|| Failure::new(Code::NotFound))?;
    memberships::leave(&app.ground, &signed_in.account, farm, &caller).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Empty one's own department or date of entry there (`department`, `date_of_entry`).
#[utoipa::path(delete, path = path::ME_MEMBERSHIP_FACT, tag = "me", security(("session" = [])),
    params(("farm" = String, Path), ("fact" = ProfileField, Path)), responses((status = 204)))]
async fn empty_fact(
    State(app): State<App>,
    CurrentUser(signed_in): CurrentUser,
    Caller(caller): Caller,
    Path((farm, fact)): Path<(String, String)>,
) -> Answer<StatusCode> {
    let missing = || Failure::new(Code::NotFound);
    let farm = farms::id(&farm).ok_or_else(missing)?;
    let fact = ProfileField::OPTIONAL.into_iter().find(|field| field.as_str() == fact).ok_or_else(missing)?;
    memberships::empty_fact(&app.ground, &signed_in.account, farm, fact, &caller).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Give a member another role: nobody above one's own, one's own only downwards. Where an administrator or owner is
/// concerned it needs a fresh proof.
#[utoipa::path(put, path = path::MEMBER_ROLE, tag = "staff", request_body = RoleForm, security(("session" = [])),
    params(("farm" = String, Path), ("member" = String, Path)), responses((status = 204)))]
async fn change_role(
    State(app): State<App>,
    InFarm(inside): InFarm,
    Caller(caller): Caller,
    NamedId(member): NamedId,
    Checked(role): Checked<RoleForm>,
) -> Answer<StatusCode> {
    let by = Acting { inside: &inside, caller: &caller };
    roles::change_role(&app.ground, &by, member, role).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Suspend or restore a member; nobody themself. Where an administrator or owner is concerned it needs a fresh proof.
#[utoipa::path(put, path = path::MEMBER_STATE, tag = "staff", request_body = StateForm, security(("session" = [])),
    params(("farm" = String, Path), ("member" = String, Path)), responses((status = 204)))]
async fn change_state(
    State(app): State<App>,
    InFarm(inside): InFarm,
    Caller(caller): Caller,
    NamedId(member): NamedId,
    Checked(state): Checked<StateForm>,
) -> Answer<StatusCode> {
    let by = Acting { inside: &inside, caller: &caller };
    roles::change_state(&app.ground, &by, member, state).await?;
    Ok(StatusCode::NO_CONTENT)
}
