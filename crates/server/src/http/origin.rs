//! Writes from other sites are refused (PRODUCT section 5).

use axum::{
    extract::{Request, State},
    http::{HeaderMap, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use wepig_contract::error::Code;

use super::error::Failure;
use crate::{
    app::App,
    config::{Origin, Settings},
};

/// Lets a request through when it only reads, or when it comes from a page of ours.
///
/// Every browser of the floor names the page's `Origin` with a write; where one does not, `Sec-Fetch-Site` speaks. A
/// request with neither comes from no browser, carries nobody's cookie against their will, and passes. The `Host` header
/// is never asked: a rebound name would make any site look like ours.
pub(super) async fn guard(State(app): State<App>, request: Request, next: Next) -> Response {
    if request.method().is_safe() || is_ours(request.headers(), &app.settings) {
        return next.run(request).await;
    }
    Failure::new(Code::ForeignOrigin).into_response()
}

fn is_ours(headers: &HeaderMap, settings: &Settings) -> bool {
    if let Some(origin) = headers.get(header::ORIGIN) {
        return origin
            .to_str()
            .ok()
            .and_then(|text| text.parse().ok())
            .is_some_and(|origin| is_allowed(&origin, settings));
    }
    match headers.get("sec-fetch-site") {
        None => true,
        Some(site) => site == "same-origin" || site == "none",
    }
}

/// The configured origins; in a demo over plain http every page of the same machine too, so that the app may be served from
/// another port (Trunk's) and under both names of the machine.
fn is_allowed(origin: &Origin, settings: &Settings) -> bool {
    let is_demo_page = settings.is_demo() && settings.public_origin.is_loopback() && origin.is_loopback();
    *origin == settings.public_origin || settings.allowed_origins.contains(origin) || is_demo_page
}
