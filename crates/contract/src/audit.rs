//! The log lines about oneself (row B9).

use crate::profile::ProfileField;
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
    /// The profile was changed.
    ProfileChanged,
    /// Who sees a field was changed.
    AudienceChanged,
    /// The picture was changed or taken away.
    PictureChanged,
    /// A password was set or changed; every other session ended.
    PasswordChanged,
    /// A session was ended from another device.
    SessionEnded,
    /// A farm was created.
    FarmCreated,
    /// A farm was joined.
    FarmJoined,
    /// A farm was left.
    FarmLeft,
    /// Somebody opened the person's entry in a farm.
    EntryViewed,
    /// Somebody revealed a value of the person's entry.
    Revealed,
    /// Somebody changed the farm's facts about the person.
    EntryChanged,
    /// Somebody changed the person's role.
    RoleChanged,
    /// Somebody suspended or restored the person.
    StateChanged,
    /// Somebody had a code sent to the person.
    ResetCodeSent,
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
            Self::ProfileChanged => "profile_changed",
            Self::AudienceChanged => "audience_changed",
            Self::PictureChanged => "picture_changed",
            Self::PasswordChanged => "password_changed",
            Self::SessionEnded => "session_ended",
            Self::FarmCreated => "farm_created",
            Self::FarmJoined => "farm_joined",
            Self::FarmLeft => "farm_left",
            Self::EntryViewed => "entry_viewed",
            Self::Revealed => "revealed",
            Self::EntryChanged => "entry_changed",
            Self::RoleChanged => "role_changed",
            Self::StateChanged => "state_changed",
            Self::ResetCodeSent => "reset_code_sent",
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
    /// Who did it, where it was somebody else: the name shown in the farm. Their device and network are not told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// What was revealed; absent for other acts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<ProfileField>,
}
