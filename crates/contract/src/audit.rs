//! The log lines about oneself (row B9).

use crate::timestamp::Timestamp;
use serde::{Deserialize, Serialize};

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AuditAct {
    /// The account was opened.
    Registered,
    /// Somebody logged in.
    LoggedIn,
    /// A session was ended by logging out.
    LoggedOut,
    /// A new password was set with a code; every other session ended.
    PasswordReset,
    /// The settings were changed.
    SettingsChanged,
    /// The account was deleted.
    Deleted,
}

impl AuditAct {
    /// The act as it stands on the wire and in the log.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Registered => "registered",
            Self::LoggedIn => "logged_in",
            Self::LoggedOut => "logged_out",
            Self::PasswordReset => "password_reset",
            Self::SettingsChanged => "settings_changed",
            Self::Deleted => "deleted",
        }
    }
}

/// One line of the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AuditLineView {
    /// Its place in the chain, from 1.
    pub seq: u64,
    /// What was done.
    pub act: AuditAct,
    /// When, by the server's clock.
    pub at: Timestamp,
    /// The kind of device, e.g. `Android` or `Windows`; absent where none was known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device: Option<String>,
    /// The network address with its last part hidden; absent where none was known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub network: Option<String>,
}
