//! A file as the body of a request.

use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
};

use super::body::too_large_or_broken;
use crate::{app::App, http::error::Failure};

/// The bytes of a file, whatever its content type says: what it is, the rules find out. 413 beyond the route's limit.
pub struct File(pub Bytes);

impl FromRequest<App> for File {
    type Rejection = Failure;

    async fn from_request(request: Request, app: &App) -> Result<Self, Failure> {
        Bytes::from_request(request, app).await.map(Self).map_err(too_large_or_broken)
    }
}
