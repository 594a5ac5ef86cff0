//! The demo's accounts (PRODUCT section 6). Farms, and with them the other roles, come later; until then everybody named
//! here is staff.

use std::net::{IpAddr, Ipv4Addr};

use wepig_contract::{
    audit::AuditAct,
    consent::{ConsentAct, ConsentActor, ConsentMethod, ConsentScreen},
    field::{AgeBand, Phone},
    language::Language,
    policy::{PolicyVersion, VERSIONS},
};

use super::{
    Caller, Fault, Ground,
    accounts::{self, NewAccount},
    audit,
    ledger::{self, Consent},
    number::{name_hash, number_hash},
    usernames::CanonicalName,
};
use crate::{
    keys::DataKey,
    random,
    store::{
        Tx, accounts as rows,
        lookups::{self, LookupKind},
        profiles,
    },
};

/// An account of the demo, as its visitors are told of it.
#[derive(Clone, Debug)]
pub struct DemoAccount {
    /// The role in the farm.
    pub role: &'static str,
    /// The name to sign in with.
    pub username: String,
    /// The number to sign in with.
    pub phone: String,
    /// The password, where there is one.
    pub password: Option<String>,
    /// `active`, or `old-policy` for somebody still on an older version.
    pub state: &'static str,
}

struct Seed {
    username: &'static str,
    phone: &'static str,
    password: Option<&'static str>,
    is_on_oldest_policy: bool,
}

/// Whose numbers these may be does not matter: the demo sends nothing.
const SEEDS: [Seed; 3] = [
    Seed { username: "陈国强", phone: "13800000001", password: Some("demo-chen-2026"), is_on_oldest_policy: false },
    Seed { username: "林晓梅", phone: "13800000002", password: Some("demo-lin-2026"), is_on_oldest_policy: false },
    // Signs in by code alone: setting a password is optional, and the demo shows that too.
    Seed { username: "张伟民", phone: "13800000003", password: None, is_on_oldest_policy: true },
];

/// The accounts that [`seed`] made and that still exist.
pub async fn accounts(ground: &Ground) -> Result<Vec<DemoAccount>, Fault> {
    let mut accounts = Vec::new();
    for seed in &SEEDS {
        let number = number_hash(&ground.keys.secrets, &seed.phone());
        if lookups::find(ground.store.read(), LookupKind::Phone, &number).await?.is_some() {
            accounts.push(DemoAccount {
                role: "staff",
                username: seed.username.to_owned(),
                phone: seed.phone.to_owned(),
                password: seed.password.map(str::to_owned),
                state: seed.state(),
            });
        }
    }
    Ok(accounts)
}

/// Makes the accounts that are missing. An account that a visitor deleted comes back with the next start.
pub async fn seed(ground: &Ground) -> Result<(), Fault> {
    for seed in &SEEDS {
        let number = number_hash(&ground.keys.secrets, &seed.phone());
        if lookups::find(ground.store.read(), LookupKind::Phone, &number).await?.is_none() {
            make(ground, seed, &number).await?;
        }
    }
    Ok(())
}

async fn make(ground: &Ground, seed: &Seed, number: &[u8; 32]) -> Result<(), Fault> {
    let now = ground.clock.now();
    let password = match seed.password {
        Some(password) => Some(ground.passwords.hash(password).await?),
        None => None,
    };
    let key = ground.keys.create(now).await?;
    let (key, password) = (&key, password.as_deref());
    ground.store.write(|tx| async move { write(&tx, ground, seed, number, key, password, now).await }).await?;
    Ok(ground.keys.confirm(key.id()).await?)
}

async fn write(
    tx: &Tx,
    ground: &Ground,
    seed: &Seed,
    number: &[u8; 32],
    key: &DataKey,
    password: Option<&str>,
    now: i64,
) -> Result<(), Fault> {
    let id = random::id(now);
    let name = name_hash(&ground.keys.secrets, &CanonicalName::fold(seed.username));
    // A visitor may have registered with the name or the number: then it is theirs.
    if !lookups::claim(tx, LookupKind::Username, &name, id).await?
        || !lookups::claim(tx, LookupKind::Phone, number, id).await?
    {
        return lookups::release(tx, id).await.map_err(Fault::from);
    }
    let policy = seed.policy();
    let language = Language::ZhCn;
    let new = NewAccount {
        id,
        username: seed.username,
        phone: &seed.phone(),
        password,
        age: AgeBand::Adult,
        policy_version: policy.version,
        policy_language: language,
        now,
    };
    rows::insert(tx, accounts::seal(&new, key)).await?;
    profiles::insert(tx, profiles::empty(id)).await?;
    ledger::record(tx, id, key, &agreement(policy, language, now), now).await?;
    let here = Caller { address: IpAddr::V4(Ipv4Addr::LOCALHOST), device: "other".to_owned() };
    audit::record(tx, id, key, AuditAct::Registered, &here, now).await?;
    Ok(())
}

fn agreement(policy: &PolicyVersion, language: Language, now: i64) -> Consent {
    Consent {
        act: ConsentAct::Given,
        subject: "policy".to_owned(),
        actor: ConsentActor::Own,
        method: ConsentMethod::Checkbox,
        screen: ConsentScreen::Register,
        policy_version: policy.version.to_owned(),
        policy_sha256: policy.sha256(language).to_owned(),
        language,
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
        client_time: now,
    }
}

impl Seed {
    fn phone(&self) -> Phone {
        Phone::parse(self.phone).expect("the seeds hold good numbers")
    }

    fn policy(&self) -> &'static PolicyVersion {
        let oldest = VERSIONS.first().expect("the index is never empty");
        if self.is_on_oldest_policy { oldest } else { PolicyVersion::newest() }
    }

    fn state(&self) -> &'static str {
        if self.policy().version == PolicyVersion::newest().version { "active" } else { "old-policy" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wepig_contract::{
        error::Field,
        field::{NewPassword, Username},
    };

    #[test]
    fn seeds_keep_the_rules_that_everybody_keeps() {
        for seed in &SEEDS {
            let name = Username::parse(seed.username).expect("a good name");
            assert!(CanonicalName::for_new(&name).is_ok());
            if let Some(password) = seed.password {
                assert!(NewPassword::parse(Field::Password, password, &[seed.username, seed.phone]).is_ok());
            }
            assert_eq!(seed.phone().as_str(), seed.phone);
        }
    }
}
