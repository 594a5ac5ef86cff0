//! Deleting one's own account (row A10): rows erased, key destroyed, at once.
//!
//! What stays is the ledger's and the log's sealed lines under a random id: unreadable without the key, they only keep
//! the chains whole (row C5).

use thiserror::Error;
use uuid::Uuid;
use wepig_contract::audit::AuditAct;

use super::{
    Caller, Fault, Ground, audit,
    fault::carries_faults,
    memberships::{end, is_last_owner},
    number::number_hash,
    picture,
    sessions::SignedIn,
};
use crate::{
    job,
    store::{Tx, accounts, challenges, farms, invitations, jobs, lookups, memberships, profiles, sessions},
};

/// Why an account was not deleted.
#[derive(Debug, Error)]
pub enum DeletionError {
    /// A farm would be left without an active owner.
    #[error("the last owner of a farm")]
    LastOwner,
    /// What the rules stand on.
    #[error(transparent)]
    Fault(Fault),
}

carries_faults!(DeletionError);

/// Deletes the account of whoever is signed in. The caller has seen to a fresh proof.
pub async fn delete(ground: &Ground, signed_in: &SignedIn, caller: &Caller) -> Result<(), DeletionError> {
    let now = ground.clock.now();
    let account = &signed_in.account;
    let number = &number_hash(&ground.keys.secrets, &account.phone()?);
    let pictures = ground
        .store
        .write(|tx| async move {
            let id = account.row.id;
            if !accounts::delete(&tx, id).await? {
                return Ok(Vec::new());
            }
            leave_all(&tx, id, now).await?;
            profiles::delete(&tx, id).await?;
            lookups::release(&tx, id).await?;
            sessions::end_all(&tx, id).await?;
            jobs::cancel(&tx, id, None).await?;
            for purpose in wepig_contract::sms_code::CodePurpose::ALL {
                for challenge in challenges::end_unspent(&tx, number, purpose.as_str()).await? {
                    jobs::delete(&tx, challenge).await?;
                }
            }
            challenges::erase_all(&tx, number).await?;
            for invitation in invitations::of_number(&*tx, number, i64::MIN).await? {
                jobs::delete(&tx, invitation.id).await?;
            }
            invitations::delete_for(&tx, number).await?;
            audit::record(&tx, id, &account.key, AuditAct::Deleted, caller, now).await?;
            // Should the process die before the next step, the job destroys the key.
            job::enqueue_key_destruction(&tx, &ground.keys.secrets, account.row.key_id, now).await?;
            Ok::<_, DeletionError>(picture::drop_all(&tx, id, now).await?)
        })
        .await?;
    ground.keys.destroy(account.row.key_id, now).await?;
    picture::clear(ground, &pictures).await;
    ground.wake.notify_one();
    Ok(())
}

/// Ends every membership. Farms are locked in the order of their ids, so that two deletions do not wait for each other.
async fn leave_all(tx: &Tx, account: Uuid, now: i64) -> Result<(), DeletionError> {
    let mut places = memberships::of_account(&**tx, account).await?;
    places.sort_by_key(|place| place.farm);
    for place in places {
        farms::lock(tx, place.farm).await?;
        // Read again under the lock: somebody may have changed or ended it meanwhile.
        let Some(place) = memberships::get(&**tx, place.farm, place.id).await? else { continue };
        if is_last_owner(tx, &place).await? {
            return Err(DeletionError::LastOwner);
        }
        end(tx, &place, now).await?;
    }
    Ok(())
}
