//! Who is asking: the caller's device and network, and whoever is signed in.

use axum::{
    extract::{FromRequestParts, OptionalFromRequestParts},
    http::request::Parts,
};
use wepig_contract::error::Code;

use super::{
    cookie::SessionCookie,
    error::Failure,
    extract::{ClientAddress, DeviceKind},
};
use crate::{
    app::App,
    domain::{
        self,
        sessions::{self, SignedIn},
    },
};

/// The device and network of the request, as the rules take them.
pub(super) struct Caller(pub(super) domain::Caller);

impl FromRequestParts<App> for Caller {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let ClientAddress(address) = ClientAddress::from_request_parts(parts, app).await?;
        let Ok(device) = DeviceKind::from_request_parts(parts, app).await;
        Ok(Self(domain::Caller { address, device: device.as_str().to_owned() }))
    }
}

/// Whoever is signed in; nobody is 401. Asked of the database anew for every request.
pub(super) struct CurrentUser(pub(super) SignedIn);

impl FromRequestParts<App> for CurrentUser {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        find(parts, app).await?.map(Self).ok_or_else(|| Failure::new(Code::SignedOut))
    }
}

impl OptionalFromRequestParts<App> for CurrentUser {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Option<Self>, Failure> {
        Ok(find(parts, app).await?.map(Self))
    }
}

/// Whoever is signed in and has proven within the last five minutes that it is them; otherwise 403.
pub(super) struct FreshProof(pub(super) SignedIn);

impl FromRequestParts<App> for FreshProof {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let CurrentUser(signed_in) = <CurrentUser as FromRequestParts<App>>::from_request_parts(parts, app).await?;
        let is_fresh = signed_in.is_fresh(app.ground.clock.now());
        if is_fresh { Ok(Self(signed_in)) } else { Err(Failure::new(Code::FreshProofNeeded)) }
    }
}

async fn find(parts: &mut Parts, app: &App) -> Result<Option<SignedIn>, Failure> {
    let Ok(SessionCookie(token)) = SessionCookie::from_request_parts(parts, app).await;
    match token {
        Some(token) => Ok(sessions::find(&app.ground, &token).await?),
        None => Ok(None),
    }
}
