//! A department of a farm.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "department")]
pub struct Model {
    /// The department.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The farm.
    pub farm: Uuid,
    /// Sealed under the farm's key: its name.
    pub name: Vec<u8>,
    /// Rises with every change.
    pub version: i64,
}

/// None: typed functions follow ids.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
