//! From a refusal to the bytes of a problem document (RFC 9457), in one place.
//!
//! A handler returns [`Failure`]; it travels as an extension of an empty answer until [`render`], which knows the request's
//! id, writes the document and the log line. So every failure is logged once, where it leaves the server, and answers that
//! axum or a layer refuses with a bare status (unknown path, wrong method, malformed query) get the same form.

mod from_store;

use std::{error::Error, sync::Arc};

use axum::{
    Json,
    extract::Request,
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use wepig_contract::error::{Code, ProblemDocument, Refusal};

use super::request_id::RequestId;

/// What a handler returns.
pub type Answer<T> = Result<T, Failure>;

/// A refusal on its way out, with what caused it where that is worth a log line.
#[derive(Clone, Debug)]
pub struct Failure {
    refusal: Refusal,
    cause: Option<Arc<dyn Error + Send + Sync>>,
}

impl Failure {
    /// A refusal that is its code and nothing else.
    #[must_use]
    pub fn new(code: Code) -> Self {
        Refusal::new(code).into()
    }

    /// Keeps what caused the failure for the log. It is never sent, and written only when the status is 500 or above; its
    /// display must hold nothing a person typed.
    #[must_use]
    pub fn caused_by(mut self, cause: impl Error + Send + Sync + 'static) -> Self {
        self.cause = Some(Arc::new(cause));
        self
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self { refusal, cause: None }
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = status(self.refusal.code).into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// The one table of codes and statuses.
#[must_use]
pub fn status(code: Code) -> StatusCode {
    match code {
        Code::MalformedBody | Code::MalformedRequest => StatusCode::BAD_REQUEST,
        Code::SignedOut | Code::WrongCredentials => StatusCode::UNAUTHORIZED,
        Code::ForeignOrigin
        | Code::Forbidden
        | Code::FreshProofNeeded
        | Code::GuardianNeeded
        | Code::AboveOwnRole
        | Code::HiddenByPerson
        | Code::InvitationForOther => StatusCode::FORBIDDEN,
        Code::NotFound => StatusCode::NOT_FOUND,
        Code::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
        Code::LastOwner
        | Code::AlreadyMember
        | Code::TooManyInvitations
        | Code::TooManyFarms
        | Code::TooManyDepartments
        | Code::PhoneHasAccount
        | Code::NoAccount
        | Code::PolicyOutdated
        | Code::StillRunning => StatusCode::CONFLICT,
        Code::InvitationGone => StatusCode::GONE,
        Code::VersionConflict => StatusCode::PRECONDITION_FAILED,
        Code::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Code::UnsupportedMediaType | Code::PictureKind => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        Code::UnknownOrMissingField | Code::Invalid | Code::KeyReused | Code::PictureUnreadable => {
            StatusCode::UNPROCESSABLE_ENTITY
        }
        Code::PreconditionMissing => StatusCode::PRECONDITION_REQUIRED,
        Code::TooManyAttempts
        | Code::CodeResendTooSoon
        | Code::CodeHourlyLimit
        | Code::CodeDailyLimit
        | Code::AddressLimit
        | Code::NumberSearchLimit
        | Code::PictureLimit => StatusCode::TOO_MANY_REQUESTS,
        // Not 408: browsers repeat a request on their own after that one.
        Code::Busy | Code::Unavailable | Code::TimedOut => StatusCode::SERVICE_UNAVAILABLE,
        Code::Internal | Code::Unknown => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// Turns whatever failed below into a problem document, and logs it once.
pub(super) async fn render(request: Request, next: Next) -> Response {
    let id = RequestId::of(&request);
    let mut response = next.run(request).await;
    let Some(failure) = response.extensions_mut().remove::<Failure>().or_else(|| bare(&response)) else {
        return response;
    };
    let status = status(failure.refusal.code);
    log(&failure, status);
    let retry_after = failure.refusal.retry_after_s;
    let document = ProblemDocument {
        kind: format!("urn:wepig:problem:{}", failure.refusal.code.as_str()),
        status: status.as_u16(),
        refusal: failure.refusal,
        request_id: id.to_string(),
    };
    let mut problem = (status, Json(document)).into_response();
    let headers = problem.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    if let Some(seconds) = retry_after {
        headers.insert(header::RETRY_AFTER, seconds.into());
    }
    if let Some(methods) = response.headers_mut().remove(header::ALLOW) {
        headers.insert(header::ALLOW, methods);
    }
    problem
}

/// The failure that a bare status stands for, when a layer or axum itself refused. Answers with a body of their own (the
/// app's page for an unknown path) are left alone.
fn bare(response: &Response) -> Option<Failure> {
    let is_bare = match response.headers().get(header::CONTENT_TYPE) {
        None => true,
        Some(kind) => kind.as_bytes().starts_with(b"text/plain"),
    };
    let status = response.status();
    if !is_bare || !(status.is_client_error() || status.is_server_error()) {
        return None;
    }
    Some(Failure::new(match status {
        StatusCode::NOT_FOUND => Code::NotFound,
        StatusCode::METHOD_NOT_ALLOWED => Code::MethodNotAllowed,
        StatusCode::PAYLOAD_TOO_LARGE => Code::TooLarge,
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Code::UnsupportedMediaType,
        StatusCode::SERVICE_UNAVAILABLE => Code::TimedOut,
        _ if status.is_client_error() => Code::MalformedRequest,
        _ => Code::Internal,
    }))
}

fn log(failure: &Failure, status: StatusCode) {
    let code = failure.refusal.code.as_str();
    if !status.is_server_error() {
        tracing::debug!(status = status.as_u16(), code, "request refused");
        return;
    }
    match &failure.cause {
        Some(cause) => tracing::error!(status = status.as_u16(), code, cause = chain(cause.as_ref()), "request failed"),
        None => tracing::error!(status = status.as_u16(), code, "request failed"),
    }
}

/// An error and what lies beneath it, as one line.
fn chain(error: &dyn Error) -> String {
    let mut line = error.to_string();
    let mut beneath = error.source();
    while let Some(error) = beneath {
        line.push_str(": ");
        line.push_str(&error.to_string());
        beneath = error.source();
    }
    line
}
