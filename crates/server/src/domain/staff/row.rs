//! One line of the list, as its viewer gets it.

use uuid::Uuid;
use wepig_contract::{farm::MemberState, profile::ProfileField, role::Role};

use super::mask::mask;
use crate::domain::{day, directory::Entry, farms::NamedDepartment};

/// One entry of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The membership.
    pub id: Uuid,
    /// The name shown in the farm.
    pub name: String,
    /// The number: whole on one's own entry, else masked.
    pub phone: String,
    /// The role.
    pub role: Role,
    /// The state.
    pub state: MemberState,
    /// The department; empty when none is noted or the viewer may not see it.
    pub department: String,
    /// The date of entry; empty when none is noted or the viewer may not see it.
    pub date_of_entry: String,
    /// The beginning of the day of the last use.
    pub seen_at: Option<i64>,
    /// Changes with every new picture; absent when there is none or the viewer may not see it.
    pub picture: Option<String>,
}

/// The line of an entry for a viewer of `role`, or for its person.
pub(super) fn row(entry: &Entry, role: Role, is_own: bool, departments: &[NamedDepartment]) -> Row {
    let sees = |field| is_own || entry.shows(field, role);
    let department = entry.department().filter(|_| sees(ProfileField::Department));
    let named = department.and_then(|id| departments.iter().find(|department| department.id == id));
    let date_of_entry = entry.date_of_entry().filter(|_| sees(ProfileField::DateOfEntry));
    let whole = entry.phone();
    Row {
        id: entry.id(),
        name: entry.name().to_owned(),
        phone: mask(ProfileField::Phone, whole).filter(|_| !is_own).unwrap_or_else(|| whole.to_owned()),
        role: entry.role(),
        state: entry.state(),
        department: named.map(|department| department.name.clone()).unwrap_or_default(),
        date_of_entry: date_of_entry.unwrap_or_default().to_owned(),
        seen_at: entry.seen_at().map(day::beginning),
        picture: entry.picture().filter(|_| sees(ProfileField::Picture)).map(str::to_owned),
    }
}
