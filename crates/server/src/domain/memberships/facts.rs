//! Emptying what a farm noted about oneself: department and date of entry (PRODUCT section 1).

use thiserror::Error;
use uuid::Uuid;
use wepig_contract::{audit::AuditAct, profile::ProfileField};

use crate::{
    domain::{Caller, Fault, Ground, accounts::OpenAccount, audit, fault::carries_faults},
    store::{farms, memberships},
};

/// Why nothing was emptied.
#[derive(Debug, Error)]
pub enum FactError {
    /// There is no such farm, it is none of theirs, or the fact is none of a membership's.
    #[error("no such fact of theirs")]
    NotFound,
    /// What the rules stand on.
    #[error(transparent)]
    Fault(Fault),
}

carries_faults!(FactError);

/// Empties a fact of one's own membership, suspended or not. One that is empty stays so.
pub async fn empty_fact(
    ground: &Ground,
    account: &OpenAccount,
    farm: Uuid,
    fact: ProfileField,
    caller: &Caller,
) -> Result<(), FactError> {
    let now = ground.clock.now();
    ground
        .store
        .write(|tx| async move {
            if !farms::lock(&tx, farm).await? {
                return Err(FactError::NotFound);
            }
            let member = memberships::of_person(&*tx, farm, account.row.id).await?.ok_or(FactError::NotFound)?;
            let mut emptied = member.clone();
            match fact {
                ProfileField::Department => emptied.department = None,
                ProfileField::DateOfEntry => emptied.date_of_entry = None,
                _ => return Err(FactError::NotFound),
            }
            if emptied == member {
                return Ok(());
            }
            let members_version = farms::next_members_version(&tx, farm).await?;
            memberships::replace(&tx, emptied, member.version, members_version).await?;
            Ok(audit::record(&tx, account.row.id, &account.key, AuditAct::ProfileChanged, caller, now).await?)
        })
        .await
}
