//! Work that is done after its transaction, by whichever process claims it. Left out of backups.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "job")]
pub struct Model {
    /// The job.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// What is to be done.
    pub kind: String,
    /// `waiting`, `running` or `failed`; done ones are erased.
    pub state: String,
    /// Not before.
    pub run_at: i64,
    /// Until when its worker has it.
    pub lease_until: i64,
    /// How often it was begun.
    pub attempts: i64,
    /// The purpose of processing (`contract::purpose`) it serves.
    pub purpose: String,
    /// Whose data it handles, if anybody's.
    pub account: Option<Uuid>,
    /// Sealed; empty once given up.
    pub payload: Vec<u8>,
    /// When it was asked for.
    pub created_at: i64,
}

/// None: typed functions follow ids.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
