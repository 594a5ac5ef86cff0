//! Staff & Accounts: the list, an entry, and what may be done to it (rows B1, B2, B4).

use wepig_contract::farm::MemberState;
use wepig_contract::path::{self, fill};
use wepig_contract::profile::ProfileField;
use wepig_contract::role::Role;
use wepig_contract::staff::{
    MemberFacts, MemberForm, MemberView, RevealForm, RevealView, RoleForm, StaffPage, StaffQuery, StateForm,
};

use super::{ApiFailure, Call, ask, base, tell};

/// A page of the list.
///
/// # Errors
/// `not_found` or `forbidden` for a farm that is not, or no longer, one's own; or no answer.
pub async fn list(farm: &str, query: &StaffQuery) -> Result<StaffPage, ApiFailure> {
    ask(Call::get([&*fill(path::STAFF, &[farm]), "?", &query.to_search()].concat())).await
}

/// An entry.
///
/// # Errors
/// `not_found` for somebody who is not in the farm, or whom one may not see; or no answer.
pub async fn member(farm: &str, member: &str) -> Result<MemberView, ApiFailure> {
    ask(Call::get(fill(path::MEMBER, &[farm, member]))).await
}

/// Sets the farm's facts about a person on `version` of the entry.
///
/// # Errors
/// `version_conflict` when somebody else was faster, `above_own_role`, problems of the fields, or no answer.
pub async fn edit(farm: &str, member: &str, facts: &MemberFacts, version: u64) -> Result<MemberView, ApiFailure> {
    let body = MemberForm {
        name: facts.name().as_str().to_owned(),
        department: facts.department().map(str::to_owned),
        date_of_entry: facts.date_of_entry().map(|date| date.to_string()).unwrap_or_default(),
    };
    ask(Call::put(fill(path::MEMBER, &[farm, member]), &body).if_match(version)).await
}

/// Gives a role.
///
/// # Errors
/// `above_own_role`, `last_owner`, or no answer.
pub async fn set_role(farm: &str, member: &str, role: Role) -> Result<(), ApiFailure> {
    tell(Call::put(fill(path::MEMBER_ROLE, &[farm, member]), &RoleForm { role })).await
}

/// Suspends or restores.
///
/// # Errors
/// `above_own_role`, `last_owner`, or no answer.
pub async fn set_state(farm: &str, member: &str, state: MemberState) -> Result<(), ApiFailure> {
    tell(Call::put(fill(path::MEMBER_STATE, &[farm, member]), &StateForm { state })).await
}

/// Reveals one value: a line in the log of the person concerned.
///
/// # Errors
/// `hidden_by_person`, `above_own_role`, or no answer.
pub async fn reveal(farm: &str, member: &str, field: ProfileField) -> Result<RevealView, ApiFailure> {
    ask(Call::post(fill(path::MEMBER_REVEALS, &[farm, member]), &RevealForm { field })).await
}

/// Sends a person a code to choose a new password with.
///
/// # Errors
/// `above_own_role`, a limit of codes, or no answer.
pub async fn send_reset_code(farm: &str, member: &str) -> Result<(), ApiFailure> {
    tell(Call::act(fill(path::MEMBER_RESET_CODES, &[farm, member]))).await
}

/// The address of somebody's small picture, for an `<img>`; `version` changes with every new picture.
#[must_use]
pub fn thumbnail(farm: &str, member: &str, version: &str) -> String {
    [&*base(), &*fill(path::MEMBER_PICTURE, &[farm, member]), "?size=thumbnail&v=", version].concat()
}
