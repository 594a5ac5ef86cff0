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
        read_role(&self.role)
    }

    /// The state.
    pub fn state(&self) -> Result<MemberState, Fault> {
        read_state(&self.state)
    }

    /// The name shown in the farm; `key` is the account's.
    pub fn name(&self, key: &DataKey) -> Result<String, Fault> {
        open_name(key, self.id, &self.name)
    }

    /// The date of entry `YYYY-MM-DD`, if one is noted; `key` is the account's.
    pub fn date_of_entry(&self, key: &DataKey) -> Result<Option<String>, Fault> {
        self.date_of_entry.as_ref().map(|sealed| open_date_of_entry(key, self.id, sealed)).transpose()
    }
}

/// Reads the column `membership.role`.
pub fn read_role(stored: &str) -> Result<Role, Fault> {
    Role::from_name(stored).ok_or(Fault::Malformed("role"))
}

/// Reads the column `membership.state`.
pub fn read_state(stored: &str) -> Result<MemberState, Fault> {
    MemberState::from_name(stored).ok_or(Fault::Malformed("state of a member"))
}

/// Opens a name shown in a farm with the key of the account.
pub fn open_name(key: &DataKey, membership: Uuid, sealed: &[u8]) -> Result<String, Fault> {
    Ok(key.open_text(&place(NAME, membership), sealed)?)
}

/// Opens a date of entry, `YYYY-MM-DD`, with the key of the account.
pub fn open_date_of_entry(key: &DataKey, membership: Uuid, sealed: &[u8]) -> Result<String, Fault> {
    Ok(key.open_text(&place(DATE_OF_ENTRY, membership), sealed)?)
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
