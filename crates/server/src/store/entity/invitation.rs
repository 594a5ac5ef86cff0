//! An open invitation to a farm; sealed under the farm's key. Answered, revoked and expired ones are erased. Left out of
//! backups: a restored one could have been answered meanwhile, and the number is that of somebody who agreed to nothing.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "invitation")]
pub struct Model {
    /// The invitation.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The farm.
    pub farm: Uuid,
    /// SHA-256 of the link's token.
    pub token_hash: Vec<u8>,
    /// Sealed: the link's token, for those who hand it on.
    pub token: Vec<u8>,
    /// Sealed: the number it is for; none for a link to hand on.
    pub phone: Option<Vec<u8>>,
    /// Keyed hash of that number.
    pub number: Option<Vec<u8>>,
    /// The role to come in with.
    pub role: String,
    /// The department to come in with.
    pub department: Option<Uuid>,
    /// The membership of whoever asked.
    pub asked_by: Uuid,
    /// The language of the message.
    pub language: String,
    /// When it was sent last.
    pub sent_at: i64,
    /// When it ends.
    pub expires_at: i64,
    /// Rises with every sending.
    pub version: i64,
}

/// None: typed functions follow ids.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
