//! Challenges: codes that were sent and tickets that were handed out.

use sea_orm::{
    ColumnTrait, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect, sea_query::Expr,
};
use uuid::Uuid;

use super::{Reader, StoreError, Tx, entity::challenge};

pub use super::entity::challenge::Model as Challenge;

/// Writes a new challenge.
pub async fn insert(tx: &Tx, row: Challenge) -> Result<(), StoreError> {
    challenge::Entity::insert(row.into_active_model()).exec_without_returning(&**tx).await.map(drop)
}

/// Reads a challenge.
pub async fn get(reader: &impl Reader, id: Uuid) -> Result<Option<Challenge>, StoreError> {
    challenge::Entity::find_by_id(id).one(reader).await
}

/// The unspent challenge of a number for a purpose; a new one ends the one before.
pub async fn unspent(reader: &impl Reader, number: &[u8], purpose: &str) -> Result<Option<Uuid>, StoreError> {
    challenge::Entity::find()
        .select_only()
        .column(challenge::Column::Id)
        .filter(challenge::Column::Number.eq(number))
        .filter(challenge::Column::Purpose.eq(purpose))
        .filter(challenge::Column::SpentAt.is_null())
        .order_by_desc(challenge::Column::CreatedAt)
        .into_tuple()
        .one(reader)
        .await
}

/// Counts one guess, if the challenge takes another. `false` when it takes none.
pub async fn count_guess(tx: &Tx, id: Uuid, at_most: i64) -> Result<bool, StoreError> {
    let done = challenge::Entity::update_many()
        .col_expr(challenge::Column::Guesses, Expr::col(challenge::Column::Guesses).add(1))
        .filter(challenge::Column::Id.eq(id))
        .filter(challenge::Column::Guesses.lt(at_most))
        .filter(challenge::Column::SpentAt.is_null())
        .exec(&**tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Takes a counted guess back: it was right.
pub async fn uncount_guess(tx: &Tx, id: Uuid) -> Result<(), StoreError> {
    challenge::Entity::update_many()
        .col_expr(challenge::Column::Guesses, Expr::col(challenge::Column::Guesses).sub(1))
        .filter(challenge::Column::Id.eq(id))
        .exec(&**tx)
        .await
        .map(drop)
}

/// Spends a challenge that lives and was not spent. `false` when it was: somebody else came first.
pub async fn spend(tx: &Tx, id: Uuid, now: i64) -> Result<bool, StoreError> {
    let done = challenge::Entity::update_many()
        .col_expr(challenge::Column::SpentAt, Expr::value(now))
        .filter(challenge::Column::Id.eq(id))
        .filter(challenge::Column::SpentAt.is_null())
        .filter(challenge::Column::ExpiresAt.gt(now))
        .exec(&**tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Erases the unspent challenges of a number for a purpose, and says which they were.
pub async fn end_unspent(tx: &Tx, number: &[u8], purpose: &str) -> Result<Vec<Uuid>, StoreError> {
    let ids: Vec<Uuid> = challenge::Entity::find()
        .select_only()
        .column(challenge::Column::Id)
        .filter(challenge::Column::Number.eq(number))
        .filter(challenge::Column::Purpose.eq(purpose))
        .filter(challenge::Column::SpentAt.is_null())
        .into_tuple()
        .all(&**tx)
        .await?;
    if !ids.is_empty() {
        challenge::Entity::delete_many().filter(challenge::Column::Id.is_in(ids.iter().copied())).exec(&**tx).await?;
    }
    Ok(ids)
}

/// Erases an unspent challenge, if it is of this number. `false` when there is none.
pub async fn erase(tx: &Tx, id: Uuid, number: &[u8]) -> Result<bool, StoreError> {
    let done = challenge::Entity::delete_many()
        .filter(challenge::Column::Id.eq(id))
        .filter(challenge::Column::Number.eq(number))
        .filter(challenge::Column::SpentAt.is_null())
        .exec(&**tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Erases every challenge of a number.
pub async fn erase_all(tx: &Tx, number: &[u8]) -> Result<(), StoreError> {
    challenge::Entity::delete_many().filter(challenge::Column::Number.eq(number)).exec(&**tx).await.map(drop)
}

/// Erases challenges that ended before `before`.
pub async fn purge(tx: &Tx, before: i64) -> Result<(), StoreError> {
    challenge::Entity::delete_many().filter(challenge::Column::ExpiresAt.lt(before)).exec(&**tx).await.map(drop)
}
