//! The departments of a farm: its own list, kept by its owners.

use thiserror::Error;
use uuid::Uuid;
use wepig_contract::{farm::MAX_DEPARTMENTS, field::DepartmentName, role::Role};

use super::{EnterError, Inside, OpenFarm};
use crate::{
    domain::{
        Fault, Ground,
        collation::sort_key,
        fault::carries_faults,
        idempotency::{self, Repeat, RepeatError},
        usernames::CanonicalName,
    },
    keys::Place,
    random,
    store::{
        Reader, Tx,
        departments::{self as rows, Department},
        farms, invitations, memberships,
    },
};

/// A department with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedDepartment {
    /// The department.
    pub id: Uuid,
    /// Its name.
    pub name: String,
}

/// Why a department was not changed.
#[derive(Debug, Error)]
pub enum DepartmentError {
    /// Only owners do.
    #[error("no owner")]
    Forbidden,
    /// The farm has no such department.
    #[error("no such department")]
    NotFound,
    /// Another department has this name.
    #[error("the name is in use")]
    NameInUse,
    /// The farm has as many as it may.
    #[error("too many departments")]
    TooMany,
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

carries_faults!(DepartmentError, Repeat, Enter);

/// The departments of a farm, in the order of Chinese dictionaries.
pub async fn departments(reader: &impl Reader, farm: &OpenFarm) -> Result<Vec<NamedDepartment>, Fault> {
    let rows = rows::of_farm(reader, farm.row.id).await?;
    let name = |row: Department| {
        let name = farm.key.open_text(&place(row.id), &row.name)?;
        Ok(NamedDepartment { id: row.id, name })
    };
    let mut named = rows.into_iter().map(name).collect::<Result<Vec<_>, Fault>>()?;
    named.sort_by_cached_key(|department| sort_key(&department.name));
    Ok(named)
}

/// Adds a department and gives it. The same request again gives the same one.
pub async fn add_department(
    ground: &Ground,
    inside: &Inside,
    name: &DepartmentName,
    key: &str,
) -> Result<NamedDepartment, DepartmentError> {
    let now = ground.clock.now();
    let repeat = &Repeat::new(&ground.keys.secrets, "departments", inside.member.id.as_bytes(), key, &name.as_str());
    let _running = ground.running.begin(repeat)?;
    let id = ground
        .store
        .write(|tx| async move {
            if let Some(outcome) = repeat.find(&*tx, now).await? {
                return Ok(outcome.resource);
            }
            lock_for_owner(&tx, inside).await?;
            is_free(&tx, inside, None, name).await?;
            if rows::of_farm(&*tx, inside.farm.row.id).await?.len() >= MAX_DEPARTMENTS as usize {
                return Err(DepartmentError::TooMany);
            }
            let id = random::id(now);
            rows::insert(&tx, seal(&inside.farm, id, name.as_str())).await?;
            repeat.keep(&tx, idempotency::CREATED, id, now).await?;
            Ok(id)
        })
        .await?;
    Ok(NamedDepartment { id, name: name.as_str().to_owned() })
}

/// Renames a department.
pub async fn rename_department(
    ground: &Ground,
    inside: &Inside,
    id: Uuid,
    name: &DepartmentName,
) -> Result<NamedDepartment, DepartmentError> {
    ground
        .store
        .write(|tx| async move {
            lock_for_owner(&tx, inside).await?;
            is_free(&tx, inside, Some(id), name).await?;
            let Department { farm, name, .. } = seal(&inside.farm, id, name.as_str());
            if rows::rename(&tx, farm, id, name).await? { Ok(()) } else { Err(DepartmentError::NotFound) }
        })
        .await?;
    Ok(NamedDepartment { id, name: name.as_str().to_owned() })
}

/// Removes a department: whoever had it has none, and comes in without it where they were invited to it.
pub async fn remove_department(ground: &Ground, inside: &Inside, id: Uuid) -> Result<(), DepartmentError> {
    ground
        .store
        .write(|tx| async move {
            lock_for_owner(&tx, inside).await?;
            let farm = inside.farm.row.id;
            if !rows::delete(&tx, farm, id).await? {
                return Err(DepartmentError::NotFound);
            }
            let members_version = farms::next_members_version(&tx, farm).await?;
            memberships::clear_department(&tx, id, members_version).await?;
            Ok(invitations::clear_department(&tx, id).await?)
        })
        .await
}

/// A department's row.
pub(in crate::domain) fn seal(farm: &OpenFarm, id: Uuid, name: &str) -> Department {
    Department { id, farm: farm.row.id, name: farm.key.seal(&place(id), name.as_bytes()), version: 1 }
}

async fn lock_for_owner(tx: &Tx, inside: &Inside) -> Result<(), DepartmentError> {
    if inside.lock(tx).await? == Role::Owner { Ok(()) } else { Err(DepartmentError::Forbidden) }
}

/// Names are the same when nobody could tell them apart when they read them aloud or type them: NFKC and case folding, as
/// with usernames.
async fn is_free(tx: &Tx, inside: &Inside, own: Option<Uuid>, name: &DepartmentName) -> Result<(), DepartmentError> {
    let wanted = CanonicalName::fold(name.as_str());
    let others = departments(&**tx, &inside.farm).await?;
    let is_taken = others.iter().any(|other| Some(other.id) != own && CanonicalName::fold(&other.name) == wanted);
    if is_taken { Err(DepartmentError::NameInUse) } else { Ok(()) }
}

fn place(department: Uuid) -> Place {
    Place::new("department", "name", department)
}
