//! The HTTP side: every URL, in order, on one screen.
//!
//! Handlers extract, call `domain`, and map what comes back; each is about ten lines. Whatever fails leaves as a problem
//! document ([`error`]).

pub mod cookie;
mod current;
mod demo;
mod devices;
pub mod error;
pub mod extract;
mod farms;
mod headers;
mod health;
mod inside;
mod invitations;
mod me;
mod memberships;
pub mod moment;
mod openapi;
mod origin;
mod password_resets;
mod picture;
mod profile;
mod refusals;
mod registrations;
pub mod request_id;
mod session;
mod sms_codes;
mod staff;
mod static_files;
mod time_limit;
mod view;

pub use static_files::Site;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    http::{StatusCode, header},
    middleware::{from_fn, from_fn_with_state},
    response::{IntoResponse, Response},
    routing::{any, get},
};
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::{
        CompressionLayer,
        predicate::{NotForContentType, Predicate, SizeAbove},
    },
};
use utoipa_axum::router::OpenApiRouter;
use wepig_contract::{error::Code, path};

use crate::app::App;
use error::Failure;

/// The whole server as one service.
pub fn router(app: App) -> Router {
    let (api, document) = api().split_for_parts();
    let document = openapi::finish(document);
    let mut router = Router::new()
        .merge(api.layer(compression()))
        .merge(openapi::router(&document))
        .route("/healthz", get(health::live))
        .route("/readyz", get(health::ready));
    if app.settings.is_demo() {
        router = router.merge(demo::router());
    }
    // Whatever lies below these and has no route is missing; it is never the app.
    for reserved in ["/api", "/api/{*rest}", "/demo", "/demo/{*rest}", "/.well-known/{*rest}"] {
        router = router.route(reserved, any(missing));
    }
    around(router.fallback(static_files::fallback), app)
}

/// Routes with all that lies around every one of them: limits, the origin check, problem documents, headers, the id.
pub fn around(routes: Router<App>, app: App) -> Router {
    routes
        // Each layer lies around those above it.
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn_with_state(app.clone(), time_limit::guard))
        .layer(DefaultBodyLimit::max(app.settings.body_limit))
        .layer(from_fn_with_state(app.clone(), origin::guard))
        .layer(from_fn(error::render))
        .layer(from_fn_with_state(app.clone(), headers::add))
        .layer(from_fn_with_state(app.clone(), request_id::give))
        .with_state(app)
}

/// The description of the API (OpenAPI 3.1).
#[must_use]
pub fn description() -> serde_json::Value {
    openapi::finish(api().into_openapi())
}

fn api() -> OpenApiRouter<App> {
    let version_one = OpenApiRouter::new()
        .merge(session::router())
        .merge(sms_codes::router())
        .merge(registrations::router())
        .merge(password_resets::router())
        .merge(me::router())
        .merge(farms::router())
        .merge(invitations::router())
        .merge(memberships::router())
        .merge(staff::router())
        .merge(devices::router())
        .merge(profile::router())
        .merge(picture::router());
    OpenApiRouter::with_openapi(openapi::base()).nest(path::BASE, version_one)
}

/// Lists are packed, what carries secrets is not. BREACH reads a secret out of a packed answer whose request it controls;
/// tokens, tickets and cookies go out only in answers to writes (201, 202, 204) or with `Set-Cookie`, and those stay as
/// they are. Reads (200) repeat nothing of their request and hold no secret.
fn compression() -> CompressionLayer<impl Predicate> {
    let holds_no_secret = |status: StatusCode, _, headers: &axum::http::HeaderMap, _: &axum::http::Extensions| {
        status == StatusCode::OK && !headers.contains_key(header::SET_COOKIE)
    };
    CompressionLayer::new().compress_when(SizeAbove::new(1024).and(NotForContentType::IMAGES).and(holds_no_secret))
}

async fn missing() -> Failure {
    Failure::new(Code::NotFound)
}

/// The panic itself was logged by the hook, with its place and without its words.
fn panicked(_: Box<dyn std::any::Any + Send>) -> Response {
    Failure::new(Code::Internal).into_response()
}
