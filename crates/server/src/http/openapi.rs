//! The API's own description: OpenAPI 3.1 at `/api/openapi.json`, and a page to try it at `/api/docs/`.

use axum::{
    Router,
    body::Bytes,
    extract::Request,
    http::{HeaderValue, header},
    middleware::{self, Next},
    response::Response,
    routing::get,
};
use utoipa::{
    OpenApi,
    openapi::{
        self, Content, Ref, ResponseBuilder,
        security::{ApiKey, ApiKeyValue, SecurityScheme},
    },
};
use utoipa_swagger_ui::{Config, SwaggerUi};
use wepig_contract::error::ProblemDocument;

use crate::app::App;

/// Where the description is served.
pub(super) const DOCUMENT: &str = "/api/openapi.json";

/// What the page to try the API needs beyond other pages: its library writes styles into elements.
const CONTENT_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; \
                              img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; \
                              frame-ancestors 'none'";

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Wepig account and privacy API",
        description = "Errors are RFC 9457 problem documents with a stable `code`. Writes need a JSON body and a page of ours \
                       as their origin; the session travels in a cookie.",
    ),
    components(schemas(ProblemDocument))
)]
struct Description;

/// The description without the endpoints, which the routers add.
#[must_use]
pub(super) fn base() -> openapi::OpenApi {
    let mut document = Description::openapi();
    let cookie = SecurityScheme::ApiKey(ApiKey::Cookie(ApiKeyValue::new("__Host-session")));
    document.components.get_or_insert_default().add_security_scheme("session", cookie);
    document
}

/// Says of every endpoint that it may answer with a problem document.
#[must_use]
pub(super) fn with_problems(mut document: openapi::OpenApi) -> openapi::OpenApi {
    let problem = || {
        ResponseBuilder::new()
            .description("Refused or failed; `code` says why")
            .content("application/problem+json", Content::new(Some(Ref::from_schema_name("ProblemDocument"))))
            .build()
    };
    for item in document.paths.paths.values_mut() {
        let operations = [&mut item.get, &mut item.put, &mut item.post, &mut item.delete, &mut item.patch];
        for operation in operations.into_iter().flatten() {
            operation.responses.responses.insert("default".to_owned(), problem().into());
        }
    }
    document
}

/// The routes of the description and of the page.
pub(super) fn router(document: &openapi::OpenApi) -> Router<App> {
    let json = Bytes::from(document.to_json().expect("the description serialises"));
    let page = Router::from(SwaggerUi::new("/api/docs").config(Config::new([DOCUMENT])));
    Router::new()
        .merge(page.layer(middleware::from_fn(page_policy)))
        .route(DOCUMENT, get(|| async { ([(header::CONTENT_TYPE, "application/json")], json) }))
}

async fn page_policy(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(CONTENT_POLICY));
    response
}
