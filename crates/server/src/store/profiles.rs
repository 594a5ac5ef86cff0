//! Profiles: one row an account, from registration on.

use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter, sea_query::Expr};
use uuid::Uuid;

use super::{Reader, StoreError, Tx, entity::profile};

pub use super::entity::profile::Model as Profile;

/// A profile that says nothing yet.
pub fn empty(account: Uuid) -> Profile {
    Profile {
        account,
        version: 1,
        name: None,
        education: None,
        gender: None,
        date_of_birth: None,
        email: None,
        picture: None,
        audiences: String::new(),
    }
}

/// Writes a new profile.
pub async fn insert(tx: &Tx, profile: Profile) -> Result<(), StoreError> {
    profile::Entity::insert(profile.into_active_model()).exec_without_returning(&**tx).await.map(drop)
}

/// Writes many new profiles at once.
pub async fn insert_many(tx: &Tx, profiles: Vec<Profile>) -> Result<(), StoreError> {
    let profiles = profiles.into_iter().map(IntoActiveModel::into_active_model);
    profile::Entity::insert_many(profiles).exec_without_returning(&**tx).await.map(drop)
}

/// Reads a profile.
pub async fn get(reader: &impl Reader, account: Uuid) -> Result<Option<Profile>, StoreError> {
    profile::Entity::find_by_id(account).one(reader).await
}

/// Keeps everybody else off the profile until the transaction ends, and reads it. `None` when it is gone.
pub async fn lock(tx: &Tx, account: Uuid) -> Result<Option<Profile>, StoreError> {
    profile::Entity::update_many()
        .col_expr(profile::Column::Version, Expr::col(profile::Column::Version))
        .filter(profile::Column::Account.eq(account))
        .exec(&**tx)
        .await?;
    get(&**tx, account).await
}

/// Writes what the person fills in, as given, and moves the version on. The profile is locked.
pub async fn set_fields(tx: &Tx, profile: Profile) -> Result<(), StoreError> {
    profile::Entity::update_many()
        .col_expr(profile::Column::Name, Expr::value(profile.name))
        .col_expr(profile::Column::Education, Expr::value(profile.education))
        .col_expr(profile::Column::Gender, Expr::value(profile.gender))
        .col_expr(profile::Column::DateOfBirth, Expr::value(profile.date_of_birth))
        .col_expr(profile::Column::Email, Expr::value(profile.email))
        .col_expr(profile::Column::Version, Expr::col(profile::Column::Version).add(1))
        .filter(profile::Column::Account.eq(profile.account))
        .exec(&**tx)
        .await
        .map(drop)
}

/// Writes who sees what. The version stays: it guards what the person fills in, and this is saved by itself.
pub async fn set_audiences(tx: &Tx, account: Uuid, audiences: String) -> Result<(), StoreError> {
    set(tx, account, profile::Column::Audiences, Expr::value(audiences)).await
}

/// Writes which picture it is, or that there is none. The version stays, as with the audiences.
pub async fn set_picture(tx: &Tx, account: Uuid, picture: Option<Vec<u8>>) -> Result<(), StoreError> {
    set(tx, account, profile::Column::Picture, Expr::value(picture)).await
}

async fn set(tx: &Tx, account: Uuid, column: profile::Column, value: Expr) -> Result<(), StoreError> {
    profile::Entity::update_many()
        .col_expr(column, value)
        .filter(profile::Column::Account.eq(account))
        .exec(&**tx)
        .await
        .map(drop)
}

/// Fills the name of a profile that has none.
pub async fn fill_name(tx: &Tx, account: Uuid, name: Vec<u8>) -> Result<(), StoreError> {
    profile::Entity::update_many()
        .col_expr(profile::Column::Name, Expr::value(name))
        .col_expr(profile::Column::Version, Expr::col(profile::Column::Version).add(1))
        .filter(profile::Column::Account.eq(account))
        .filter(profile::Column::Name.is_null())
        .exec(&**tx)
        .await
        .map(drop)
}

/// Erases a profile.
pub async fn delete(tx: &Tx, account: Uuid) -> Result<(), StoreError> {
    profile::Entity::delete_by_id(account).exec(&**tx).await.map(drop)
}
