//! The many people of the first farm whom no visitor is told of: they have a number but no password, because a hundred
//! thousand of those take an hour to hash. Written in batches; a hundred thousand people in seconds.

use uuid::Uuid;
use wepig_contract::{audit::AuditAct, farm::MemberState, field::Phone, policy::PolicyVersion, role::Role};
use wepig_words::demo::people;

use super::person::{agreement, here, new_account};
use crate::{
    clock::{DAY, HOUR},
    domain::{
        Fault, Ground, accounts, audit,
        farms::OpenFarm,
        ledger,
        memberships::{seal_date_of_entry, seal_name},
        number::{name_hash, number_hash},
        usernames::CanonicalName,
    },
    keys::DataKey,
    random,
    store::{
        Tx, accounts as rows,
        chain::{self, AUDIT, CONSENTS, FirstLine},
        departments, farms,
        lookups::{self, LookupKind},
        memberships::{self, Membership},
        profiles,
    },
};

/// So many people are written in one transaction: databases bound how many values one statement takes.
const BATCH: u32 = 2_000;
/// Of those beyond a small farm, every so many one is a manager.
const SPAN_OF_CONTROL: u32 = 25;
/// So many people are a small farm.
const SMALL: u32 = 60;
/// Every so many one is suspended.
const SUSPENDED: u32 = 23;

/// Somebody of the crowd.
struct Person {
    number: u32,
    username: String,
    phone: Phone,
}

/// Adds people until the farm has `members`.
pub(super) async fn fill(ground: &Ground, farm: &OpenFarm, members: u32) -> Result<(), Fault> {
    let departments = departments::of_farm(ground.store.read(), farm.row.id).await?;
    let mut departments: Vec<Uuid> = departments.into_iter().map(|department| department.id).collect();
    departments.sort_unstable();
    let mut next = 0;
    loop {
        let missing = members.saturating_sub(count(ground, farm.row.id).await?);
        if missing == 0 {
            return Ok(());
        }
        let batch = missing.min(BATCH);
        let people = free(ground, (next..next + batch).map(Person::new).collect()).await?;
        next += batch;
        if !people.is_empty() {
            write(ground, farm, &departments, &people).await?;
        }
    }
}

async fn count(ground: &Ground, farm: Uuid) -> Result<u32, Fault> {
    let mut members = 0;
    for state in MemberState::ALL {
        members += memberships::count(ground.store.read(), farm, state.as_str(), None).await?;
    }
    Ok(u32::try_from(members).unwrap_or(u32::MAX))
}

/// Those who are not there yet, and whose number and name no visitor took.
async fn free(ground: &Ground, people: Vec<Person>) -> Result<Vec<Person>, Fault> {
    let numbers: Vec<_> = people.iter().map(|person| person.phone_hash(ground)).collect();
    let names: Vec<_> = people.iter().map(|person| person.name_hash(ground)).collect();
    let mut taken = lookups::taken(ground.store.read(), LookupKind::Phone, &numbers).await?;
    taken.append(&mut lookups::taken(ground.store.read(), LookupKind::Username, &names).await?);
    let taken: std::collections::HashSet<_> = taken.into_iter().collect();
    let is_free = |hash: &[u8; 32]| !taken.contains(hash.as_slice());
    let people = people.into_iter().zip(numbers.iter().zip(&names));
    Ok(people.filter(|(_, (number, name))| is_free(number) && is_free(name)).map(|(person, _)| person).collect())
}

async fn write(ground: &Ground, farm: &OpenFarm, departments: &[Uuid], people: &[Person]) -> Result<(), Fault> {
    let now = ground.clock.now();
    let keys = ground.keys.create_many(people.len(), now).await?;
    let batch: &Batch = &Batch::seal(ground, farm, departments, people, &keys, now);
    ground.store.write(|tx| async move { batch.write(&tx, farm.row.id).await }).await
}

/// The rows of some people.
#[derive(Default)]
struct Batch {
    accounts: Vec<rows::Account>,
    numbers: Vec<([u8; 32], Uuid)>,
    names: Vec<([u8; 32], Uuid)>,
    profiles: Vec<profiles::Profile>,
    consents: Vec<FirstLine>,
    log: Vec<FirstLine>,
    members: Vec<Membership>,
}

impl Batch {
    fn seal(
        ground: &Ground,
        farm: &OpenFarm,
        departments: &[Uuid],
        people: &[Person],
        keys: &[DataKey],
        now: i64,
    ) -> Self {
        let policy = PolicyVersion::newest();
        let (agreement, here) = (agreement(policy, now), here());
        let mut batch = Self::default();
        for (person, key) in people.iter().zip(keys) {
            let id = random::id(now);
            let new = new_account(id, &person.username, &person.phone, None, policy, now);
            let account = accounts::seal(&new, key);
            batch.accounts.push(rows::Account { seen_at: person.seen_at(now), ..account });
            batch.numbers.push((person.phone_hash(ground), id));
            batch.names.push((person.name_hash(ground), id));
            let name = key.seal(&accounts::profile_place("name", id), person.name().as_bytes());
            batch.profiles.push(profiles::Profile { name: Some(name), ..profiles::empty(id) });
            batch.consents.push(ledger::first(id, key, &agreement, now));
            batch.log.push(audit::first(id, key, AuditAct::Registered, &here, now));
            batch.members.push(person.member(farm.row.id, departments, id, key, now));
        }
        batch
    }

    async fn write(&self, tx: &Tx, farm: Uuid) -> Result<(), Fault> {
        farms::lock(tx, farm).await?;
        let changed_at_version = farms::next_members_version(tx, farm).await?;
        rows::insert_many(tx, self.accounts.clone()).await?;
        lookups::claim_free(tx, LookupKind::Phone, self.numbers.clone()).await?;
        lookups::claim_free(tx, LookupKind::Username, self.names.clone()).await?;
        profiles::insert_many(tx, self.profiles.clone()).await?;
        chain::begin_many(tx, CONSENTS, self.consents.clone()).await?;
        chain::begin_many(tx, AUDIT, self.log.clone()).await?;
        let members = self.members.iter().cloned().map(|member| Membership { changed_at_version, ..member });
        Ok(memberships::insert_many(tx, members.collect()).await?)
    }
}

impl Person {
    fn new(number: u32) -> Self {
        let phone = format!("195{number:08}");
        Self {
            number,
            username: format!("{}{number:04}", people::name(number)),
            phone: Phone::parse(&phone).expect("195 is a segment of people's phones"),
        }
    }

    fn name(&self) -> String {
        people::name(self.number)
    }

    fn phone_hash(&self, ground: &Ground) -> [u8; 32] {
        number_hash(&ground.keys.secrets, &self.phone)
    }

    fn name_hash(&self, ground: &Ground) -> [u8; 32] {
        name_hash(&ground.keys.secrets, &CanonicalName::fold(&self.username))
    }

    /// A number below `bound` that is this person's for good.
    fn chance(&self, what: u32, bound: u32) -> u32 {
        (self.number + 1).wrapping_mul(2_246_822_519).wrapping_add(what.wrapping_mul(3_266_489_917)).rotate_left(11)
            % bound
    }

    /// Some day of the last two months; every tenth has never been seen.
    fn seen_at(&self, now: i64) -> Option<i64> {
        let days = i64::from(self.chance(1, 60));
        (self.chance(2, 10) > 0).then_some(now - days * DAY - HOUR)
    }

    fn member(&self, farm: Uuid, departments: &[Uuid], account: Uuid, key: &DataKey, now: i64) -> Membership {
        let id = random::id(now);
        let is_manager = self.number > SMALL && self.number.is_multiple_of(SPAN_OF_CONTROL);
        let is_suspended = self.number % SUSPENDED == SUSPENDED - 1;
        let role = if is_manager { Role::Manager } else { Role::Staff };
        let state = if is_suspended { MemberState::Suspended } else { MemberState::Active };
        let date = (self.chance(3, 12) > 0).then(|| self.date_of_entry());
        let place = self.chance(6, 16) as usize;
        Membership {
            id,
            farm,
            account,
            key_id: key.id(),
            name: seal_name(key, id, &self.name()),
            date_of_entry: date.map(|date| seal_date_of_entry(key, id, &date)),
            department: departments.get(place % departments.len().max(1)).filter(|_| place > 0).copied(),
            role: role.as_str().to_owned(),
            state: state.as_str().to_owned(),
            joined_at: now,
            changed_at_version: 0,
            version: 1,
        }
    }

    fn date_of_entry(&self) -> String {
        let (year, month, day) = (2012 + self.chance(4, 14), 1 + self.chance(5, 12), 1 + self.chance(7, 28));
        format!("{year}-{month:02}-{day:02}")
    }
}
