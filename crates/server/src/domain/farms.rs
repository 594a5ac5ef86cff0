//! Farms: what is sealed in them, and who comes in (row A11).

mod create;
mod departments;
mod inside;
mod settings;

use uuid::Uuid;

use super::{Fault, Ground};
use crate::{
    keys::{DataKey, KeysError, Place},
    store::{
        Reader,
        farms::{self, Farm},
    },
};

pub use create::{CreateError, create};
pub(super) use departments::seal as seal_department;
pub use departments::{
    DepartmentError, NamedDepartment, add_department, departments, remove_department, rename_department,
};
pub use inside::{EnterError, Inside, enter};
pub use settings::{Counts, RenameError, Seen, rename, see};

/// A farm with its key: what is sealed under it can be read.
pub struct OpenFarm {
    /// The row.
    pub row: Farm,
    /// The farm's key.
    pub key: DataKey,
}

/// The farm, unless there is none. As with accounts, its key decides.
pub async fn open(ground: &Ground, reader: &impl Reader, id: Uuid) -> Result<Option<OpenFarm>, Fault> {
    let Some(row) = farms::get(reader, id).await? else { return Ok(None) };
    match ground.keys.get(row.key_id).await {
        Ok(key) => Ok(Some(OpenFarm { row, key })),
        Err(KeysError::Destroyed { .. }) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

impl OpenFarm {
    /// The farm's name.
    pub fn name(&self) -> Result<String, Fault> {
        Ok(self.key.open_text(&place(self.row.id), &self.row.name)?)
    }
}

/// Reads an id as answers write it; any other spelling is nobody's.
pub fn id(text: &str) -> Option<Uuid> {
    Uuid::try_parse(text).ok().filter(|id| id.to_string() == text)
}

fn place(farm: Uuid) -> Place {
    Place::new("farm", "name", farm)
}
