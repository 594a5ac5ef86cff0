//! A farm: what is sealed in it and its departments stands under the key `key_id`.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "farm")]
pub struct Model {
    /// The farm.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The key in the key store that seals the farm's own values.
    pub key_id: Uuid,
    /// Sealed: its name.
    pub name: Vec<u8>,
    /// Counted up to lock the row; means nothing.
    pub lock: i64,
    /// Rises with every change among its members.
    pub members_version: i64,
    /// Since when it exists.
    pub created_at: i64,
    /// Rises with every change of the farm's own facts (`ETag`).
    pub version: i64,
}

/// None: typed functions follow ids.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
