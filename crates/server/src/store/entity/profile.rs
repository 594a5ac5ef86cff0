//! What a person says of themself: one row an account, sealed under the account's key.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "profile")]
pub struct Model {
    /// Whose it is.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account: Uuid,
    /// Rises with every change (`ETag`).
    pub version: i64,
    /// Sealed: the name, once it was asked.
    pub name: Option<Vec<u8>>,
    /// Sealed: the level of education.
    pub education: Option<Vec<u8>>,
    /// Sealed: the gender.
    pub gender: Option<Vec<u8>>,
    /// Sealed: the date of birth, `YYYY-MM-DD`.
    pub date_of_birth: Option<Vec<u8>>,
    /// Sealed: the e-mail address.
    pub email: Option<Vec<u8>>,
    /// Sealed: what the picture's objects are called.
    pub picture: Option<Vec<u8>>,
    /// Who sees what, where it is not what holds until the person chooses: `field=audience` pairs, separated by spaces.
    pub audiences: String,
}

/// None: typed functions follow ids.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
