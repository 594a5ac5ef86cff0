//! Leaving a farm (row A11).

use thiserror::Error;
use uuid::Uuid;
use wepig_contract::{audit::AuditAct, farm::MemberState, role::Role};

use crate::{
    domain::{Caller, Fault, Ground, accounts::OpenAccount, audit, fault::carries_faults},
    store::{
        StoreError, Tx, farms, invitations,
        memberships::{self, Membership},
    },
};

/// Why nobody left.
#[derive(Debug, Error)]
pub enum LeaveError {
    /// There is no such farm, or it is none of theirs.
    #[error("no farm of theirs")]
    NotFound,
    /// The farm would be left without an active owner.
    #[error("the last owner")]
    LastOwner,
    /// What the rules stand on.
    #[error(transparent)]
    Fault(Fault),
}

carries_faults!(LeaveError);

/// Ends one's own membership, suspended or not: nothing keeps anybody in a farm but being its last owner (row B4).
pub async fn leave(ground: &Ground, account: &OpenAccount, farm: Uuid, caller: &Caller) -> Result<(), LeaveError> {
    let now = ground.clock.now();
    ground
        .store
        .write(|tx| async move {
            if !farms::lock(&tx, farm).await? {
                return Err(LeaveError::NotFound);
            }
            let member = memberships::of_person(&*tx, farm, account.row.id).await?.ok_or(LeaveError::NotFound)?;
            if is_last_owner(&tx, &member).await? {
                return Err(LeaveError::LastOwner);
            }
            end(&tx, &member, now).await?;
            Ok(audit::record(&tx, account.row.id, &account.key, AuditAct::FarmLeft, caller, now).await?)
        })
        .await
}

/// Whether the farm, which is locked, would have no active owner without this one.
pub async fn is_last_owner(tx: &Tx, member: &Membership) -> Result<bool, StoreError> {
    let (owner, active) = (Role::Owner.as_str(), MemberState::Active.as_str());
    let counts = member.role == owner && member.state == active;
    Ok(counts && memberships::count(&**tx, member.farm, active, Some(owner)).await? <= 1)
}

/// Ends a membership of a locked farm, and with it the invitations that the member has open.
pub async fn end(tx: &Tx, member: &Membership, now: i64) -> Result<(), StoreError> {
    let members_version = farms::next_members_version(tx, member.farm).await?;
    memberships::delete(tx, member.farm, member.id, members_version, now).await?;
    invitations::delete_asked_by(tx, member.id, &[]).await
}
