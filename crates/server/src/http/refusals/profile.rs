//! What goes wrong with one's own profile and picture.

use wepig_contract::error::{Code, Refusal};

use super::{Failure, wait};
use crate::domain::{
    picture::PictureError,
    profile::{AudienceError, ChangeError},
};

impl From<ChangeError> for Failure {
    fn from(error: ChangeError) -> Self {
        match error {
            ChangeError::Field(problem) => Refusal::invalid(vec![problem]).into(),
            ChangeError::VersionConflict => Self::new(Code::VersionConflict),
            ChangeError::SignedOut => Self::new(Code::SignedOut),
            ChangeError::Fault(fault) => fault.into(),
        }
    }
}

impl From<AudienceError> for Failure {
    fn from(error: AudienceError) -> Self {
        match error {
            AudienceError::NotOptional => Self::new(Code::MalformedRequest),
            AudienceError::SignedOut => Self::new(Code::SignedOut),
            AudienceError::Fault(fault) => fault.into(),
        }
    }
}

impl From<PictureError> for Failure {
    fn from(error: PictureError) -> Self {
        match error {
            PictureError::TooMany(seconds) => wait(Code::PictureLimit, seconds),
            PictureError::Kind => Self::new(Code::PictureKind),
            PictureError::Unreadable => Self::new(Code::PictureUnreadable),
            PictureError::SignedOut => Self::new(Code::SignedOut),
            PictureError::Fault(fault) => fault.into(),
        }
    }
}
