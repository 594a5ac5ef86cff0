//! What lies in the object storage, so that nothing there is ever without somebody who knows of it.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "object")]
pub struct Model {
    /// What its files are called.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose it is.
    pub account: Uuid,
    /// Since when nothing points to it, UTC milliseconds; absent while something does.
    pub unused_since: Option<i64>,
}

/// None: typed functions follow ids.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
