//! The browsers one is signed in with (row A9).

use crate::timestamp::Timestamp;
use serde::{Deserialize, Serialize};

/// A live session, as its person sees it. `GET /me/sessions` gives all of them, the one in use first, then the last used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeviceView {
    /// The session's id: never its token.
    pub id: String,
    /// The kind of device, e.g. `Android` or `Windows`; empty where none was known.
    pub device: String,
    /// The network address with its last part hidden; empty where none was known.
    pub network: String,
    /// When it began.
    pub started_at: Timestamp,
    /// When it was used last, to the minute.
    pub used_at: Timestamp,
    /// Whether it is the one that asks.
    pub current: bool,
}

/// The answer to `GET /me/sessions`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DevicesView {
    /// One line a session.
    pub devices: Vec<DeviceView>,
}
