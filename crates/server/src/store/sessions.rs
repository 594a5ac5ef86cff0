//! Sessions: who is signed in on which browser.

use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, sea_query::Expr};
use uuid::Uuid;

use super::{Reader, StoreError, Tx, entity::session};

pub use super::entity::session::Model as SessionRow;

/// Writes a new session.
pub async fn insert(tx: &Tx, row: SessionRow) -> Result<(), StoreError> {
    session::Entity::insert(row.into_active_model()).exec_without_returning(&**tx).await.map(drop)
}

/// The live session with this token hash.
pub async fn live(reader: &impl Reader, token_hash: &[u8], now: i64) -> Result<Option<SessionRow>, StoreError> {
    session::Entity::find()
        .filter(session::Column::TokenHash.eq(token_hash))
        .filter(session::Column::ExpiresAt.gt(now))
        .one(reader)
        .await
}

/// The live sessions of an account, the last used first.
pub async fn of(reader: &impl Reader, account: Uuid, now: i64) -> Result<Vec<SessionRow>, StoreError> {
    session::Entity::find()
        .filter(session::Column::Account.eq(account))
        .filter(session::Column::ExpiresAt.gt(now))
        .order_by_desc(session::Column::SeenAt)
        .order_by_desc(session::Column::Id)
        .all(reader)
        .await
}

/// Whether the session has not been ended, read inside a transaction that rests on it.
pub async fn is_there(tx: &Tx, id: Uuid) -> Result<bool, StoreError> {
    Ok(session::Entity::find_by_id(id).one(&**tx).await?.is_some())
}

/// Notes that the session was used now.
pub async fn touch(tx: &Tx, id: Uuid, now: i64) -> Result<(), StoreError> {
    set_time(tx, id, session::Column::SeenAt, now).await
}

/// Notes that its person proved again who they are.
pub async fn prove(tx: &Tx, id: Uuid, now: i64) -> Result<(), StoreError> {
    set_time(tx, id, session::Column::ProvedAt, now).await
}

async fn set_time(tx: &Tx, id: Uuid, column: session::Column, at: i64) -> Result<(), StoreError> {
    session::Entity::update_many()
        .col_expr(column, Expr::value(at))
        .filter(session::Column::Id.eq(id))
        .exec(&**tx)
        .await
        .map(drop)
}

/// Ends one session. `false` when it had ended already.
pub async fn end(tx: &Tx, id: Uuid) -> Result<bool, StoreError> {
    Ok(session::Entity::delete_by_id(id).exec(&**tx).await?.rows_affected == 1)
}

/// Ends one session of this account. `false` when the account has no such session.
pub async fn end_own(tx: &Tx, account: Uuid, id: Uuid) -> Result<bool, StoreError> {
    let done = session::Entity::delete_by_id(id).filter(session::Column::Account.eq(account)).exec(&**tx).await?;
    Ok(done.rows_affected == 1)
}

/// Ends every session of an account but this one, and says how many they were.
pub async fn end_others(tx: &Tx, account: Uuid, kept: Uuid) -> Result<u64, StoreError> {
    let others = session::Entity::delete_many()
        .filter(session::Column::Account.eq(account))
        .filter(session::Column::Id.ne(kept));
    Ok(others.exec(&**tx).await?.rows_affected)
}

/// Ends every session of an account.
pub async fn end_all(tx: &Tx, account: Uuid) -> Result<(), StoreError> {
    session::Entity::delete_many().filter(session::Column::Account.eq(account)).exec(&**tx).await.map(drop)
}

/// Erases sessions that have ended by time.
pub async fn purge(tx: &Tx, now: i64) -> Result<(), StoreError> {
    session::Entity::delete_many().filter(session::Column::ExpiresAt.lte(now)).exec(&**tx).await.map(drop)
}
