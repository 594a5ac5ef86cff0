//! Whoever is signed in, in the farm that the path names.

use axum::{
    extract::{FromRequestParts, RawPathParams},
    http::request::Parts,
};
use uuid::Uuid;
use wepig_contract::error::Code;

use super::{current::CurrentUser, error::Failure};
use crate::{
    app::App,
    domain::farms::{self, Inside},
};

/// An active member of the farm in the path's `{farm}`. Somebody else's farm, like none, is 404; one's own while suspended is
/// 403.
pub(super) struct InFarm(pub(super) Inside);

impl FromRequestParts<App> for InFarm {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let CurrentUser(signed_in) = <CurrentUser as FromRequestParts<App>>::from_request_parts(parts, app).await?;
        let farm = named(parts, app, |name| name == "farm").await?;
        Ok(Self(farms::enter(&app.ground, signed_in, &farm).await?))
    }
}

/// The id in the path that is not the farm's. A malformed one is nobody's: 404.
pub(super) struct NamedId(pub(super) Uuid);

impl FromRequestParts<App> for NamedId {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let id = named(parts, app, |name| name != "farm").await?;
        farms::id(&id).map(Self).ok_or_else(|| Failure::new(Code::NotFound))
    }
}

async fn named(parts: &mut Parts, app: &App, is_it: impl Fn(&str) -> bool) -> Result<String, Failure> {
    let missing = || Failure::new(Code::NotFound);
    let named = RawPathParams::from_request_parts(parts, app).await.map_err(|_| missing())?;
    let value = named.iter().find(|(name, _)| is_it(name)).map(|(_, value)| value.to_owned());
    value.ok_or_else(missing)
}
