//! Sending an open invitation again, and taking it back.

use thiserror::Error;
use uuid::Uuid;
use wepig_contract::language::Language;

use super::{
    LIFE, LimitError, asker,
    sending::{self, Sending},
};
use crate::{
    domain::{
        Fault, Ground,
        farms::{EnterError, Inside},
        fault::carries_faults,
    },
    store::{
        Tx,
        invitations::{self, Invitation},
        jobs,
    },
};

/// Why an open invitation stayed as it was.
#[derive(Debug, Error)]
pub enum PendingError {
    /// Only those who administer see to invitations.
    #[error("not theirs to ask")]
    Forbidden,
    /// It is to a role above the person's own.
    #[error("above their own role")]
    AboveOwnRole,
    /// It was answered, revoked or has expired, or there never was one.
    #[error("no such invitation")]
    Gone,
    /// No message may go to the number now.
    #[error(transparent)]
    Limit(#[from] LimitError),
    /// The person is not in the farm any more.
    #[error(transparent)]
    Enter(#[from] EnterError),
    /// What the rules stand on.
    #[error(transparent)]
    Fault(Fault),
}

carries_faults!(PendingError, Limit, Enter);

/// Sends an invitation once more; from now it lasts another seven days.
pub async fn resend(ground: &Ground, inside: &Inside, invitation: Uuid) -> Result<(), PendingError> {
    let now = ground.clock.now();
    let (farm, reader) = (&inside.farm, ground.store.read());
    let row = invitations::get(reader, farm.row.id, invitation, now).await?.ok_or(PendingError::Gone)?;
    let asked_by = &asker(ground, farm.row.id, row.asked_by).await?.ok_or(PendingError::Gone)?;
    let (phone, token) = (&row.phone(farm)?, &row.token(farm)?);
    let language = Language::from_tag(&row.language).ok_or(Fault::Malformed("language"))?;
    ground
        .store
        .write(|tx| async move {
            let row = lock(&tx, inside, invitation, now).await?;
            sending::wait_a_minute(row.sent_at, now)?;
            invitations::sent_again(&tx, invitation, now, now + LIFE).await?;
            if let Some(phone) = phone {
                let sending = Sending { farm, invitation, phone, language, asked_by, token };
                sending::send(&tx, ground, &sending, now).await?;
            }
            Ok::<_, PendingError>(())
        })
        .await?;
    ground.wake.notify_one();
    Ok(())
}

/// Takes an invitation back: its link ends, and a message that has not left yet stays here.
pub async fn revoke(ground: &Ground, inside: &Inside, invitation: Uuid) -> Result<(), PendingError> {
    let now = ground.clock.now();
    ground
        .store
        .write(|tx| async move {
            lock(&tx, inside, invitation, now).await?;
            invitations::delete(&tx, invitation).await?;
            Ok(jobs::delete(&tx, invitation).await?)
        })
        .await
}

/// The invitation, with everybody else kept off the farm.
async fn lock(tx: &Tx, inside: &Inside, invitation: Uuid, now: i64) -> Result<Invitation, PendingError> {
    let own = inside.lock(tx).await?;
    if !own.administers() {
        return Err(PendingError::Forbidden);
    }
    let row = invitations::get(&**tx, inside.farm.row.id, invitation, now).await?.ok_or(PendingError::Gone)?;
    if own.may_grant(row.role()?) { Ok(row) } else { Err(PendingError::AboveOwnRole) }
}
