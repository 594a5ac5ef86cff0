//! Asking people to a farm, and answering (rows A11, B3).

use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
};
use utoipa_axum::{router::OpenApiRouter, routes};
use wepig_contract::{
    invitation::{AcceptanceForm, InvitationForm, InvitationView, InvitationsView, OfferView, OffersView},
    path,
};

use super::{
    current::{Caller, CurrentUser},
    error::Answer,
    extract::{Checked, IdempotencyKey},
    inside::{InFarm, NamedId},
    view,
};
use crate::{app::App, domain::invitations};

/// Routes of this module.
pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list, ask))
        .routes(routes!(revoke))
        .routes(routes!(resend))
        .routes(routes!(own))
        .routes(routes!(show))
        .routes(routes!(accept))
        .routes(routes!(decline))
}

/// Ask somebody: by a message to a number, or by a link to hand on. Administrators and owners, up to their own role. Whether
/// the number has an account is never told.
#[utoipa::path(post, path = path::INVITATIONS, tag = "invitation", request_body = InvitationForm,
    security(("session" = [])), params(("farm" = String, Path), ("Idempotency-Key" = String, Header)),
    responses((status = 201, body = InvitationView)))]
async fn ask(
    State(app): State<App>,
    InFarm(inside): InFarm,
    IdempotencyKey(key): IdempotencyKey,
    Checked(form): Checked<InvitationForm>,
) -> Answer<(StatusCode, Json<InvitationView>)> {
    let id = invitations::ask(&app.ground, &inside, &form, &key).await?;
    let open = invitations::open_invitation(&app.ground, &inside, id).await?;
    Ok((StatusCode::CREATED, Json(view::invitation(open))))
}

/// The open invitations, newest first. Administrators and owners.
#[utoipa::path(get, path = path::INVITATIONS, tag = "invitation", params(("farm" = String, Path)),
    security(("session" = [])), responses((status = 200, body = InvitationsView)))]
async fn list(State(app): State<App>, InFarm(inside): InFarm) -> Answer<Json<InvitationsView>> {
    let open = invitations::open_invitations(&app.ground, &inside).await?;
    Ok(Json(InvitationsView { invitations: open.into_iter().map(view::invitation).collect() }))
}

/// Take an invitation back. Administrators and owners.
#[utoipa::path(delete, path = path::INVITATION, tag = "invitation", security(("session" = [])),
    params(("farm" = String, Path), ("invitation" = String, Path)), responses((status = 204)))]
async fn revoke(State(app): State<App>, InFarm(inside): InFarm, NamedId(invitation): NamedId) -> Answer<StatusCode> {
    invitations::revoke(&app.ground, &inside, invitation).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Send an invitation once more, for another seven days; once a minute. Administrators and owners.
#[utoipa::path(post, path = path::INVITATION_SENDINGS, tag = "invitation", security(("session" = [])),
    params(("farm" = String, Path), ("invitation" = String, Path)), responses((status = 204)))]
async fn resend(State(app): State<App>, InFarm(inside): InFarm, NamedId(invitation): NamedId) -> Answer<StatusCode> {
    invitations::resend(&app.ground, &inside, invitation).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The invitations for one's own number, newest first.
#[utoipa::path(get, path = path::ME_INVITATIONS, tag = "invitation", security(("session" = [])),
    responses((status = 200, body = OffersView)))]
async fn own(State(app): State<App>, CurrentUser(signed_in): CurrentUser) -> Answer<Json<OffersView>> {
    let offers = invitations::offers(&app.ground, &signed_in.account).await?;
    Ok(Json(OffersView { offers: offers.into_iter().map(view::offer).collect() }))
}

/// What a link offers, to whoever holds it.
#[utoipa::path(get, path = path::OFFER, tag = "invitation", params(("token" = String, Path)),
    responses((status = 200, body = OfferView)))]
async fn show(State(app): State<App>, Path(token): Path<String>) -> Answer<Json<OfferView>> {
    Ok(Json(view::offer(invitations::offer(&app.ground, &token).await?)))
}

/// Accept an invitation: the farm becomes the one that the screens show.
#[utoipa::path(post, path = path::OFFER_ACCEPTANCE, tag = "invitation", request_body = AcceptanceForm,
    security(("session" = [])), params(("token" = String, Path)), responses((status = 204)))]
async fn accept(
    State(app): State<App>,
    CurrentUser(signed_in): CurrentUser,
    Caller(caller): Caller,
    Path(token): Path<String>,
    Checked(name): Checked<AcceptanceForm>,
) -> Answer<StatusCode> {
    invitations::accept(&app.ground, &signed_in.account, &token, &name, &caller).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Decline an invitation; nobody needs an account for it.
#[utoipa::path(post, path = path::OFFER_REFUSAL, tag = "invitation", params(("token" = String, Path)),
    responses((status = 204)))]
async fn decline(State(app): State<App>, user: Option<CurrentUser>, Path(token): Path<String>) -> Answer<StatusCode> {
    let account = user.as_ref().map(|CurrentUser(signed_in)| &signed_in.account);
    invitations::decline(&app.ground, account, &token).await?;
    Ok(StatusCode::NO_CONTENT)
}
