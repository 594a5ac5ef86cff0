//! What requests with an `Idempotency-Key` came to.

use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use uuid::Uuid;

use super::{Reader, StoreError, Tx, entity::idempotency, write::keep_existing};

pub use super::entity::idempotency::Model as Outcome;

/// What the request with this scope (a keyed hash of actor and key) came to.
pub async fn find(reader: &impl Reader, scope: &[u8]) -> Result<Option<Outcome>, StoreError> {
    idempotency::Entity::find_by_id(scope.to_vec()).one(reader).await
}

/// Keeps an outcome in the effect's own transaction. `false` when another request with the same key was faster.
pub async fn keep(tx: &Tx, outcome: Outcome) -> Result<bool, StoreError> {
    let written = idempotency::Entity::insert(outcome.into_active_model())
        .on_conflict(keep_existing([idempotency::Column::Scope]))
        .exec_without_returning(&**tx)
        .await?;
    Ok(written == 1)
}

/// Erases outcomes from before `before`.
pub async fn purge(tx: &Tx, before: i64) -> Result<(), StoreError> {
    idempotency::Entity::delete_many().filter(idempotency::Column::CreatedAt.lt(before)).exec(&**tx).await.map(drop)
}

/// Erases this scope's outcome if it is from `before` or earlier, so that its key can be used again.
pub async fn forget_older(tx: &Tx, scope: &[u8], before: i64) -> Result<(), StoreError> {
    idempotency::Entity::delete_many()
        .filter(idempotency::Column::Scope.eq(scope))
        .filter(idempotency::Column::CreatedAt.lte(before))
        .exec(&**tx)
        .await
        .map(drop)
}

/// Erases whatever led to a resource.
pub async fn forget(tx: &Tx, resource: Uuid) -> Result<(), StoreError> {
    idempotency::Entity::delete_many().filter(idempotency::Column::Resource.eq(resource)).exec(&**tx).await.map(drop)
}
