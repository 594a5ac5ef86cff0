//! Counting wrong passwords: by name and address together, so that nobody can lock a person out from elsewhere, and by
//! address alone, so that nobody can try one password on everybody.

use thiserror::Error;
use uuid::Uuid;

use crate::{
    clock::DAY,
    domain::{
        Caller, Fault, Ground,
        fault::carries_faults,
        limits::{password_back_off, seconds},
        number::address_hash,
    },
    random,
    store::{StoreError, Tx, tallies},
};

/// Tallies of wrong passwords.
const WRONG: &str = "password_wrong";
/// More than this many do not make the wait any longer.
const ENOUGH: u64 = 20;

/// Why a password is not even compared. Waits are in seconds.
#[derive(Debug, Error)]
pub enum AttemptError {
    /// Too many for this name from this address.
    #[error("too many wrong passwords for this name from this address")]
    TooMany(u32),
    /// Too many from this address for whatever names.
    #[error("too many wrong passwords from this address")]
    Address(u32),
    /// What the rules stand on.
    #[error(transparent)]
    Fault(Fault),
}

carries_faults!(AttemptError);

/// A comparison that was counted as wrong before it is made; [`Attempt::was_right`] takes that back.
pub(in crate::domain) struct Attempt {
    subject: [u8; 32],
    by_address: Uuid,
}

impl Attempt {
    /// Counts a comparison for `who` (a keyed hash of the name, number or account) from this address.
    pub(in crate::domain) async fn begin(ground: &Ground, who: &[u8], caller: &Caller) -> Result<Self, AttemptError> {
        let now = ground.clock.now();
        let secrets = &ground.keys.secrets;
        let from = caller.limited_by();
        let subject = secrets.lookups.tag(&[b"password", who, from.as_bytes()]);
        let address = address_hash(secrets, &from);
        let attempt = Self { subject, by_address: random::id(now) };
        let (attempt_ref, address) = (&attempt, &address);
        ground
            .store
            .write(|tx| async move {
                attempt_ref.count_name(&tx, now).await?;
                attempt_ref.count_address(&tx, ground, address, now).await
            })
            .await?;
        Ok(attempt)
    }

    async fn count_name(&self, tx: &Tx, now: i64) -> Result<(), AttemptError> {
        tallies::pass_gate(tx, &self.subject, now).await?;
        let wrong = tallies::times(&**tx, WRONG, &self.subject, now - DAY, ENOUGH).await?;
        let wait = wrong.first().map_or(0, |newest| newest + password_back_off(wrong.len()) - now);
        if wait > 0 {
            return Err(AttemptError::TooMany(seconds(wait)));
        }
        tallies::add(tx, random::id(now), WRONG, &self.subject, now).await?;
        Ok(())
    }

    async fn count_address(&self, tx: &Tx, ground: &Ground, address: &[u8], now: i64) -> Result<(), AttemptError> {
        let Some(limit) = ground.limits.wrong_passwords_per_address else { return Ok(()) };
        tallies::pass_gate(tx, address, now).await?;
        let wrong = tallies::times(&**tx, WRONG, address, now - limit.window, limit.count.into()).await?;
        if let Some(wait) = limit.wait(&wrong, now) {
            return Err(AttemptError::Address(seconds(wait)));
        }
        tallies::add(tx, self.by_address, WRONG, address, now).await?;
        Ok(())
    }

    /// Forgets the wrong ones for this name from this address, and takes back what was counted for the address.
    pub(in crate::domain) async fn was_right(&self, ground: &Ground) -> Result<(), StoreError> {
        ground
            .store
            .write(|tx| async move {
                tallies::clear(&tx, WRONG, &self.subject).await?;
                tallies::remove(&tx, self.by_address).await
            })
            .await
    }
}
