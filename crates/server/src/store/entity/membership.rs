//! A person's place in a farm. What names the person is sealed under their account's key.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "membership")]
pub struct Model {
    /// The membership: the entry in the farm's list of staff.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The farm.
    pub farm: Uuid,
    /// The person.
    pub account: Uuid,
    /// The account's key, so that a list need not read the accounts.
    pub key_id: Uuid,
    /// Sealed: the name shown in this farm.
    pub name: Vec<u8>,
    /// Sealed: the date of entry, `YYYY-MM-DD`, once noted.
    pub date_of_entry: Option<Vec<u8>>,
    /// The department, once noted.
    pub department: Option<Uuid>,
    /// The role, as the wire has it.
    pub role: String,
    /// The state, as the wire has it.
    pub state: String,
    /// When the person joined.
    pub joined_at: i64,
    /// The farm's `members_version` of the last change: who knows an older one reads this row again.
    pub changed_at_version: i64,
    /// Rises with every change (`ETag`).
    pub version: i64,
}

/// None: typed functions follow ids.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
