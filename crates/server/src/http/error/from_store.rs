//! What a database's or the key store's own failure is to the person who asked.

use wepig_contract::error::{Code, Refusal};

use super::Failure;
use crate::{
    keys::KeysError,
    store::{Failing, StoreError, failing},
};

/// Whoever met a busy database may try again after so many seconds.
const BUSY_S: u32 = 2;
/// Whoever met one that is away may try again after so many seconds.
const AWAY_S: u32 = 10;

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        let refusal = match failing(&error) {
            Failing::Busy => Refusal::retry_after(Code::Busy, BUSY_S),
            Failing::Away => Refusal::retry_after(Code::Unavailable, AWAY_S),
            Failing::Wrong => Refusal::new(Code::Internal),
        };
        Self::from(refusal).caused_by(error)
    }
}

impl From<KeysError> for Failure {
    fn from(error: KeysError) -> Self {
        match error {
            KeysError::Database(error) => error.into(),
            // The keys of living accounts are there and open what they sealed: anything else is a mistake of ours.
            KeysError::WrongMaster { .. }
            | KeysError::Destroyed { .. }
            | KeysError::Unknown { .. }
            | KeysError::Unreadable { .. } => Self::new(Code::Internal).caused_by(error),
        }
    }
}
