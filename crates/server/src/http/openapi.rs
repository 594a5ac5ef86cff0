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
use serde_json::Value;
use utoipa::{
    OpenApi,
    openapi::{
        self, Content, Ref, ResponseBuilder,
        path::Operation,
        security::{ApiKey, ApiKeyValue, SecurityScheme},
    },
};
use utoipa_swagger_ui::{Config, SwaggerUi};
use wepig_contract::{error::ProblemDocument, staff::StaffOrder};

use crate::app::App;

/// Where the description is served.
const DOCUMENT: &str = "/api/openapi.json";

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
    components(schemas(ProblemDocument, StaffOrder))
)]
struct Description;

/// The description without the endpoints, which the routers add.
pub(super) fn base() -> openapi::OpenApi {
    let mut document = Description::openapi();
    let cookie = SecurityScheme::ApiKey(ApiKey::Cookie(ApiKeyValue::new("__Host-session")));
    document.components.get_or_insert_default().add_security_scheme("session", cookie);
    document
}

/// The whole description, from what the routers said of themselves.
pub(super) fn finish(mut document: openapi::OpenApi) -> Value {
    for item in document.paths.paths.values_mut() {
        let operations = [&mut item.get, &mut item.put, &mut item.post, &mut item.delete, &mut item.patch];
        operations.into_iter().flatten().for_each(complete);
    }
    let mut document = serde_json::to_value(document).expect("the description serialises");
    plain_descriptions(&mut document);
    document
}

/// Gives an operation an id that tells by itself what it is about, and the problem document that any of them may answer.
fn complete(operation: &mut Operation) {
    let subject = operation.tags.iter().flatten().next();
    if let (Some(subject), Some(id)) = (subject, &operation.operation_id) {
        operation.operation_id = Some(format!("{subject}_{id}"));
    }
    let problem = ResponseBuilder::new()
        .description("Refused or failed; `code` says why")
        .content("application/problem+json", Content::new(Some(Ref::from_schema_name("ProblemDocument"))));
    operation.responses.responses.insert("default".to_owned(), problem.build().into());
}

/// The descriptions are the doc comments of the code; their links mean nothing outside it.
fn plain_descriptions(value: &mut Value) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                match member {
                    Value::String(text) if name == "description" => *text = without_links(text),
                    member => plain_descriptions(member),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(plain_descriptions),
        _ => {}
    }
}

/// ``[`crate::page::Page`]`` becomes `` `Page` ``.
fn without_links(text: &str) -> String {
    let mut parts = text.split("[`");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (path, rest) = part.split_once("`]").unwrap_or((part, ""));
        let name = path.trim_start_matches("crate::");
        let is_module_path = |segment: &&str| segment.starts_with(char::is_lowercase);
        let segments: Vec<&str> = name.split("::").skip_while(is_module_path).collect();
        plain.push_str(&format!("`{}`{rest}", if segments.is_empty() { name.to_owned() } else { segments.join("::") }));
    }
    plain
}

/// The routes of the description and of the page.
pub(super) fn router(document: &Value) -> Router<App> {
    let json = Bytes::from(document.to_string());
    // Its library would ask a validator on another site for a badge.
    let config = Config::new([DOCUMENT]).validator_url("none");
    let page = Router::from(SwaggerUi::new("/api/docs").config(config));
    Router::new()
        .merge(page.layer(middleware::from_fn(page_policy)))
        .route(DOCUMENT, get(|| async { ([(header::CONTENT_TYPE, "application/json")], json) }))
}

async fn page_policy(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(CONTENT_POLICY));
    response
}

#[cfg(test)]
mod tests {
    use super::without_links;

    #[test]
    fn links_into_the_code_become_names() {
        assert_eq!(without_links("See [`crate::page::Page`] and [`Page::next`]."), "See `Page` and `Page::next`.");
        assert_eq!(without_links("Up to [`MAX_LIMIT`]; `x` [stays]."), "Up to `MAX_LIMIT`; `x` [stays].");
    }
}
