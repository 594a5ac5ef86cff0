//! Deleting one's own account (row A10): rows erased, key destroyed, at once.
//!
//! What stays is the ledger's and the log's sealed lines under a random id: unreadable without the key, they only keep
//! the chains whole (row C5).

use wepig_contract::audit::AuditAct;

use super::{Caller, Fault, Ground, audit, number::number_hash, sessions::SignedIn};
use crate::{
    job,
    store::{accounts, challenges, jobs, lookups, sessions},
};

/// Deletes the account of whoever is signed in. The caller has seen to a fresh proof.
pub async fn delete(ground: &Ground, signed_in: &SignedIn, caller: &Caller) -> Result<(), Fault> {
    let now = ground.clock.now();
    let account = &signed_in.account;
    let number = &number_hash(&ground.keys.secrets, &account.phone()?);
    ground
        .store
        .write(|tx| async move {
            let id = account.row.id;
            if !accounts::delete(&tx, id).await? {
                return Ok(());
            }
            lookups::release(&tx, id).await?;
            sessions::end_all(&tx, id).await?;
            jobs::cancel(&tx, id, None).await?;
            for purpose in wepig_contract::sms_code::CodePurpose::ALL {
                for challenge in challenges::end_unspent(&tx, number, purpose.as_str()).await? {
                    jobs::delete(&tx, challenge).await?;
                }
            }
            challenges::erase_all(&tx, number).await?;
            audit::record(&tx, id, &account.key, AuditAct::Deleted, caller, now).await?;
            // Should the process die before the next step, the job destroys the key.
            job::enqueue_key_destruction(&tx, &ground.keys.secrets, account.row.key_id, now).await?;
            Ok::<_, Fault>(())
        })
        .await?;
    ground.keys.destroy(account.row.key_id, now).await?;
    ground.wake.notify_one();
    Ok(())
}
