//! Memberships: a person's place in a farm. What names the person is sealed under the key of their account.

mod chosen;
mod facts;
mod join;
mod leave;
mod own;

use uuid::Uuid;
use wepig_contract::{farm::MemberState, role::Role};

use super::Fault;
use crate::{
    keys::{DataKey, Place},
    store::memberships::Membership,
};

pub use chosen::choose;
pub use facts::{FactError, empty_fact};
pub use join::{Joining, join};
pub use leave::{LeaveError, end, is_last_owner, leave};
pub use own::{OwnPlace, own_places};

const NAME: &str = "name";
const DATE_OF_ENTRY: &str = "date_of_entry";

impl Membership {
    /// The role.
    pub fn role(&self) -> Result<Role, Fault> {
        Role::from_name(&self.role).ok_or(Fault::Malformed("role"))
    }

    /// The state.
    pub fn state(&self) -> Result<MemberState, Fault> {
        MemberState::from_name(&self.state).ok_or(Fault::Malformed("state of a member"))
    }

    /// The name shown in the farm; `key` is the account's.
    pub fn name(&self, key: &DataKey) -> Result<String, Fault> {
        Ok(key.open_text(&place(NAME, self.id), &self.name)?)
    }

    /// The date of entry `YYYY-MM-DD`, if one is noted; `key` is the account's.
    pub fn date_of_entry(&self, key: &DataKey) -> Result<Option<String>, Fault> {
        let open = |sealed: &Vec<u8>| key.open_text(&place(DATE_OF_ENTRY, self.id), sealed);
        Ok(self.date_of_entry.as_ref().map(open).transpose()?)
    }
}

/// Seals the name shown in a farm under the key of the account.
pub fn seal_name(key: &DataKey, membership: Uuid, name: &str) -> Vec<u8> {
    key.seal(&place(NAME, membership), name.as_bytes())
}

/// Seals a date of entry under the key of the account.
pub fn seal_date_of_entry(key: &DataKey, membership: Uuid, date: &str) -> Vec<u8> {
    key.seal(&place(DATE_OF_ENTRY, membership), date.as_bytes())
}

fn place(column: &'static str, membership: Uuid) -> Place {
    Place::new("membership", column, membership)
}
