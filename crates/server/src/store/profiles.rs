//! Profiles: one row an account, from registration on.

use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter, sea_query::Expr};
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

/// Writes every column as given and moves the version on from `seen`. `false` when the profile has another version, or is
/// gone.
pub async fn replace(tx: &Tx, profile: Profile, seen: i64) -> Result<bool, StoreError> {
    let account = profile.account;
    let done = profile::Entity::update_many()
        .set(Profile { version: seen + 1, ..profile }.into_active_model().reset_all())
        .filter(profile::Column::Account.eq(account))
        .filter(profile::Column::Version.eq(seen))
        .exec(&**tx)
        .await?;
    Ok(done.rows_affected == 1)
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
