//! A signed-in browser. The token itself is with the browser alone; here is its SHA-256. Left out of backups.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    /// The session.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// SHA-256 of the token.
    pub token_hash: Vec<u8>,
    /// Who is signed in.
    pub account: Uuid,
    /// When it began.
    pub started_at: i64,
    /// When it was used last, to the minute.
    pub seen_at: i64,
    /// When it ends.
    pub expires_at: i64,
    /// When its person last proved who they are (fresh proof).
    pub proved_at: i64,
    /// Sealed under the account's key: the kind of device.
    pub device: Vec<u8>,
    /// Sealed under the account's key: the address with its last part hidden.
    pub network: Vec<u8>,
}

/// None: typed functions follow ids.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
