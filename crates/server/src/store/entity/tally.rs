//! One thing that counts against a limit, by the keyed hash of whom it counts against. Left out of backups.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "tally")]
pub struct Model {
    /// The thing counted.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// What was counted.
    pub kind: String,
    /// Keyed hash of whom it counts against.
    pub subject: Vec<u8>,
    /// When.
    pub at: i64,
}

/// None: typed functions follow ids.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
