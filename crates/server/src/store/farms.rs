//! Farms. Whoever changes anything among a farm's members locks its row first.

use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter, QuerySelect, sea_query::Expr};
use uuid::Uuid;

use super::{Reader, StoreError, Tx, entity::farm};

pub use super::entity::farm::Model as Farm;

/// Writes a new farm.
pub async fn insert(tx: &Tx, farm: Farm) -> Result<(), StoreError> {
    farm::Entity::insert(farm.into_active_model()).exec_without_returning(&**tx).await.map(drop)
}

/// Reads a farm.
pub async fn get(reader: &impl Reader, id: Uuid) -> Result<Option<Farm>, StoreError> {
    farm::Entity::find_by_id(id).one(reader).await
}

/// Keeps everybody else off the farm until the transaction ends. `false` when there is no such farm.
pub async fn lock(tx: &Tx, id: Uuid) -> Result<bool, StoreError> {
    let done = farm::Entity::update_many()
        .col_expr(farm::Column::Lock, Expr::col(farm::Column::Lock).add(1))
        .filter(farm::Column::Id.eq(id))
        .exec(&**tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Moves the version of a locked farm's members on and gives it: the `changed_at_version` of what changes.
pub async fn next_members_version(tx: &Tx, id: Uuid) -> Result<i64, StoreError> {
    farm::Entity::update_many()
        .col_expr(farm::Column::MembersVersion, Expr::col(farm::Column::MembersVersion).add(1))
        .filter(farm::Column::Id.eq(id))
        .exec(&**tx)
        .await?;
    members_version(&**tx, id).await?.ok_or(StoreError::RecordNotUpdated)
}

/// The version of a farm's members; `None` when there is no such farm.
pub async fn members_version(reader: &impl Reader, id: Uuid) -> Result<Option<i64>, StoreError> {
    farm::Entity::find_by_id(id).select_only().column(farm::Column::MembersVersion).into_tuple().one(reader).await
}

/// Replaces the sealed name, if the farm still has the version the person saw. `false` when it has not.
pub async fn rename(tx: &Tx, id: Uuid, seen: i64, name: Vec<u8>) -> Result<bool, StoreError> {
    let done = farm::Entity::update_many()
        .col_expr(farm::Column::Name, Expr::value(name))
        .col_expr(farm::Column::Version, Expr::value(seen + 1))
        .filter(farm::Column::Id.eq(id))
        .filter(farm::Column::Version.eq(seen))
        .exec(&**tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Those of `keys` that seal a farm.
pub async fn keys_in_use(reader: &impl Reader, keys: &[Uuid]) -> Result<Vec<Uuid>, StoreError> {
    farm::Entity::find()
        .select_only()
        .column(farm::Column::KeyId)
        .filter(farm::Column::KeyId.is_in(keys.iter().copied()))
        .into_tuple()
        .all(reader)
        .await
}
