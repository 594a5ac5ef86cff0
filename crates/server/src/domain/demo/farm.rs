//! The demo's two farms and the people in them whom visitors are told of.

use uuid::Uuid;
use wepig_contract::{audit::AuditAct, check::Check, farm::NewFarmForm, role::Role};
use wepig_words::demo::people;

use super::{SECOND_OWNER, SEEDS, Seed, person::here};
use crate::{
    domain::{
        Fault, Ground,
        accounts::{self, OpenAccount},
        audit,
        farms::{self, CreateError, OpenFarm},
        memberships::{Joining, join, seal_date_of_entry},
    },
    random,
    store::{
        departments::{self, Department},
        farms as rows,
        memberships::{self, Membership},
    },
};

/// The first farm: that of the owner whom visitors are told of, with everybody else they are told of.
pub(super) async fn first(ground: &Ground) -> Result<OpenFarm, Fault> {
    let [owner, others @ ..] = &SEEDS;
    let farm = of_owner(ground, owner, people::FARM).await?;
    if departments::of_farm(ground.store.read(), farm.row.id).await?.is_empty() {
        add_departments(ground, &farm).await?;
        note(ground, &farm, owner).await?;
    }
    for seed in others {
        add(ground, &farm, seed, seed.role).await?;
    }
    Ok(farm)
}

/// The second farm, to which the first one's manager belongs too.
pub(super) async fn second(ground: &Ground) -> Result<(), Fault> {
    let farm = of_owner(ground, &SECOND_OWNER, people::SECOND_FARM).await?;
    for seed in SEEDS.iter().filter(|seed| seed.role == Role::Manager) {
        add(ground, &farm, seed, Role::Staff).await?;
    }
    Ok(())
}

/// The farm that an owner belongs to; a new one when there is none.
async fn of_owner(ground: &Ground, owner: &Seed, name: &str) -> Result<OpenFarm, Fault> {
    let account = open(ground, owner).await?;
    let places = memberships::of_account(ground.store.read(), account.row.id).await?;
    let farm = match places.first() {
        Some(place) => place.farm,
        None => create(ground, &account, owner, name).await?,
    };
    farms::open(ground, ground.store.read(), farm).await?.ok_or(Fault::Malformed("membership"))
}

async fn create(ground: &Ground, account: &OpenAccount, owner: &Seed, name: &str) -> Result<Uuid, Fault> {
    let form = NewFarmForm { farm_name: name.to_owned(), name: owner.username.to_owned() };
    let form = form.check().expect("the demo's names keep the rules");
    let farm = match farms::create(ground, account, &form, &here(), &random::token()).await {
        Ok(farm) => farm,
        Err(CreateError::Fault(fault)) => return Err(fault),
        Err(error @ (CreateError::AccountGone | CreateError::TooMany | CreateError::Repeat(_))) => {
            unreachable!("nobody else is at work while the demo is made: {error}")
        }
    };
    Ok(farm)
}

async fn add_departments(ground: &Ground, farm: &OpenFarm) -> Result<(), Fault> {
    let now = ground.clock.now();
    let department = |name: &&str| farms::seal_department(farm, random::id(now), name);
    let all: &Vec<Department> = &people::DEPARTMENTS.iter().map(department).collect();
    ground
        .store
        .write(|tx| async move {
            for department in all {
                departments::insert(&tx, department.clone()).await?;
            }
            Ok(())
        })
        .await
}

/// Adds somebody who does not belong to the farm.
async fn add(ground: &Ground, farm: &OpenFarm, seed: &Seed, role: Role) -> Result<(), Fault> {
    let account = &open(ground, seed).await?;
    let now = ground.clock.now();
    let id = farm.row.id;
    let has_joined = ground
        .store
        .write(|tx| async move {
            rows::lock(&tx, id).await?;
            if memberships::of_person(&*tx, id, account.row.id).await?.is_some() {
                return Ok(false);
            }
            let members_version = rows::next_members_version(&tx, id).await?;
            let joining = Joining { name: seed.username, role, department: None, members_version };
            join(&tx, account, id, &joining, now).await?;
            audit::record(&tx, account.row.id, &account.key, AuditAct::FarmJoined, &here(), now).await?;
            Ok::<_, Fault>(true)
        })
        .await?;
    if has_joined { note(ground, farm, seed).await } else { Ok(()) }
}

/// Notes department and date of entry of somebody who has just come.
async fn note(ground: &Ground, farm: &OpenFarm, seed: &Seed) -> Result<(), Fault> {
    let account = &open(ground, seed).await?;
    let id = farm.row.id;
    let named = farms::departments(ground.store.read(), farm).await?;
    let department = named.iter().find(|department| department.name == people::DEPARTMENTS[seed.department]);
    let department = department.map(|department| department.id);
    ground
        .store
        .write(|tx| async move {
            rows::lock(&tx, id).await?;
            let member =
                memberships::of_person(&*tx, id, account.row.id).await?.ok_or(Fault::Malformed("membership"))?;
            let date_of_entry = Some(seal_date_of_entry(&account.key, member.id, seed.date_of_entry));
            let seen = member.version;
            let noted = Membership { department, date_of_entry, ..member };
            let members_version = rows::next_members_version(&tx, id).await?;
            memberships::replace(&tx, noted, seen, members_version).await?;
            Ok::<_, Fault>(())
        })
        .await
}

/// The account of somebody who has one.
pub(super) async fn open(ground: &Ground, seed: &Seed) -> Result<OpenAccount, Fault> {
    let id = seed.find(ground).await?.unwrap_or_default();
    accounts::open(ground, ground.store.read(), id).await?.ok_or(Fault::Malformed("account of the demo"))
}
