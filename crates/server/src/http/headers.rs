//! Headers that every answer carries, whatever it is.

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};

use crate::app::App;

/// An answer that shows nothing by itself: JSON, pictures, scripts.
const NO_CONTENT_POLICY: &str = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/// Nothing of the device is asked for by any page; the camera is reached through a file input, which needs no permission.
const PERMISSIONS: &str = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), \
                           magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

/// One year, as browsers' preload lists ask; the cookie's `__Host-` prefix covers what subdomains could do.
const STRICT_TRANSPORT: &str = "max-age=31536000";

/// Adds the headers that the answer does not already set more exactly (a page sets its own content policy).
pub(super) async fn add(State(app): State<App>, request: Request, next: Next) -> Response {
    let is_private = is_private(request.uri().path());
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    default(headers, header::CONTENT_SECURITY_POLICY, NO_CONTENT_POLICY);
    default(headers, header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    default(headers, header::REFERRER_POLICY, "no-referrer");
    default(headers, header::X_FRAME_OPTIONS, "DENY");
    default(headers, HeaderName::from_static("permissions-policy"), PERMISSIONS);
    default(headers, HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    default(headers, HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    if is_private {
        default(headers, header::CACHE_CONTROL, "no-store");
    }
    if app.settings.public_origin.is_https() {
        default(headers, header::STRICT_TRANSPORT_SECURITY, STRICT_TRANSPORT);
    }
    response
}

/// What no cache may keep: answers about people, and the state of the server.
fn is_private(path: &str) -> bool {
    ["/api", "/demo", "/healthz", "/readyz"].iter().any(|prefix| path.starts_with(prefix))
}

fn default(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.entry(name).or_insert(HeaderValue::from_static(value));
}
