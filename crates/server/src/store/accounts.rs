//! Accounts.

use sea_orm::{
    ColumnTrait, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect, sea_query::Expr,
};
use uuid::Uuid;

use super::{Reader, StoreError, Tx, entity::account};

pub use super::entity::account::Model as Account;

/// Writes a new account.
pub async fn insert(tx: &Tx, account: Account) -> Result<(), StoreError> {
    account::Entity::insert(account.into_active_model()).exec_without_returning(&**tx).await.map(drop)
}

/// Writes many new accounts at once.
pub async fn insert_many(tx: &Tx, accounts: Vec<Account>) -> Result<(), StoreError> {
    let accounts = accounts.into_iter().map(IntoActiveModel::into_active_model);
    account::Entity::insert_many(accounts).exec_without_returning(&**tx).await.map(drop)
}

/// Reads an account.
pub async fn get(reader: &impl Reader, id: Uuid) -> Result<Option<Account>, StoreError> {
    account::Entity::find_by_id(id).one(reader).await
}

/// Replaces the sealed password hash and moves the version on. `false` when the account is gone.
pub async fn set_password(tx: &Tx, id: Uuid, sealed: Vec<u8>) -> Result<bool, StoreError> {
    let done = account::Entity::update_many()
        .col_expr(account::Column::Password, Expr::value(sealed))
        .col_expr(account::Column::Version, Expr::col(account::Column::Version).add(1))
        .filter(account::Column::Id.eq(id))
        .exec(&**tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Keeps a language, if the account still has the version the person saw. `false` when it has not.
pub async fn set_language(tx: &Tx, id: Uuid, seen: i64, language: &str) -> Result<bool, StoreError> {
    let done = account::Entity::update_many()
        .col_expr(account::Column::Language, Expr::value(language))
        .col_expr(account::Column::Version, Expr::value(seen + 1))
        .filter(account::Column::Id.eq(id))
        .filter(account::Column::Version.eq(seen))
        .exec(&**tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Chooses the farm that the person's screens show, and keeps everybody else off the account until the transaction ends.
/// `false` when the account is gone.
pub async fn choose_farm(tx: &Tx, id: Uuid, farm: Uuid) -> Result<bool, StoreError> {
    let done = account::Entity::update_many()
        .col_expr(account::Column::Farm, Expr::value(farm))
        .filter(account::Column::Id.eq(id))
        .exec(&**tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Notes that the person was seen. It is no change of the account: the version stays.
pub async fn see(tx: &Tx, id: Uuid, now: i64) -> Result<(), StoreError> {
    account::Entity::update_many()
        .col_expr(account::Column::SeenAt, Expr::value(now))
        .filter(account::Column::Id.eq(id))
        .exec(&**tx)
        .await
        .map(drop)
}

/// Erases an account's row. `false` when it was gone already.
pub async fn delete(tx: &Tx, id: Uuid) -> Result<bool, StoreError> {
    Ok(account::Entity::delete_by_id(id).exec(&**tx).await?.rows_affected == 1)
}

/// The key of the oldest account, if there is an account.
pub async fn oldest_key(reader: &impl Reader) -> Result<Option<Uuid>, StoreError> {
    account::Entity::find()
        .select_only()
        .column(account::Column::KeyId)
        .order_by_asc(account::Column::Id)
        .limit(1)
        .into_tuple()
        .one(reader)
        .await
}

/// Those of `keys` that seal an account.
pub async fn keys_in_use(reader: &impl Reader, keys: &[Uuid]) -> Result<Vec<Uuid>, StoreError> {
    account::Entity::find()
        .select_only()
        .column(account::Column::KeyId)
        .filter(account::Column::KeyId.is_in(keys.iter().copied()))
        .into_tuple()
        .all(reader)
        .await
}
