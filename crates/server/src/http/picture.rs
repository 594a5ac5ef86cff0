//! Pictures of people (row A6): one's own, and those of a farm's members for whom C7 allows it.

use axum::{
    extract::{DefaultBodyLimit, Query, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};
use wepig_contract::{error::Code, path, profile::PICTURE_MAX_BYTES};

use super::{
    current::{Caller, CurrentUser},
    error::{Answer, Failure},
    extract::File,
    inside::{InFarm, NamedId},
};
use crate::{
    app::App,
    domain::{
        accounts::OpenAccount,
        directory::picture_tag,
        picture::{self, Size},
        profile, staff,
    },
};

/// A browser may keep a picture but asks each time whether it still may show it: who sees it can change at any moment.
const CACHING: HeaderValue = HeaderValue::from_static("private, no-cache");

/// Routes of this module.
pub(super) fn router() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(show, save, remove))
        .layer(DefaultBodyLimit::max(PICTURE_MAX_BYTES as usize))
        .routes(routes!(show_member))
}

/// Which picture.
#[derive(Deserialize, IntoParams)]
struct Wanted {
    /// `thumbnail` for the small one; the whole one when absent.
    #[serde(default)]
    #[param(inline)]
    size: WantedSize,
}

/// How large.
#[derive(Clone, Copy, Default, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum WantedSize {
    /// At most 1024 x 1024 pixels.
    #[default]
    Whole,
    /// 160 x 160 pixels.
    Thumbnail,
}

impl WantedSize {
    fn size(self) -> (Size, &'static str) {
        match self {
            Self::Whole => (Size::Whole, "w"),
            Self::Thumbnail => (Size::Thumbnail, "t"),
        }
    }
}

/// One's own picture.
#[utoipa::path(get, path = path::ME_PICTURE, tag = "picture", params(Wanted), security(("session" = [])),
    responses((status = 200, body = Vec<u8>, content_type = "image/jpeg"), (status = 304)))]
async fn show(
    State(app): State<App>,
    CurrentUser(signed_in): CurrentUser,
    Query(wanted): Query<Wanted>,
    headers: HeaderMap,
) -> Answer<Response> {
    let sealed = profile::sealed_picture(&app.ground, &signed_in.account).await?;
    answer(&app, &signed_in.account, sealed.as_deref(), wanted, &headers).await
}

/// Take a file as one's own picture: a JPEG, PNG or WebP of at most 20 MB and 50 megapixels. What is kept is made anew from
/// its pixels, upright, at most 1024 x 1024.
#[utoipa::path(put, path = path::ME_PICTURE, tag = "picture", security(("session" = [])),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"), responses((status = 204)))]
async fn save(
    State(app): State<App>,
    CurrentUser(signed_in): CurrentUser,
    Caller(caller): Caller,
    File(file): File,
) -> Answer<StatusCode> {
    picture::save(&app.ground, &signed_in.account, file, &caller).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Take one's own picture away. Where there is none, nothing happens.
#[utoipa::path(delete, path = path::ME_PICTURE, tag = "picture", security(("session" = [])),
    responses((status = 204)))]
async fn remove(
    State(app): State<App>,
    CurrentUser(signed_in): CurrentUser,
    Caller(caller): Caller,
) -> Answer<StatusCode> {
    picture::remove(&app.ground, &signed_in.account, &caller).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The picture of a member of one's farm. To whoever may not see it there is none.
#[utoipa::path(get, path = path::MEMBER_PICTURE, tag = "picture", security(("session" = [])),
    params(("farm" = String, Path), ("member" = String, Path), Wanted),
    responses((status = 200, body = Vec<u8>, content_type = "image/jpeg"), (status = 304)))]
async fn show_member(
    State(app): State<App>,
    InFarm(inside): InFarm,
    NamedId(member): NamedId,
    Query(wanted): Query<Wanted>,
    headers: HeaderMap,
) -> Answer<Response> {
    let target = staff::find_picture(&app.ground, &inside, member).await?;
    answer(&app, &target.account, target.profile.picture.as_deref(), wanted, &headers).await
}

async fn answer(
    app: &App,
    account: &OpenAccount,
    sealed: Option<&[u8]>,
    wanted: Wanted,
    headers: &HeaderMap,
) -> Answer<Response> {
    let sealed = sealed.ok_or_else(|| Failure::new(Code::NotFound))?;
    let (size, mark) = wanted.size.size();
    let tag = HeaderValue::try_from(format!("\"{}{mark}\"", picture_tag(sealed))).expect("Base64 fits into a header");
    let about = [(header::ETAG, tag.clone()), (header::CACHE_CONTROL, CACHING)];
    if headers.get(header::IF_NONE_MATCH) == Some(&tag) {
        return Ok((StatusCode::NOT_MODIFIED, about).into_response());
    }
    let picture = picture::open(&app.ground, account, sealed, size).await?;
    let picture = picture.ok_or_else(|| Failure::new(Code::NotFound))?;
    let kind = [(header::CONTENT_TYPE, HeaderValue::from_static("image/jpeg"))];
    Ok((about, kind, picture).into_response())
}
