//! The consent ledger as its person reads it (rows C4, C5).

use crate::language::Language;
use crate::timestamp::Timestamp;
use serde::{Deserialize, Serialize};

/// What happened to a consent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ConsentAct {
    /// It was given.
    Given,
    /// It was refused.
    Refused,
    /// It was withdrawn.
    Withdrawn,
    /// It ended by time.
    Expired,
}

/// Who acted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ConsentActor {
    /// The person.
    Own,
    /// The person's guardian (row C8).
    Guardian,
}

/// How the act was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ConsentMethod {
    /// A box that started empty was ticked.
    Checkbox,
    /// An optional field or picture was filled, or emptied, and saved.
    Field,
}

/// Where in the product the act was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ConsentScreen {
    /// `/register`.
    Register,
    /// `/me/profile`.
    Profile,
}

/// One immutable line of the ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConsentEventView {
    /// Its place in the account's chain, from 1.
    pub seq: u64,
    /// What happened.
    pub act: ConsentAct,
    /// To what: `policy`, or the id of a purpose ([`crate::purpose`]).
    pub subject: String,
    /// Who acted.
    pub actor: ConsentActor,
    /// How.
    pub method: ConsentMethod,
    /// Where.
    pub screen: ConsentScreen,
    /// The policy's version whose text was shown.
    pub policy_version: String,
    /// SHA-256 of the text shown, 64 hexadecimal digits.
    pub policy_sha256: String,
    /// The language of the text shown.
    pub language: Language,
    /// The app's version; absent where the act was none that names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub app_version: Option<String>,
    /// When, by the server's clock.
    pub at: Timestamp,
    /// When, by the app's own clock, where it said so: shown for completeness, never trusted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub client_time: Option<Timestamp>,
    /// SHA-256 of the line and all before it, 64 hexadecimal digits.
    pub hash: String,
}
