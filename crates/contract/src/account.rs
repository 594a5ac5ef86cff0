//! Opening an account, seeing one's own, choosing a new password.

mod password;
mod register;
mod reset;

pub use password::PasswordForm;
pub use register::{Agreement, Register, RegisterForm};
pub use reset::{PasswordReset, PasswordResetForm};

use crate::farm::MembershipView;
use crate::field::{AgeBand, Segment};
use crate::language::Language;
use crate::timestamp::Timestamp;
use serde::{Deserialize, Serialize};

/// One's own account, as the server shows it to its person alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Me {
    /// The account's id (UUIDv7).
    pub id: String,
    /// The account's version: the `ETag` to give back as `If-Match`.
    pub version: u64,
    /// The name one signs in with.
    pub username: String,
    /// One's own number, whole: eleven digits.
    pub phone: String,
    /// Whom the number's segment belongs to.
    pub segment: Segment,
    /// The age band given at registration.
    pub age: AgeBand,
    /// The language kept in the account; absent until one was chosen by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// Whether a password is set.
    pub has_password: bool,
    /// The policy agreed to last.
    pub agreement: AgreementView,
    /// Since when the account exists.
    pub registered_at: Timestamp,
    /// The name on the profile; empty until it was asked.
    #[serde(default)]
    pub name: String,
    /// One's places in farms, oldest first.
    #[serde(default)]
    pub memberships: Vec<MembershipView>,
    /// The id of the farm that the screens under `/farm` show: one of `memberships`; absent without any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub farm: Option<String>,
}

/// Which policy somebody agreed to, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AgreementView {
    /// The policy's version.
    pub version: String,
    /// The language of the text that was shown.
    pub language: Language,
    /// When, by the server's clock.
    pub at: Timestamp,
}
