//! Changing a member's role or state.

use thiserror::Error;
use uuid::Uuid;
use wepig_contract::{audit::AuditAct, farm::MemberState, role::Role};
use wepig_words::sms::Notice;

use super::grantable;
use crate::{
    domain::{
        Caller, Fault, Ground,
        accounts::{self, OpenAccount},
        audit,
        farms::{EnterError, Inside},
        fault::carries_faults,
        memberships::is_last_owner,
    },
    job,
    store::{
        Tx, farms, invitations,
        memberships::{self, Membership},
    },
};

/// Why a role or state was not changed.
#[derive(Debug, Error)]
pub enum ChangeError {
    /// The farm has no such member.
    #[error("no such member")]
    NotFound,
    /// The person's role changes nobody's, or they would suspend themself.
    #[error("not theirs to change")]
    Forbidden,
    /// The member, or the role to give, stands above the person's own.
    #[error("above their own role")]
    AboveOwnRole,
    /// The farm would be left without an active owner.
    #[error("the last owner")]
    LastOwner,
    /// Acts on administrators and owners take a fresh proof (PRODUCT section 1).
    #[error("no fresh proof")]
    FreshProofNeeded,
    /// The person is not in the farm any more.
    #[error(transparent)]
    Enter(#[from] EnterError),
    /// What the rules stand on.
    #[error(transparent)]
    Fault(Fault),
}

carries_faults!(ChangeError, Enter);

/// What shall hold.
#[derive(Clone, Copy)]
enum Change {
    Role(Role),
    State(MemberState),
}

/// Whoever changes something, and where.
pub struct Acting<'a> {
    /// Who, and in which farm.
    pub inside: &'a Inside,
    /// From where.
    pub caller: &'a Caller,
}

/// Gives a member another role.
pub async fn change_role(ground: &Ground, by: &Acting<'_>, member: Uuid, role: Role) -> Result<(), ChangeError> {
    change(ground, by, member, Change::Role(role)).await
}

/// Suspends or restores a member.
pub async fn change_state(
    ground: &Ground,
    by: &Acting<'_>,
    member: Uuid,
    state: MemberState,
) -> Result<(), ChangeError> {
    change(ground, by, member, Change::State(state)).await
}

async fn change(ground: &Ground, by: &Acting<'_>, member: Uuid, change: Change) -> Result<(), ChangeError> {
    let (farm, is_own) = (by.inside.farm.row.id, member == by.inside.member.id);
    if !is_own && !by.inside.role.administers() {
        return Err(ChangeError::Forbidden);
    }
    let row = memberships::get(ground.store.read(), farm, member).await?.ok_or(ChangeError::NotFound)?;
    let person = accounts::open(ground, ground.store.read(), row.account).await?.ok_or(ChangeError::NotFound)?;
    let told = &Told::of(by, &person, change)?;
    let (now, person) = (ground.clock.now(), &person);
    ground
        .store
        .write(|tx| async move {
            let role = by.inside.lock(&tx).await?;
            let row = memberships::get(&*tx, farm, member).await?.ok_or(ChangeError::NotFound)?;
            let changed = decide(&tx, by, role, &row, change, now).await?;
            if changed == row {
                return Ok(());
            }
            end_what_may_not_be_granted(&tx, &changed).await?;
            let members_version = farms::next_members_version(&tx, farm).await?;
            memberships::replace(&tx, changed, row.version, members_version).await?;
            told.tell(&tx, ground, by, person, is_own, now).await
        })
        .await?;
    ground.wake.notify_one();
    Ok(())
}

/// The row as it shall be, if `by`, whose role is `role` now, may make it so.
async fn decide(
    tx: &Tx,
    by: &Acting<'_>,
    role: Role,
    row: &Membership,
    change: Change,
    now: i64,
) -> Result<Membership, ChangeError> {
    let (of, is_own) = (row.role()?, row.id == by.inside.member.id);
    if !is_own && !role.administers() {
        return Err(ChangeError::Forbidden);
    }
    let mut changed = row.clone();
    match change {
        Change::State(_) if is_own => return Err(ChangeError::Forbidden),
        Change::State(_) if !role.may_act_on(of) => return Err(ChangeError::AboveOwnRole),
        Change::State(state) => state.as_str().clone_into(&mut changed.state),
        Change::Role(given) if given != of && !grantable(role, of, is_own).contains(&given) => {
            return Err(ChangeError::AboveOwnRole);
        }
        Change::Role(given) => given.as_str().clone_into(&mut changed.role),
    }
    if changed == *row {
        return Ok(changed);
    }
    let gives_power = matches!(change, Change::Role(given) if given.administers());
    if (of.administers() || gives_power) && !by.inside.signed_in.is_fresh(now) {
        return Err(ChangeError::FreshProofNeeded);
    }
    if is_last_owner(tx, row).await? { Err(ChangeError::LastOwner) } else { Ok(changed) }
}

/// What somebody may not grant any longer, they do not offer either: an invitation they kept would bring it back.
async fn end_what_may_not_be_granted(tx: &Tx, member: &Membership) -> Result<(), ChangeError> {
    let (role, is_active) = (member.role()?, member.state()? == MemberState::Active);
    let kept = Role::ALL.into_iter().filter(|given| is_active && role.may_grant(*given));
    let kept: Vec<&str> = kept.map(Role::as_str).collect();
    Ok(invitations::delete_asked_by(tx, member.id, &kept).await?)
}

/// What the person is told: a line in their log, and a text message where it was somebody else's act.
struct Told {
    act: AuditAct,
    by: String,
    to: String,
    text: String,
}

impl Told {
    fn of(by: &Acting<'_>, person: &OpenAccount, change: Change) -> Result<Self, Fault> {
        let farm = by.inside.farm.name()?;
        let (act, notice) = match change {
            Change::Role(role) => (AuditAct::RoleChanged, Notice::Role { farm: &farm, role }),
            Change::State(MemberState::Suspended) => (AuditAct::StateChanged, Notice::Suspended { farm: &farm }),
            Change::State(MemberState::Active) => (AuditAct::StateChanged, Notice::Restored { farm: &farm }),
        };
        Ok(Self {
            act,
            by: by.inside.name()?,
            to: person.phone()?.as_str().to_owned(),
            text: wepig_words::sms::notice(person.language()?, &notice),
        })
    }

    async fn tell(
        &self,
        tx: &Tx,
        ground: &Ground,
        by: &Acting<'_>,
        person: &OpenAccount,
        is_own: bool,
        now: i64,
    ) -> Result<(), ChangeError> {
        let (id, key) = (person.row.id, &person.key);
        if is_own {
            return Ok(audit::record(tx, id, key, self.act, by.caller, now).await?);
        }
        audit::record_by(tx, id, key, self.act, &self.by, now).await?;
        let notice = job::TextMessage::notice(&self.to, &self.text);
        Ok(job::enqueue_notice(tx, &ground.keys.secrets, id, &notice, now).await?)
    }
}
