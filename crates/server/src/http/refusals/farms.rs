//! What farms, memberships and roles refuse.

use wepig_contract::error::{Code, Field, Reason};

use super::field;
use crate::{
    domain::{
        deletion::DeletionError,
        farms::{CreateError, DepartmentError, EnterError, RenameError},
        memberships::{FactError, LeaveError},
        roles::ChangeError,
    },
    http::error::Failure,
};

impl From<EnterError> for Failure {
    fn from(error: EnterError) -> Self {
        match error {
            EnterError::NotFound => Self::new(Code::NotFound),
            EnterError::Suspended => Self::new(Code::Forbidden),
            EnterError::Fault(fault) => fault.into(),
        }
    }
}

impl From<CreateError> for Failure {
    fn from(error: CreateError) -> Self {
        match error {
            CreateError::AccountGone => Self::new(Code::SignedOut),
            CreateError::TooMany => Self::new(Code::TooManyFarms),
            CreateError::Repeat(error) => error.into(),
            CreateError::Fault(fault) => fault.into(),
        }
    }
}

impl From<RenameError> for Failure {
    fn from(error: RenameError) -> Self {
        match error {
            RenameError::Forbidden => Self::new(Code::Forbidden),
            RenameError::VersionConflict => Self::new(Code::VersionConflict),
            RenameError::Enter(error) => error.into(),
            RenameError::Fault(fault) => fault.into(),
        }
    }
}

impl From<DepartmentError> for Failure {
    fn from(error: DepartmentError) -> Self {
        match error {
            DepartmentError::Forbidden => Self::new(Code::Forbidden),
            DepartmentError::NotFound => Self::new(Code::NotFound),
            DepartmentError::NameInUse => field(Field::Department, Reason::NameInUse),
            DepartmentError::TooMany => Self::new(Code::TooManyDepartments),
            DepartmentError::Repeat(error) => error.into(),
            DepartmentError::Enter(error) => error.into(),
            DepartmentError::Fault(fault) => fault.into(),
        }
    }
}

impl From<LeaveError> for Failure {
    fn from(error: LeaveError) -> Self {
        match error {
            LeaveError::NotFound => Self::new(Code::NotFound),
            LeaveError::LastOwner => Self::new(Code::LastOwner),
            LeaveError::Fault(fault) => fault.into(),
        }
    }
}

impl From<DeletionError> for Failure {
    fn from(error: DeletionError) -> Self {
        match error {
            DeletionError::LastOwner => Self::new(Code::LastOwner),
            DeletionError::Fault(fault) => fault.into(),
        }
    }
}

impl From<FactError> for Failure {
    fn from(error: FactError) -> Self {
        match error {
            FactError::NotFound => Self::new(Code::NotFound),
            FactError::Fault(fault) => fault.into(),
        }
    }
}

impl From<ChangeError> for Failure {
    fn from(error: ChangeError) -> Self {
        match error {
            ChangeError::NotFound => Self::new(Code::NotFound),
            ChangeError::Forbidden => Self::new(Code::Forbidden),
            ChangeError::AboveOwnRole => Self::new(Code::AboveOwnRole),
            ChangeError::LastOwner => Self::new(Code::LastOwner),
            ChangeError::FreshProofNeeded => Self::new(Code::FreshProofNeeded),
            ChangeError::Enter(error) => error.into(),
            ChangeError::Fault(fault) => fault.into(),
        }
    }
}
