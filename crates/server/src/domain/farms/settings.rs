//! A farm as its members see it, and its name.

use thiserror::Error;
use wepig_contract::{farm::MemberState, field::FarmName, role::Role};

use super::{EnterError, Inside, NamedDepartment, departments, place};
use crate::{
    domain::{Fault, Ground, fault::carries_faults},
    store::{farms, invitations, memberships},
};

/// A farm as a member sees it.
pub struct Seen {
    /// The version for `ETag`.
    pub version: i64,
    /// Its name.
    pub name: String,
    /// Its departments, in the order of Chinese dictionaries.
    pub departments: Vec<NamedDepartment>,
    /// How many belong to it; for those who see everybody.
    pub counts: Option<Counts>,
}

/// How many belong to a farm.
pub struct Counts {
    /// Active members.
    pub active: u64,
    /// Suspended members.
    pub suspended: u64,
    /// Open invitations.
    pub invited: u64,
}

/// What a member sees of their farm.
pub async fn see(ground: &Ground, inside: &Inside) -> Result<Seen, Fault> {
    let counts = if inside.role.sees_everybody() { Some(count(ground, inside).await?) } else { None };
    Ok(Seen {
        version: inside.farm.row.version,
        name: inside.farm.name()?,
        departments: departments(ground.store.read(), &inside.farm).await?,
        counts,
    })
}

async fn count(ground: &Ground, inside: &Inside) -> Result<Counts, Fault> {
    let (reader, farm) = (ground.store.read(), inside.farm.row.id);
    Ok(Counts {
        active: memberships::count(reader, farm, MemberState::Active.as_str(), None).await?,
        suspended: memberships::count(reader, farm, MemberState::Suspended.as_str(), None).await?,
        invited: invitations::count(reader, farm, ground.clock.now()).await?,
    })
}

/// Why a farm was not renamed.
#[derive(Debug, Error)]
pub enum RenameError {
    /// Only owners do.
    #[error("no owner")]
    Forbidden,
    /// The farm has changed since the person saw it.
    #[error("the farm has changed meanwhile")]
    VersionConflict,
    /// The person is not in the farm any more.
    #[error(transparent)]
    Enter(#[from] EnterError),
    /// What the rules stand on.
    #[error(transparent)]
    Fault(Fault),
}

carries_faults!(RenameError, Enter);

/// Renames a farm, if it still has the version `seen`.
pub async fn rename(ground: &Ground, inside: &mut Inside, seen: i64, name: &FarmName) -> Result<(), RenameError> {
    let farm = &inside.farm;
    let sealed = &farm.key.seal(&place(farm.row.id), name.as_str().as_bytes());
    let borrowed = &*inside;
    ground
        .store
        .write(|tx| async move {
            if borrowed.lock(&tx).await? != Role::Owner {
                return Err(RenameError::Forbidden);
            }
            if !farms::rename(&tx, borrowed.farm.row.id, seen, sealed.clone()).await? {
                return Err(RenameError::VersionConflict);
            }
            Ok(())
        })
        .await?;
    inside.farm.row.name.clone_from(sealed);
    inside.farm.row.version = seen + 1;
    Ok(())
}
