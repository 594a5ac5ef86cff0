//! What Staff & Accounts refuses.

use wepig_contract::error::{Code, Field, Reason};

use super::{field, wait};
use crate::{
    domain::staff::{ActError, EditError, FindError, ListError, ResetCodeError, RevealError},
    http::error::Failure,
};

impl From<ActError> for Failure {
    fn from(error: ActError) -> Self {
        match error {
            ActError::Forbidden => Self::new(Code::Forbidden),
            ActError::AboveOwnRole => Self::new(Code::AboveOwnRole),
        }
    }
}

impl From<ListError> for Failure {
    fn from(error: ListError) -> Self {
        match error {
            ListError::TooManyNumbers(seconds) => wait(Code::NumberSearchLimit, seconds),
            ListError::Page(error) => error.into(),
            ListError::Fault(fault) => fault.into(),
        }
    }
}

impl From<FindError> for Failure {
    fn from(error: FindError) -> Self {
        match error {
            FindError::NotFound => Self::new(Code::NotFound),
            FindError::Fault(fault) => fault.into(),
        }
    }
}

impl From<EditError> for Failure {
    fn from(error: EditError) -> Self {
        match error {
            EditError::Act(error) => error.into(),
            EditError::Find(error) => error.into(),
            EditError::FreshProofNeeded => Self::new(Code::FreshProofNeeded),
            EditError::VersionConflict => Self::new(Code::VersionConflict),
            EditError::NotADepartment => field(Field::Department, Reason::NotADepartment),
            EditError::Hidden => Self::new(Code::HiddenByPerson),
            EditError::Enter(error) => error.into(),
            EditError::Fault(fault) => fault.into(),
        }
    }
}

impl From<RevealError> for Failure {
    fn from(error: RevealError) -> Self {
        match error {
            RevealError::Act(error) => error.into(),
            RevealError::Hidden => Self::new(Code::HiddenByPerson),
            RevealError::NothingMasked => Self::new(Code::NotFound),
            RevealError::Enter(error) => error.into(),
            RevealError::Fault(fault) => fault.into(),
        }
    }
}

impl From<ResetCodeError> for Failure {
    fn from(error: ResetCodeError) -> Self {
        match error {
            ResetCodeError::Act(error) => error.into(),
            ResetCodeError::FreshProofNeeded => Self::new(Code::FreshProofNeeded),
            ResetCodeError::Send(error) => error.into(),
            ResetCodeError::Fault(fault) => fault.into(),
        }
    }
}
