//! Editing the farm's facts about a member: the name shown, department, date of entry (row B2).

use thiserror::Error;
use uuid::Uuid;
use wepig_contract::{audit::AuditAct, profile::ProfileField, staff::MemberFacts};

use super::{ActError, Detail, FindError, Target, act::may_act, detail::detail, target::find};
use crate::{
    domain::{
        Fault, Ground,
        audiences::Audiences,
        audit,
        farms::{self, EnterError},
        fault::carries_faults,
        memberships::{seal_date_of_entry, seal_name},
        roles::Acting,
    },
    store::{
        Tx, departments, farms as farm_rows,
        memberships::{self, Membership},
        profiles,
    },
};

/// Why an entry was not changed.
#[derive(Debug, Error)]
pub enum EditError {
    /// The editor may not.
    #[error(transparent)]
    Act(#[from] ActError),
    /// The member is gone.
    #[error(transparent)]
    Find(#[from] FindError),
    /// Acting on those who administer needs a fresh proof.
    #[error("a fresh proof is needed")]
    FreshProofNeeded,
    /// The entry has changed since the editor saw it.
    #[error("the entry has changed meanwhile")]
    VersionConflict,
    /// The farm has no such department.
    #[error("no such department")]
    NotADepartment,
    /// The person hides from the editor's role what the editor would set (row C7).
    #[error("hidden by the person")]
    Hidden,
    /// The editor is not in the farm any more.
    #[error(transparent)]
    Enter(#[from] EnterError),
    /// What the rules stand on.
    #[error(transparent)]
    Fault(Fault),
}

carries_faults!(EditError, Find, Enter);

/// What shall be.
#[derive(Clone, Copy)]
pub struct Edit<'a> {
    /// The version that the editor saw.
    pub seen: i64,
    /// The facts.
    pub facts: &'a MemberFacts,
}

/// Writes the farm's facts as they shall be, if the entry still has the version that the editor saw. What the person hides
/// from the editor's role stays as it is: the editor has not seen it, so an empty field of theirs says nothing about it.
pub async fn edit(ground: &Ground, by: &Acting<'_>, target: &Target, edit: Edit<'_>) -> Result<Detail, EditError> {
    let now = ground.clock.now();
    let name = &by.inside.name()?;
    ground
        .store
        .write(|tx| async move {
            let role = by.inside.lock(&tx).await?;
            let (farm, id) = (target.member.farm, target.member.id);
            let old = memberships::get(&*tx, farm, id).await?.ok_or(FindError::NotFound)?;
            may_act(role, old.role()?)?;
            if needs_proof(target, &old)? && !by.inside.signed_in.is_fresh(now) {
                return Err(EditError::FreshProofNeeded);
            }
            if old.version != edit.seen {
                return Err(EditError::VersionConflict);
            }
            let profile = profiles::get(&*tx, old.account).await?.ok_or(FindError::NotFound)?;
            let audiences = Audiences::read(&profile.audiences)?;
            let sees = |field| target.is_own || audiences.include(field, role);
            let new = Membership {
                name: seal_name(&target.account.key, id, edit.facts.name().as_str()),
                department: department(&tx, edit, &old, sees(ProfileField::Department)).await?,
                date_of_entry: date_of_entry(edit, target, &old, sees(ProfileField::DateOfEntry))?,
                ..old
            };
            let members_version = farm_rows::next_members_version(&tx, farm).await?;
            if !memberships::replace(&tx, new, edit.seen, members_version).await? {
                return Err(EditError::VersionConflict);
            }
            let (account, key, act) = (target.member.account, &target.account.key, AuditAct::EntryChanged);
            if target.is_own {
                audit::record(&tx, account, key, act, by.caller, now).await?;
            } else {
                audit::record_by(&tx, account, key, act, name, now).await?;
            }
            Ok(())
        })
        .await?;
    let target = find(ground, by.inside, target.member.id).await?;
    Ok(detail(ground, by.inside, &target).await?)
}

/// Acts on those who administer need a fresh proof (PRODUCT section 1); on oneself they do not.
pub(super) fn needs_proof(target: &Target, member: &Membership) -> Result<bool, Fault> {
    Ok(!target.is_own && member.role()?.administers())
}

async fn department(tx: &Tx, edit: Edit<'_>, old: &Membership, is_seen: bool) -> Result<Option<Uuid>, EditError> {
    let Some(wanted) = edit.facts.department() else { return Ok(old.department.filter(|_| !is_seen)) };
    if !is_seen {
        return Err(EditError::Hidden);
    }
    let id = farms::id(wanted).ok_or(EditError::NotADepartment)?;
    departments::get(&**tx, old.farm, id).await?.map(|row| Some(row.id)).ok_or(EditError::NotADepartment)
}

fn date_of_entry(
    edit: Edit<'_>,
    target: &Target,
    old: &Membership,
    is_seen: bool,
) -> Result<Option<Vec<u8>>, EditError> {
    match edit.facts.date_of_entry() {
        None => Ok(old.date_of_entry.clone().filter(|_| !is_seen)),
        Some(_) if !is_seen => Err(EditError::Hidden),
        Some(date) => Ok(Some(seal_date_of_entry(&target.account.key, old.id, &date.to_string()))),
    }
}
