//! An SMS code that was sent, or a ticket that was handed out: bound to a number and a purpose. Left out of backups.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "challenge")]
pub struct Model {
    /// The challenge.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Keyed hash of the number.
    pub number: Vec<u8>,
    /// What it may be used for.
    pub purpose: String,
    /// HMAC of the code or ticket, bound to challenge, number and purpose.
    pub secret: Vec<u8>,
    /// When it was made.
    pub created_at: i64,
    /// When it ends.
    pub expires_at: i64,
    /// Guesses counted so far.
    pub guesses: i64,
    /// When it was used; at most once.
    pub spent_at: Option<i64>,
}

/// None: typed functions follow ids.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
