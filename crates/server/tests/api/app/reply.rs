//! An answer, and what a test says about it in one line.

use axum::{
    body::{Bytes, to_bytes},
    http::{HeaderMap, StatusCode, header},
    response::Response,
};
use serde::de::DeserializeOwned;
use wepig_contract::error::{Code, ProblemDocument};

/// A whole answer.
#[derive(Debug)]
pub struct Reply {
    /// Its status.
    pub status: StatusCode,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body.
    pub body: Bytes,
}

impl Reply {
    pub(super) async fn read(response: Response) -> Self {
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.expect("the body can be read");
        Self { status: parts.status, headers: parts.headers, body }
    }

    /// The decoded body of a success.
    #[track_caller]
    pub fn good<T: DeserializeOwned>(&self) -> T {
        assert!(self.status.is_success(), "{self}");
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error} in {self}"))
    }

    /// A success without a body.
    #[track_caller]
    pub fn empty(&self) {
        assert!(self.status == StatusCode::NO_CONTENT && self.body.is_empty(), "{self}");
    }

    /// A problem document of this status and code, well formed in all its parts.
    #[track_caller]
    pub fn problem(&self, status: u16, code: Code) -> ProblemDocument {
        assert_eq!(
            (self.status.as_u16(), self.header(header::CONTENT_TYPE.as_str())),
            (status, "application/problem+json"),
            "{self}"
        );
        let problem: ProblemDocument =
            serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error} in {self}"));
        assert_eq!((problem.status, problem.refusal.code), (status, code), "{self}");
        assert_eq!(problem.kind, format!("urn:wepig:problem:{}", code.as_str()), "{self}");
        assert_eq!(problem.request_id, self.header("x-request-id"), "{self}");
        let waiting = problem.refusal.retry_after_s.map(|seconds| seconds.to_string()).unwrap_or_default();
        assert_eq!(waiting, self.header(header::RETRY_AFTER.as_str()), "{self}");
        problem
    }

    /// A header's text, or nothing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The body as text.
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).expect("the body is text")
    }
}

impl std::fmt::Display for Reply {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{} {:?}\n{}", self.status, self.headers, String::from_utf8_lossy(&self.body))
    }
}
