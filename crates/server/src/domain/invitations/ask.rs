//! Asking somebody.

use thiserror::Error;
use uuid::Uuid;
use wepig_contract::{
    field::Phone,
    invitation::{MAX_OPEN, NewInvitation},
    role::Role,
};

use super::{
    LIFE, LimitError, PHONE, TOKEN, place,
    sending::{self, Sending},
    token_hash,
};
use crate::{
    domain::{
        Fault, Ground,
        farms::{self, EnterError, Inside},
        fault::carries_faults,
        idempotency::{self, Repeat, RepeatError},
        number::number_hash,
    },
    random,
    store::{
        Tx, departments,
        invitations::{self, Invitation},
        jobs,
        lookups::{self, LookupKind},
        memberships,
    },
};

/// Why nobody was asked.
#[derive(Debug, Error)]
pub enum AskError {
    /// Only those who administer ask.
    #[error("not theirs to ask")]
    Forbidden,
    /// The role stands above what the person may grant.
    #[error("above their own role")]
    AboveOwnRole,
    /// The farm has no such department.
    #[error("no such department")]
    NotADepartment,
    /// The number belongs to a member of the farm, whom those who administer it see in its list anyway.
    #[error("a member already")]
    AlreadyMember,
    /// As many are open as may be.
    #[error("too many open invitations")]
    TooMany,
    /// No message may go to the number now.
    #[error(transparent)]
    Limit(#[from] LimitError),
    /// The request with this key.
    #[error(transparent)]
    Repeat(#[from] RepeatError),
    /// The person is not in the farm any more.
    #[error(transparent)]
    Enter(#[from] EnterError),
    /// What the rules stand on.
    #[error(transparent)]
    Fault(Fault),
}

carries_faults!(AskError, Limit, Repeat, Enter);

/// Asks somebody and gives the invitation's id. The same request again gives the same one. A number that this farm has asked
/// already is asked anew, and the link it was sent before ends.
pub async fn ask(ground: &Ground, inside: &Inside, form: &NewInvitation, key: &str) -> Result<Uuid, AskError> {
    let now = ground.clock.now();
    let farm = inside.farm.row.id;
    let repeat = &Repeat::new(&ground.keys.secrets, "invitations", inside.member.id.as_bytes(), key, form);
    let _running = ground.running.begin(repeat)?;
    let (id, token) = (random::id(now), &random::token());
    let asked_by = &inside.name()?;
    let invitation = ground
        .store
        .write(|tx| async move {
            if let Some(outcome) = repeat.find(&*tx, now).await? {
                return Ok(outcome.resource);
            }
            may_ask(inside.lock(&tx).await?, form.role())?;
            let department = department(&tx, farm, form.department()).await?;
            if let Some(phone) = form.phone() {
                make_way(&tx, ground, farm, phone, now).await?;
            }
            if invitations::count(&*tx, farm, now).await? >= MAX_OPEN.into() {
                return Err(AskError::TooMany);
            }
            invitations::insert(&tx, seal(ground, inside, form, department, id, token, now)).await?;
            if let Some(phone) = form.phone() {
                let sending =
                    Sending { farm: &inside.farm, invitation: id, phone, language: form.language(), asked_by, token };
                sending::send(&tx, ground, &sending, now).await?;
            }
            repeat.keep(&tx, idempotency::CREATED, id, now).await?;
            Ok(id)
        })
        .await?;
    ground.wake.notify_one();
    Ok(invitation)
}

fn may_ask(own: Role, to: Role) -> Result<(), AskError> {
    match own {
        own if !own.administers() => Err(AskError::Forbidden),
        own if !own.may_grant(to) => Err(AskError::AboveOwnRole),
        _ => Ok(()),
    }
}

async fn department(tx: &Tx, farm: Uuid, wanted: Option<&str>) -> Result<Option<Uuid>, AskError> {
    let Some(wanted) = wanted else { return Ok(None) };
    let id = farms::id(wanted).ok_or(AskError::NotADepartment)?;
    let department = departments::get(&**tx, farm, id).await?.ok_or(AskError::NotADepartment)?;
    Ok(Some(department.id))
}

/// Sees to it that the number is no member's, and ends the invitation it had from this farm.
async fn make_way(tx: &Tx, ground: &Ground, farm: Uuid, phone: &Phone, now: i64) -> Result<(), AskError> {
    let number = number_hash(&ground.keys.secrets, phone);
    // A number without an account goes the same way as one with, by the id that no account has.
    let account = lookups::find(&**tx, LookupKind::Phone, &number).await?.unwrap_or_default();
    if memberships::of_person(&**tx, farm, account).await?.is_some() {
        return Err(AskError::AlreadyMember);
    }
    for older in invitations::of_number(&**tx, &number, now).await?.iter().filter(|older| older.farm == farm) {
        sending::wait_a_minute(older.sent_at, now)?;
        invitations::delete(tx, older.id).await?;
        jobs::delete(tx, older.id).await?;
    }
    Ok(())
}

fn seal(
    ground: &Ground,
    inside: &Inside,
    form: &NewInvitation,
    department: Option<Uuid>,
    id: Uuid,
    token: &str,
    now: i64,
) -> Invitation {
    let key = &inside.farm.key;
    Invitation {
        id,
        farm: inside.farm.row.id,
        token_hash: token_hash(token),
        token: key.seal(&place(TOKEN, id), token.as_bytes()),
        phone: form.phone().map(|phone| key.seal(&place(PHONE, id), phone.as_str().as_bytes())),
        number: form.phone().map(|phone| number_hash(&ground.keys.secrets, phone).to_vec()),
        role: form.role().as_str().to_owned(),
        department,
        asked_by: inside.member.id,
        language: form.language().tag().to_owned(),
        sent_at: now,
        expires_at: now + LIFE,
        version: 1,
    }
}
