//! Coming into a farm: who is asking is one of its active members, and with which role. Asked of the database on every
//! request and again when an act takes effect, so that a change of role counts on the very next one (row B4).

use thiserror::Error;
use wepig_contract::{farm::MemberState, role::Role};

use super::OpenFarm;
use crate::{
    domain::{Fault, Ground, fault::carries_faults, sessions::SignedIn},
    store::{
        Tx, farms as rows,
        memberships::{self, Membership},
    },
};

/// An active member in their farm.
pub struct Inside {
    /// Who.
    pub signed_in: SignedIn,
    /// The farm.
    pub farm: OpenFarm,
    /// The member's own place in it.
    pub member: Membership,
    /// The member's role.
    pub role: Role,
}

/// Why nobody comes in.
#[derive(Debug, Error)]
pub enum EnterError {
    /// There is no such farm, or it is none of theirs: told in the same way.
    #[error("no farm of theirs")]
    NotFound,
    /// Their place in the farm is suspended.
    #[error("suspended in this farm")]
    Suspended,
    /// What the rules stand on.
    #[error(transparent)]
    Fault(Fault),
}

carries_faults!(EnterError);

/// Lets a person into the farm that a path names.
pub async fn enter(ground: &Ground, signed_in: SignedIn, farm: &str) -> Result<Inside, EnterError> {
    let id = super::id(farm).ok_or(EnterError::NotFound)?;
    let member = memberships::of_person(ground.store.read(), id, signed_in.account.row.id).await?;
    let member = member.ok_or(EnterError::NotFound)?;
    let role = role_of(&member)?;
    let farm = super::open(ground, ground.store.read(), id).await?.ok_or(EnterError::NotFound)?;
    Ok(Inside { signed_in, farm, member, role })
}

impl Inside {
    /// The name that the farm shows.
    pub fn name(&self) -> Result<String, Fault> {
        self.member.name(&self.signed_in.account.key)
    }

    /// Keeps everybody else off the farm and asks anew which role the person has: others may have changed it since they
    /// came in.
    pub async fn lock(&self, tx: &Tx) -> Result<Role, EnterError> {
        let farm = self.farm.row.id;
        if !rows::lock(tx, farm).await? {
            return Err(EnterError::NotFound);
        }
        let member = memberships::get(&**tx, farm, self.member.id).await?.ok_or(EnterError::NotFound)?;
        role_of(&member)
    }
}

fn role_of(member: &Membership) -> Result<Role, EnterError> {
    match member.state()? {
        MemberState::Active => Ok(member.role()?),
        MemberState::Suspended => Err(EnterError::Suspended),
    }
}
