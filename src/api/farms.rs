//! Farms, their departments, and one's own place in them (row A11).

use wepig_contract::farm::{DepartmentForm, FarmChoice, FarmForm, FarmView, NewFarm};
use wepig_contract::field::{DepartmentName, FarmName};
use wepig_contract::path::{self, fill};

use super::{ApiFailure, Call, ask, tell};

/// Creates a farm: whoever does is its owner, and it becomes the chosen one.
///
/// # Errors
/// Problems of the names, `too_many_farms`, or no answer.
pub async fn create(farm: &NewFarm, key: &str) -> Result<(), ApiFailure> {
    tell(Call::post(path::FARMS, farm).once(key)).await
}

/// A farm of one's own.
///
/// # Errors
/// `not_found` for one to which one does not belong, `forbidden` while suspended there, or no answer.
pub async fn farm(farm: &str) -> Result<FarmView, ApiFailure> {
    ask(Call::get(fill(path::FARM, &[farm]))).await
}

/// Renames `version` of a farm.
///
/// # Errors
/// `version_conflict` when somebody else was faster, `forbidden` to all but owners, or no answer.
pub async fn rename(farm: &str, name: &FarmName, version: u64) -> Result<FarmView, ApiFailure> {
    let body = FarmForm { farm_name: name.as_str().to_owned() };
    ask(Call::put(fill(path::FARM, &[farm]), &body).if_match(version)).await
}

/// Chooses the farm that the screens under `/farm` show.
///
/// # Errors
/// `not_found`, `forbidden`, or no answer.
pub async fn choose(farm: &str) -> Result<(), ApiFailure> {
    tell(Call::put(path::ME_FARM, &FarmChoice { farm: farm.to_owned() })).await
}

/// Leaves a farm.
///
/// # Errors
/// `last_owner`, or no answer.
pub async fn leave(farm: &str) -> Result<(), ApiFailure> {
    tell(Call::delete(fill(path::ME_MEMBERSHIP, &[farm]))).await
}

/// Adds a department.
///
/// # Errors
/// `name_in_use`, `too_many_departments`, or no answer.
pub async fn add_department(farm: &str, name: &DepartmentName, key: &str) -> Result<(), ApiFailure> {
    tell(Call::post(fill(path::DEPARTMENTS, &[farm]), &department(name)).once(key)).await
}

/// Renames a department.
///
/// # Errors
/// `name_in_use`, `not_found`, or no answer.
pub async fn rename_department(farm: &str, id: &str, name: &DepartmentName) -> Result<(), ApiFailure> {
    tell(Call::put(fill(path::DEPARTMENT, &[farm, id]), &department(name))).await
}

/// Deletes a department: whoever has it has none then.
///
/// # Errors
/// `not_found`, or no answer.
pub async fn delete_department(farm: &str, id: &str) -> Result<(), ApiFailure> {
    tell(Call::delete(fill(path::DEPARTMENT, &[farm, id]))).await
}

fn department(name: &DepartmentName) -> DepartmentForm {
    DepartmentForm { name: name.as_str().to_owned() }
}
