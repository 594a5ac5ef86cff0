//! What a request with an `Idempotency-Key` came to: status and resource id, never a body. Left out of backups.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "idempotency")]
pub struct Model {
    /// Keyed hash of who asked, for what, with which key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub scope: Vec<u8>,
    /// Keyed hash of the whole request.
    pub request: Vec<u8>,
    /// The HTTP status that was answered.
    pub status: i64,
    /// What the request made.
    pub resource: Uuid,
    /// When.
    pub created_at: i64,
}

/// None: typed functions follow ids.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
