//! One person of the demo, by the steps that a registration takes.

use std::net::{IpAddr, Ipv4Addr};

use uuid::Uuid;
use wepig_contract::{
    audit::AuditAct,
    consent::{ConsentAct, ConsentActor, ConsentMethod, ConsentScreen},
    field::AgeBand,
    language::Language,
    policy::PolicyVersion,
};

use super::Seed;
use crate::{
    domain::{
        Caller, Fault, Ground,
        accounts::{self, NewAccount},
        audit,
        ledger::{self, Consent},
        number::name_hash,
        usernames::CanonicalName,
    },
    keys::DataKey,
    random,
    store::{
        Tx, accounts as rows,
        lookups::{self, LookupKind},
        profiles,
    },
};

/// The language that the demo's people read the policy in.
pub(super) const LANGUAGE: Language = Language::ZhCn;

/// Makes the account of a seed that has none.
pub(super) async fn make(ground: &Ground, seed: &Seed) -> Result<(), Fault> {
    let now = ground.clock.now();
    let password = match seed.password {
        Some(password) => Some(ground.passwords.hash(password).await?),
        None => None,
    };
    let key = ground.keys.create(now).await?;
    let (key, password) = (&key, password.as_deref());
    ground.store.write(|tx| async move { write(&tx, ground, seed, key, password, now).await }).await?;
    Ok(ground.keys.confirm(key.id()).await?)
}

async fn write(
    tx: &Tx,
    ground: &Ground,
    seed: &Seed,
    key: &DataKey,
    password: Option<&str>,
    now: i64,
) -> Result<(), Fault> {
    let id = random::id(now);
    let name = name_hash(&ground.keys.secrets, &CanonicalName::fold(seed.username));
    // A visitor may have registered with the name or the number: then it is theirs.
    if !lookups::claim(tx, LookupKind::Username, &name, id).await?
        || !lookups::claim(tx, LookupKind::Phone, &seed.number(ground), id).await?
    {
        return lookups::release(tx, id).await.map_err(Fault::from);
    }
    let policy = seed.policy();
    let row = accounts::seal(&new_account(id, seed.username, &seed.phone(), password, policy, now), key);
    rows::insert(tx, row).await?;
    profiles::insert(tx, profiles::empty(id)).await?;
    ledger::record(tx, id, key, &agreement(policy, now), now).await?;
    audit::record(tx, id, key, AuditAct::Registered, &here(), now).await?;
    Ok(())
}

/// An adult who reads Chinese.
pub(super) fn new_account<'a>(
    id: Uuid,
    username: &'a str,
    phone: &'a wepig_contract::field::Phone,
    password: Option<&'a str>,
    policy: &'static PolicyVersion,
    now: i64,
) -> NewAccount<'a> {
    NewAccount {
        id,
        username,
        phone,
        password,
        age: AgeBand::Adult,
        policy_version: policy.version,
        policy_language: LANGUAGE,
        now,
    }
}

/// The consent that a registration writes.
pub(super) fn agreement(policy: &PolicyVersion, now: i64) -> Consent {
    Consent {
        act: ConsentAct::Given,
        subject: "policy".to_owned(),
        actor: ConsentActor::Own,
        method: ConsentMethod::Checkbox,
        screen: ConsentScreen::Register,
        policy_version: policy.version.to_owned(),
        policy_sha256: policy.sha256(LANGUAGE).to_owned(),
        language: LANGUAGE,
        app_version: Some(env!("CARGO_PKG_VERSION").to_owned()),
        client_time: Some(now),
    }
}

/// From where the demo's people seem to have registered.
pub(super) fn here() -> Caller {
    Caller { address: IpAddr::V4(Ipv4Addr::LOCALHOST), device: "other".to_owned() }
}
