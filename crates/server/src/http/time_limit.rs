//! How long a request may take.

use std::time::Duration;

use axum::{
    extract::{Request, State},
    http::{Method, Uri},
    middleware::Next,
    response::{IntoResponse, Response},
};
use wepig_contract::{error::Code, path};

use super::error::Failure;
use crate::app::App;

/// A photo on its way through a barn's network takes as long as the app is willing to wait for it.
const UPLOAD: Duration = Duration::from_secs(180);

/// Ends requests that take too long.
pub(super) async fn guard(State(app): State<App>, request: Request, next: Next) -> Response {
    let limit = match is_upload(request.method(), request.uri()) {
        true => app.settings.request_time_limit.max(UPLOAD),
        false => app.settings.request_time_limit,
    };
    let in_time = tokio::time::timeout(limit, next.run(request)).await;
    in_time.unwrap_or_else(|_| Failure::new(Code::TimedOut).into_response())
}

fn is_upload(method: &Method, uri: &Uri) -> bool {
    method == Method::PUT && uri.path().strip_prefix(path::BASE) == Some(path::ME_PICTURE)
}
