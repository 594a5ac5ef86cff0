//! A membership that ended: other processes drop it from what they keep in memory. Names nobody.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "departure")]
pub struct Model {
    /// The membership that was.
    #[sea_orm(primary_key, auto_increment = false)]
    pub membership: Uuid,
    /// The farm.
    pub farm: Uuid,
    /// The farm's `members_version` of its end.
    pub changed_at_version: i64,
    /// When it ended.
    pub at: i64,
}

/// None: typed functions follow ids.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
