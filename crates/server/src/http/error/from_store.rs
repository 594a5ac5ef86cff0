//! What a database's or the key store's own failure is to the person who asked.

use wepig_contract::error::Code;

use super::Failure;
use crate::{keys::KeysError, store::StoreError};

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Failure::new(Code::Unavailable).caused_by(error)
    }
}

impl From<KeysError> for Failure {
    fn from(error: KeysError) -> Self {
        Failure::new(Code::Unavailable).caused_by(error)
    }
}
