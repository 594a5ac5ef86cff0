//! The same registration again: its answer was lost on the way, and the person still stands before the form.

use super::{RegisterError, Registered};
use crate::{
    clock::MINUTE,
    domain::{Caller, Ground, accounts, audit, codes::ProveError, sessions},
    store::idempotency::Outcome,
};
use wepig_contract::audit::AuditAct;

/// For so long the same key, challenge and code open a session for the account they made, in milliseconds.
const REPEATABLE: i64 = 10 * MINUTE;

/// A fresh session for the account that the first request made.
pub(super) async fn sign_in_again(
    ground: &Ground,
    outcome: &Outcome,
    caller: &Caller,
) -> Result<Registered, RegisterError> {
    let now = ground.clock.now();
    if outcome.created_at + REPEATABLE <= now {
        return Err(ProveError::NotValid.into());
    }
    let account = accounts::open(ground, ground.store.read(), outcome.resource).await?.ok_or(ProveError::NotValid)?;
    let account = &account;
    let session = ground
        .store
        .write(|tx| async move {
            audit::record(&tx, account.row.id, &account.key, AuditAct::LoggedIn, caller, now).await?;
            Ok::<_, RegisterError>(sessions::begin(&tx, account.row.id, &account.key, caller, false, now).await?)
        })
        .await?;
    Ok(Registered { own: accounts::own(ground, account).await?, session })
}
