//! Bodies: JSON, of exactly the shape the endpoint takes, checked by the contract's rules.

use axum::{
    body::Bytes,
    extract::{FromRequest, Request, rejection::BytesRejection},
    http::{HeaderMap, StatusCode, header},
    response::IntoResponse,
};
use serde::de::DeserializeOwned;
use wepig_contract::{
    check::Check,
    error::{Code, Refusal},
};

use crate::{app::App, http::error::Failure};

/// The checked request that a form's [`Check::check`] makes, from a JSON body. Refusals, in the order in which they are
/// looked for: 415 no JSON content type, 413 too large, 400 no JSON or of another shape, 422 unknown, missing or doubled
/// fields, 422 with a problem for each wrong field.
pub struct Checked<F: Check>(pub F::Checked);

impl<F> FromRequest<App> for Checked<F>
where
    F: Check + DeserializeOwned,
{
    type Rejection = Failure;

    async fn from_request(request: Request, app: &App) -> Result<Self, Failure> {
        if !is_json(request.headers()) {
            return Err(Failure::new(Code::UnsupportedMediaType));
        }
        let bytes = Bytes::from_request(request, app).await.map_err(too_large_or_broken)?;
        // Serde would also take a list of the fields' values, and then no name could be wrong.
        if bytes.trim_ascii_start().first() != Some(&b'{') {
            return Err(Failure::new(Code::MalformedBody));
        }
        let form: F = serde_json::from_slice(&bytes).map_err(|error| Failure::new(code_of(&error)))?;
        form.check().map(Self).map_err(|problems| Refusal::invalid(problems).into())
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    headers
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .and_then(|kind| kind.split(';').next())
        .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}

pub(super) fn too_large_or_broken(rejection: BytesRejection) -> Failure {
    Failure::new(match rejection.into_response().status() {
        StatusCode::PAYLOAD_TOO_LARGE => Code::TooLarge,
        _ => Code::MalformedBody,
    })
}

/// Which refusal a decoding error is. Serde tells a wrong set of fields from other errors by its text alone.
fn code_of(error: &serde_json::Error) -> Code {
    let text = error.to_string();
    let is_about_fields =
        ["unknown field", "missing field", "duplicate field"].iter().any(|start| text.starts_with(start));
    if is_about_fields { Code::UnknownOrMissingField } else { Code::MalformedBody }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;
    use wepig_contract::error::Code;

    use super::code_of;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Form {
        #[expect(dead_code, reason = "only decoding is tried")]
        name: String,
    }

    #[test]
    fn a_wrong_set_of_fields_is_told_from_a_wrong_body() {
        for (body, code) in [
            (r#"{"name":"a","role":"owner"}"#, Code::UnknownOrMissingField),
            (r"{}", Code::UnknownOrMissingField),
            (r#"{"name":"a","name":"b"}"#, Code::UnknownOrMissingField),
            (r#"{"name":1}"#, Code::MalformedBody),
            (r#"[1]"#, Code::MalformedBody),
            (r#"{"name":"a"} x"#, Code::MalformedBody),
            (r#"{"name":"#, Code::MalformedBody),
            ("\u{feff}{}", Code::MalformedBody),
            ("", Code::MalformedBody),
        ] {
            let error = serde_json::from_str::<Form>(body).map(|_| ()).expect_err(body);
            assert_eq!(code_of(&error), code, "{body}");
        }
    }
}
