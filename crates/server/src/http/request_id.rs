//! One id for each request, and the span that its log lines share.

use std::{fmt, time::Instant};

use axum::{
    extract::{MatchedPath, Request, State},
    http::{HeaderName, HeaderValue},
    middleware::Next,
    response::Response,
};
use tracing::Instrument;
use uuid::Uuid;

use crate::{app::App, random};

/// The header in which the id is given back. One sent by a client is ignored: it could carry anything into the log.
pub const HEADER: HeaderName = HeaderName::from_static("x-request-id");

/// The id of a request: what support asks for (row I5).
#[derive(Clone, Copy, Debug)]
pub struct RequestId(Uuid);

impl RequestId {
    /// The id that [`give`] gave to this request.
    #[must_use]
    pub fn of(request: &Request) -> Self {
        *request.extensions().get::<Self>().expect("every request passes the outermost layer first")
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.simple().fmt(out)
    }
}

/// The outermost layer: gives the request its id and its span. The span names the route, never the path or the query,
/// because links carry secrets in theirs.
pub(super) async fn give(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let id = RequestId(random::id(app.ground.clock.now()));
    request.extensions_mut().insert(id);
    let route = request.extensions().get::<MatchedPath>().map_or("none", MatchedPath::as_str);
    let span = tracing::info_span!("request", %id, method = %request.method(), route);
    let started = Instant::now();
    async move {
        let mut response = next.run(request).await;
        let elapsed_ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
        tracing::debug!(status = response.status().as_u16(), elapsed_ms, "request answered");
        let id = HeaderValue::try_from(id.to_string()).expect("hexadecimal digits fit into a header");
        response.headers_mut().insert(HEADER, id);
        response
    }
    .instrument(span)
    .await
}
