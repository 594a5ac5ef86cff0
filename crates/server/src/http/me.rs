//! One's own account: settings, fresh proof, password, consents, log, deletion.

use axum::{
    Json,
    extract::{Query, State},
    http::{HeaderName, HeaderValue, StatusCode, header},
};
use utoipa_axum::{router::OpenApiRouter, routes};
use wepig_contract::{
    account::{Me, PasswordForm},
    audit::AuditLineView,
    consent::ConsentEventView,
    page::{Page, PageQuery},
    path,
    proof::ProofForm,
    settings::SettingsForm,
};

use super::{
    cookie,
    current::{Caller, CurrentUser, FreshProof},
    error::Answer,
    extract::{Checked, IfMatch, etag},
    view,
};
use crate::{
    app::App,
    domain::{audit, deletion, ledger, password, proofs, settings},
};

/// Routes of this module.
pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(delete))
        .routes(routes!(change_settings))
        .routes(routes!(renew_proof))
        .routes(routes!(set_password))
        .routes(routes!(consents))
        .routes(routes!(log))
}

/// Keep settings in the account.
#[utoipa::path(put, path = path::ME_SETTINGS, tag = "me", request_body = SettingsForm, security(("session" = [])),
    params(("If-Match" = String, Header)), responses((status = 200, body = Me)))]
async fn change_settings(
    State(app): State<App>,
    CurrentUser(signed_in): CurrentUser,
    Caller(caller): Caller,
    IfMatch(seen): IfMatch,
    Checked(settings): Checked<SettingsForm>,
) -> Answer<([(HeaderName, HeaderValue); 1], Json<Me>)> {
    // A version beyond the database's numbers was never given out, like any other that does not match.
    let seen = i64::try_from(seen).unwrap_or(i64::MIN);
    let me = view::me(settings::change(&app.ground, signed_in, seen, settings, &caller).await?);
    Ok(([(header::ETAG, etag(me.version))], Json(me)))
}

/// Prove again that it is you: by password, or by a code of purpose `confirm`.
#[utoipa::path(post, path = path::ME_PROOFS, tag = "me", request_body = ProofForm, security(("session" = [])),
    responses((status = 204)))]
async fn renew_proof(
    State(app): State<App>,
    CurrentUser(signed_in): CurrentUser,
    Caller(caller): Caller,
    Checked(proof): Checked<ProofForm>,
) -> Answer<StatusCode> {
    proofs::renew(&app.ground, &signed_in, &proof, &caller).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Set or change the password; every other session ends. Needs a fresh proof.
#[utoipa::path(put, path = path::ME_PASSWORD, tag = "me", request_body = PasswordForm, security(("session" = [])),
    responses((status = 200, body = Me)))]
async fn set_password(
    State(app): State<App>,
    FreshProof(signed_in): FreshProof,
    Caller(caller): Caller,
    Checked(password): Checked<PasswordForm>,
) -> Answer<([(HeaderName, HeaderValue); 1], Json<Me>)> {
    let me = view::me(password::set(&app.ground, signed_in, &password, &caller).await?);
    Ok(([(header::ETAG, etag(me.version))], Json(me)))
}

/// Delete the account, at once. Needs a fresh proof.
#[utoipa::path(delete, path = path::ME, tag = "me", security(("session" = [])), responses((status = 204)))]
async fn delete(
    State(app): State<App>,
    FreshProof(signed_in): FreshProof,
    Caller(caller): Caller,
) -> Answer<(StatusCode, [(HeaderName, HeaderValue); 1])> {
    deletion::delete(&app.ground, &signed_in, &caller).await?;
    Ok((StatusCode::NO_CONTENT, [(header::SET_COOKIE, cookie::end(&app.settings.public_origin))]))
}

/// One's own consent ledger, newest first.
#[utoipa::path(get, path = path::ME_CONSENTS, tag = "me", params(PageQuery), security(("session" = [])),
    responses((status = 200, body = Page<ConsentEventView>)))]
async fn consents(
    State(app): State<App>,
    CurrentUser(signed_in): CurrentUser,
    Query(wanted): Query<PageQuery>,
) -> Answer<Json<Page<ConsentEventView>>> {
    let page = ledger::page(&app.ground, &signed_in.account, &wanted).await?;
    Ok(Json(view::page(page, view::consent_event)))
}

/// The log lines about oneself, newest first.
#[utoipa::path(get, path = path::ME_LOG, tag = "me", params(PageQuery), security(("session" = [])),
    responses((status = 200, body = Page<AuditLineView>)))]
async fn log(
    State(app): State<App>,
    CurrentUser(signed_in): CurrentUser,
    Query(wanted): Query<PageQuery>,
) -> Answer<Json<Page<AuditLineView>>> {
    let page = audit::page(&app.ground, &signed_in.account, &wanted).await?;
    Ok(Json(view::page(page, view::audit_line)))
}
