//! What invitations refuse.

use wepig_contract::error::{Code, Field, Reason};

use super::{field, wait};
use crate::{
    domain::invitations::{AnswerError, AskError, LimitError, PendingError},
    http::error::Failure,
};

impl From<LimitError> for Failure {
    fn from(error: LimitError) -> Self {
        match error {
            LimitError::TooSoon(seconds) => wait(Code::CodeResendTooSoon, seconds),
            LimitError::Hourly(seconds) => wait(Code::CodeHourlyLimit, seconds),
            LimitError::Daily(seconds) => wait(Code::CodeDailyLimit, seconds),
            LimitError::Fault(fault) => fault.into(),
        }
    }
}

impl From<AskError> for Failure {
    fn from(error: AskError) -> Self {
        match error {
            AskError::Forbidden => Self::new(Code::Forbidden),
            AskError::AboveOwnRole => Self::new(Code::AboveOwnRole),
            AskError::NotADepartment => field(Field::Department, Reason::NotADepartment),
            AskError::AlreadyMember => Self::new(Code::AlreadyMember),
            AskError::TooMany => Self::new(Code::TooManyInvitations),
            AskError::Limit(error) => error.into(),
            AskError::Repeat(error) => error.into(),
            AskError::Enter(error) => error.into(),
            AskError::Fault(fault) => fault.into(),
        }
    }
}

impl From<PendingError> for Failure {
    fn from(error: PendingError) -> Self {
        match error {
            PendingError::Forbidden => Self::new(Code::Forbidden),
            PendingError::AboveOwnRole => Self::new(Code::AboveOwnRole),
            PendingError::Gone => Self::new(Code::InvitationGone),
            PendingError::Limit(error) => error.into(),
            PendingError::Enter(error) => error.into(),
            PendingError::Fault(fault) => fault.into(),
        }
    }
}

impl From<AnswerError> for Failure {
    fn from(error: AnswerError) -> Self {
        match error {
            AnswerError::Gone => Self::new(Code::InvitationGone),
            AnswerError::ForOther => Self::new(Code::InvitationForOther),
            AnswerError::AlreadyMember => Self::new(Code::AlreadyMember),
            AnswerError::AccountGone => Self::new(Code::SignedOut),
            AnswerError::Fault(fault) => fault.into(),
        }
    }
}
