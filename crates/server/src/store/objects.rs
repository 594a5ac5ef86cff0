//! What lies in the object storage. A row is written before its object and erased after it, so that a process that dies in
//! between leaves rows that say what to clear away.

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect, sea_query::Expr};
use uuid::Uuid;

use super::{Reader, StoreError, Tx, entity::object};

/// Announces an object that will be written; nothing points to it yet.
pub async fn announce(tx: &Tx, id: Uuid, account: Uuid, now: i64) -> Result<(), StoreError> {
    let row = object::ActiveModel { id: Set(id), account: Set(account), unused_since: Set(Some(now)) };
    object::Entity::insert(row).exec_without_returning(&**tx).await.map(drop)
}

/// Notes that something points to it. `false` when it was cleared away meanwhile.
pub async fn take_up(tx: &Tx, id: Uuid) -> Result<bool, StoreError> {
    let done = object::Entity::update_many()
        .col_expr(object::Column::UnusedSince, Expr::value(Option::<i64>::None))
        .filter(object::Column::Id.eq(id))
        .exec(&**tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Notes that nothing points to it any more.
pub async fn drop_one(tx: &Tx, id: Uuid, now: i64) -> Result<(), StoreError> {
    object::Entity::update_many()
        .col_expr(object::Column::UnusedSince, Expr::value(now))
        .filter(object::Column::Id.eq(id))
        .exec(&**tx)
        .await
        .map(drop)
}

/// Notes that nothing points to any object of an account any more, and gives them.
pub async fn drop_all(tx: &Tx, account: Uuid, now: i64) -> Result<Vec<Uuid>, StoreError> {
    object::Entity::update_many()
        .col_expr(object::Column::UnusedSince, Expr::value(now))
        .filter(object::Column::Account.eq(account))
        .exec(&**tx)
        .await?;
    ids(object::Column::Account.eq(account), u64::MAX >> 1, &**tx).await
}

/// Up to `limit` objects to which nothing has pointed since before `before`.
pub async fn unused(reader: &impl Reader, before: i64, limit: u64) -> Result<Vec<Uuid>, StoreError> {
    ids(object::Column::UnusedSince.lt(before), limit, reader).await
}

/// Forgets objects that are gone from the storage.
pub async fn forget(tx: &Tx, gone: &[Uuid]) -> Result<(), StoreError> {
    let gone = object::Entity::delete_many().filter(object::Column::Id.is_in(gone.iter().copied()));
    gone.exec(&**tx).await.map(drop)
}

async fn ids(which: Expr, limit: u64, reader: &impl Reader) -> Result<Vec<Uuid>, StoreError> {
    object::Entity::find()
        .select_only()
        .column(object::Column::Id)
        .filter(which)
        .limit(limit)
        .into_tuple()
        .all(reader)
        .await
}
