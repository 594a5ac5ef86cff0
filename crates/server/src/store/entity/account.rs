//! An account: everything about the person sealed under the key `key_id`.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "account")]
pub struct Model {
    /// The account.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The key in the key store that seals the columns below.
    pub key_id: Uuid,
    /// Sealed: the username as the person wrote it.
    pub username: Vec<u8>,
    /// Sealed: eleven digits.
    pub phone: Vec<u8>,
    /// Sealed: the Argon2id hash, if a password is set.
    pub password: Option<Vec<u8>>,
    /// Sealed: the age band.
    pub age: Vec<u8>,
    /// The language chosen by hand.
    pub language: Option<String>,
    /// The farm that the person's screens show, once chosen; it may be one they no longer belong to.
    pub farm: Option<Uuid>,
    /// The policy agreed to last.
    pub policy_version: String,
    /// The language of the text that was shown.
    pub policy_language: String,
    /// When it was agreed to.
    pub agreed_at: i64,
    /// Since when the account exists.
    pub created_at: i64,
    /// The last day of use: a moment of it, each session notes one a day.
    pub seen_at: Option<i64>,
    /// Rises with every change (`ETag`).
    pub version: i64,
}

/// None: typed functions follow ids.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
