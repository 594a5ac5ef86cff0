//! The stable codes of refusals.

use serde::{Deserialize, Serialize};

/// Why a request was refused. A code never changes its meaning; an app that is older than its server reads a code it
/// does not know as [`Code::Unknown`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case", from = "String")]
pub enum Code {
    /// The body is no JSON, or not of the shape the endpoint takes.
    MalformedBody,
    /// The body has a field the endpoint does not know, or lacks one it needs.
    UnknownOrMissingField,
    /// The body is larger than the server takes.
    TooLarge,
    /// The body is not `application/json`.
    UnsupportedMediaType,
    /// One or more fields have problems; see `fields`.
    Invalid,
    /// A header the endpoint needs is missing or malformed (`Idempotency-Key`, a cursor, a path).
    MalformedRequest,
    /// There is nothing here.
    NotFound,
    /// The path exists, the method does not.
    MethodNotAllowed,
    /// Nobody is signed in, or the session has ended.
    SignedOut,
    /// The name and the password do not belong together. Says nothing about which one is wrong.
    WrongCredentials,
    /// Too many failed tries from here; wait.
    TooManyAttempts,
    /// The request came from another site.
    ForeignOrigin,
    /// The signed-in person may not do this.
    Forbidden,
    /// This needs a code or the password again (fresh proof, five minutes).
    FreshProofNeeded,
    /// Somebody under 18 needs a guardian first; nothing was kept (row A2, C8).
    GuardianNeeded,
    /// The proven number already has an account (row A3).
    PhoneHasAccount,
    /// The proven number has no account; `continuation` leads on into Register (row A3).
    NoAccount,
    /// A newer policy than the one agreed to is in force; read that one.
    PolicyOutdated,
    /// A code was sent less than a minute ago.
    CodeResendTooSoon,
    /// The number has had its codes for this hour.
    CodeHourlyLimit,
    /// The number has had its codes, or its wrong guesses, for this day.
    CodeDailyLimit,
    /// This network address has asked for too much.
    AddressLimit,
    /// The `Idempotency-Key` was used before with another body.
    KeyReused,
    /// A request with this `Idempotency-Key` is still being worked on.
    StillRunning,
    /// An edit without `If-Match`.
    PreconditionMissing,
    /// Somebody else changed it first; read it again.
    VersionConflict,
    /// The farm would be left without an active owner (row B4).
    LastOwner,
    /// The role, or the person, stands above what one may grant or act on (row B4).
    AboveOwnRole,
    /// The person belongs to the farm already.
    AlreadyMember,
    /// The invitation was used, refused, revoked or has expired, or there never was one.
    InvitationGone,
    /// The invitation is for another number than the account's.
    InvitationForOther,
    /// The farm has as many open invitations as it may.
    TooManyInvitations,
    /// The person owns as many farms as anybody may create.
    TooManyFarms,
    /// The farm has as many departments as it may.
    TooManyDepartments,
    /// The person has searched for as many whole numbers as may be within an hour.
    NumberSearchLimit,
    /// The person has sent as many pictures as may be within an hour.
    PictureLimit,
    /// The file is no JPEG, PNG or WebP picture.
    PictureKind,
    /// The picture is damaged, or has more pixels than the server opens.
    PictureUnreadable,
    /// The person hides this from the viewer's role (row C7).
    HiddenByPerson,
    /// The server has more to do than it can; try again in a moment.
    Busy,
    /// What the server stands on does not answer; nothing was changed.
    Unavailable,
    /// The server took too long.
    TimedOut,
    /// The server failed. Nothing is known to have been changed.
    Internal,
    /// A code newer than this app.
    Unknown,
}

impl From<String> for Code {
    fn from(wire: String) -> Self {
        Self::ALL.into_iter().find(|code| code.as_str() == wire).unwrap_or(Self::Unknown)
    }
}

impl Code {
    /// Every code that a server sends.
    pub const ALL: [Self; 43] = [
        Self::MalformedBody,
        Self::UnknownOrMissingField,
        Self::TooLarge,
        Self::UnsupportedMediaType,
        Self::Invalid,
        Self::MalformedRequest,
        Self::NotFound,
        Self::MethodNotAllowed,
        Self::SignedOut,
        Self::WrongCredentials,
        Self::TooManyAttempts,
        Self::ForeignOrigin,
        Self::Forbidden,
        Self::FreshProofNeeded,
        Self::GuardianNeeded,
        Self::PhoneHasAccount,
        Self::NoAccount,
        Self::PolicyOutdated,
        Self::CodeResendTooSoon,
        Self::CodeHourlyLimit,
        Self::CodeDailyLimit,
        Self::AddressLimit,
        Self::KeyReused,
        Self::StillRunning,
        Self::PreconditionMissing,
        Self::VersionConflict,
        Self::LastOwner,
        Self::AboveOwnRole,
        Self::AlreadyMember,
        Self::InvitationGone,
        Self::InvitationForOther,
        Self::TooManyInvitations,
        Self::TooManyFarms,
        Self::TooManyDepartments,
        Self::NumberSearchLimit,
        Self::PictureLimit,
        Self::PictureKind,
        Self::PictureUnreadable,
        Self::HiddenByPerson,
        Self::Busy,
        Self::Unavailable,
        Self::TimedOut,
        Self::Internal,
    ];

    /// The code as it stands on the wire and as support reads it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::MalformedBody => "malformed_body",
            Self::UnknownOrMissingField => "unknown_or_missing_field",
            Self::TooLarge => "too_large",
            Self::UnsupportedMediaType => "unsupported_media_type",
            Self::Invalid => "invalid",
            Self::MalformedRequest => "malformed_request",
            Self::NotFound => "not_found",
            Self::MethodNotAllowed => "method_not_allowed",
            Self::SignedOut => "signed_out",
            Self::WrongCredentials => "wrong_credentials",
            Self::TooManyAttempts => "too_many_attempts",
            Self::ForeignOrigin => "foreign_origin",
            Self::Forbidden => "forbidden",
            Self::FreshProofNeeded => "fresh_proof_needed",
            Self::GuardianNeeded => "guardian_needed",
            Self::PhoneHasAccount => "phone_has_account",
            Self::NoAccount => "no_account",
            Self::PolicyOutdated => "policy_outdated",
            Self::CodeResendTooSoon => "code_resend_too_soon",
            Self::CodeHourlyLimit => "code_hourly_limit",
            Self::CodeDailyLimit => "code_daily_limit",
            Self::AddressLimit => "address_limit",
            Self::KeyReused => "key_reused",
            Self::StillRunning => "still_running",
            Self::PreconditionMissing => "precondition_missing",
            Self::VersionConflict => "version_conflict",
            Self::LastOwner => "last_owner",
            Self::AboveOwnRole => "above_own_role",
            Self::AlreadyMember => "already_member",
            Self::InvitationGone => "invitation_gone",
            Self::InvitationForOther => "invitation_for_other",
            Self::TooManyInvitations => "too_many_invitations",
            Self::TooManyFarms => "too_many_farms",
            Self::TooManyDepartments => "too_many_departments",
            Self::NumberSearchLimit => "number_search_limit",
            Self::PictureLimit => "picture_limit",
            Self::PictureKind => "picture_kind",
            Self::PictureUnreadable => "picture_unreadable",
            Self::HiddenByPerson => "hidden_by_person",
            Self::Busy => "busy",
            Self::Unavailable => "unavailable",
            Self::TimedOut => "timed_out",
            Self::Internal => "internal",
            Self::Unknown => "unknown",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn a_code_is_written_on_the_wire_as_support_reads_it() {
        for code in Code::ALL {
            let wire = serde_json::to_value(code).expect("a code serialises");
            assert_eq!(wire, code.as_str());
        }
    }

    #[test]
    fn a_code_from_a_newer_server_is_unknown_and_no_failure() {
        let code: Code = serde_json::from_str("\"invented_next_year\"").expect("it reads");
        assert_eq!(code, Code::Unknown);
    }
}
