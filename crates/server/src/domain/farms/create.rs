//! Creating a farm: whoever does becomes its owner.

use thiserror::Error;
use uuid::Uuid;
use wepig_contract::{
    audit::AuditAct,
    farm::{MAX_OWNED, NewFarm},
    role::Role,
};

use super::place;
use crate::{
    domain::{
        Caller, Fault, Ground,
        accounts::OpenAccount,
        audit,
        fault::carries_faults,
        idempotency::{self, Repeat, RepeatError},
        memberships::{Joining, join},
    },
    keys::DataKey,
    random,
    store::{
        accounts,
        farms::{self, Farm},
        memberships,
    },
};

/// Why no farm was created.
#[derive(Debug, Error)]
pub enum CreateError {
    /// The account was deleted meanwhile.
    #[error("the account is gone")]
    AccountGone,
    /// They own as many farms as one may.
    #[error("too many farms")]
    TooMany,
    /// The request with this key.
    #[error(transparent)]
    Repeat(#[from] RepeatError),
    /// What the rules stand on.
    #[error(transparent)]
    Fault(Fault),
}

carries_faults!(CreateError, Repeat);

/// Creates a farm and gives its id. The same request again gives the same farm. It becomes the one that the person's
/// screens show.
pub async fn create(
    ground: &Ground,
    account: &OpenAccount,
    form: &NewFarm,
    caller: &Caller,
    key: &str,
) -> Result<Uuid, CreateError> {
    let now = ground.clock.now();
    let repeat = &Repeat::new(&ground.keys.secrets, "farms", account.row.id.as_bytes(), key, form);
    let _running = ground.running.begin(repeat)?;
    if let Some(outcome) = repeat.find(ground.store.read(), now).await? {
        return Ok(outcome.resource);
    }
    let farm_key = &ground.keys.create(now).await?;
    let farm = random::id(now);
    ground
        .store
        .write(|tx| async move {
            if !accounts::choose_farm(&tx, account.row.id, farm).await? {
                return Err(CreateError::AccountGone);
            }
            let places = memberships::of_account(&*tx, account.row.id).await?;
            if places.iter().filter(|place| place.role == Role::Owner.as_str()).count() >= MAX_OWNED as usize {
                return Err(CreateError::TooMany);
            }
            farms::insert(&tx, seal(farm, form.farm_name().as_str(), farm_key, now)).await?;
            let owner = Joining { name: form.name().as_str(), role: Role::Owner, department: None, members_version: 1 };
            join(&tx, account, farm, &owner, now).await?;
            audit::record(&tx, account.row.id, &account.key, AuditAct::FarmCreated, caller, now).await?;
            Ok(repeat.keep(&tx, idempotency::CREATED, farm, now).await?)
        })
        .await?;
    // As with accounts: should this fail, the purge finds that a farm uses the key.
    if let Err(error) = ground.keys.confirm(farm_key.id()).await {
        tracing::warn!(cause = %error, "a new farm's key is not confirmed yet");
    }
    Ok(farm)
}

/// A new farm, whose first member is of version 1.
fn seal(id: Uuid, name: &str, key: &DataKey, now: i64) -> Farm {
    Farm {
        id,
        key_id: key.id(),
        name: key.seal(&place(id), name.as_bytes()),
        lock: 0,
        members_version: 1,
        created_at: now,
        version: 1,
    }
}
