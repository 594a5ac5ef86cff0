//! The one transaction of a registration.

use jiff::{Timestamp, tz::Offset};
use wepig_contract::{
    account::Register,
    audit::AuditAct,
    consent::{ConsentAct, ConsentActor, ConsentMethod, ConsentScreen},
    error::Reason,
};

use super::{RegisterError, taken, username};
use crate::{
    domain::{
        Caller, Ground,
        accounts::{self, NewAccount, OpenAccount},
        audit,
        codes::{self, Proven},
        idempotency::{self, Repeat},
        ledger::{self, Consent},
        limits::TAKEN_NAMES_PER_HOUR,
        number::name_hash,
        sessions::{self, NewSession},
        usernames::{CanonicalName, candidates},
    },
    keys::DataKey,
    random,
    store::{
        Tx, accounts as rows,
        lookups::{self, LookupKind},
        profiles, tallies,
    },
};

/// Tallies of taken names that a number was told of.
const TAKEN: &str = "name_taken";

/// Everything that was decided or made before the transaction.
pub(super) struct Prepared<'a> {
    pub(super) form: &'a Register,
    pub(super) name: CanonicalName,
    pub(super) proven: Proven,
    pub(super) password: Option<String>,
    pub(super) account_key: DataKey,
    pub(super) repeat: Repeat,
    pub(super) caller: &'a Caller,
}

pub(super) async fn register(
    ground: &Ground,
    prepared: &Prepared<'_>,
) -> Result<(OpenAccount, NewSession), RegisterError> {
    let now = ground.clock.now();
    ground
        .store
        .write(|tx| async move {
            tallies::pass_gate(&tx, &prepared.proven.number, now).await?;
            if lookups::find(&*tx, LookupKind::Phone, &prepared.proven.number).await?.is_some() {
                return Err(RegisterError::PhoneHasAccount);
            }
            may_try_names(&tx, &prepared.proven.number, now).await?;
            let account = random::id(now);
            let name = name_hash(&ground.keys.secrets, &prepared.name);
            if !lookups::claim(&tx, LookupKind::Username, &name, account).await? {
                // Committed, unlike other refusals: being told of a taken name counts.
                return Ok(Err(tell_taken(&tx, ground, prepared, now).await?));
            }
            if !lookups::claim(&tx, LookupKind::Phone, &prepared.proven.number, account).await? {
                return Err(RegisterError::PhoneHasAccount);
            }
            codes::spend(&tx, &prepared.proven, now).await?;
            Ok(Ok(create(&tx, prepared, account, now).await?))
        })
        .await?
}

async fn create(
    tx: &Tx,
    prepared: &Prepared<'_>,
    id: uuid::Uuid,
    now: i64,
) -> Result<(OpenAccount, NewSession), RegisterError> {
    let Prepared { form, account_key, caller, .. } = prepared;
    let row = accounts::seal(
        &NewAccount {
            id,
            username: form.username().as_str(),
            phone: form.phone(),
            password: prepared.password.as_deref(),
            age: form.age(),
            policy_version: &form.agreement().version,
            policy_language: form.agreement().language,
            now,
        },
        account_key,
    );
    rows::insert(tx, row.clone()).await?;
    profiles::insert(tx, profiles::empty(id)).await?;
    ledger::record(tx, id, account_key, &agreement(form), now).await?;
    audit::record(tx, id, account_key, AuditAct::Registered, caller, now).await?;
    let session = sessions::begin(tx, id, account_key, caller, false, now).await?;
    prepared.repeat.keep(tx, idempotency::CREATED, id, now).await?;
    Ok((OpenAccount { row, key: account_key.clone() }, session))
}

/// The only consent of a registration. Account and text messages rest on the contract, so nothing is "given" for them.
fn agreement(form: &Register) -> Consent {
    Consent {
        act: ConsentAct::Given,
        subject: "policy".to_owned(),
        actor: ConsentActor::Own,
        method: ConsentMethod::Checkbox,
        screen: ConsentScreen::Register,
        policy_version: form.agreement().version.clone(),
        policy_sha256: form.agreement().sha256.clone(),
        language: form.agreement().language,
        app_version: Some(form.app_version().to_owned()),
        client_time: Some(form.client_time_ms()),
    }
}

/// Ten times an hour somebody with a proven number is told that a name is taken; after that no name is looked up for
/// them. Otherwise this would be a way to list everybody.
async fn may_try_names(tx: &Tx, number: &[u8], now: i64) -> Result<(), RegisterError> {
    let limit = TAKEN_NAMES_PER_HOUR;
    let told = tallies::times(&**tx, TAKEN, number, now - limit.window, limit.count.into()).await?;
    match limit.wait(&told, now) {
        Some(_) => Err(username(Reason::TooManyNames)),
        None => Ok(()),
    }
}

/// Counts the telling, and looks for names like it that are free.
async fn tell_taken(
    tx: &Tx,
    ground: &Ground,
    prepared: &Prepared<'_>,
    now: i64,
) -> Result<RegisterError, RegisterError> {
    tallies::add(tx, random::id(now), TAKEN, &prepared.proven.number, now).await?;
    let mut free = Vec::new();
    for (candidate, canonical) in candidates(prepared.form.username(), year(now)) {
        let hash = name_hash(&ground.keys.secrets, &canonical);
        if free.len() < 3 && lookups::find(&**tx, LookupKind::Username, &hash).await?.is_none() {
            free.push(candidate.as_str().to_owned());
        }
    }
    Ok(taken(free))
}

fn year(now: i64) -> i16 {
    Timestamp::from_millisecond(now).map_or(2026, |now| Offset::UTC.to_datetime(now).year())
}
