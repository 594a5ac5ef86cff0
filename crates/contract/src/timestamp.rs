//! Moments on the wire.

use serde::{Deserialize, Serialize};

/// A moment in UTC as RFC 3339 text with milliseconds, e.g. `2026-11-22T08:00:00.000Z`.
///
/// The server alone makes them; the app hands them to the browser's `Intl`, so no calendar code is downloaded.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(format = "date-time"))]
#[serde(transparent)]
pub struct Timestamp(pub String);
