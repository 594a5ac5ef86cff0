//! Departments of a farm.

use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter, sea_query::Expr};
use uuid::Uuid;

use super::{Reader, StoreError, Tx, entity::department};

pub use super::entity::department::Model as Department;

/// Writes a new department.
pub async fn insert(tx: &Tx, row: Department) -> Result<(), StoreError> {
    department::Entity::insert(row.into_active_model()).exec_without_returning(&**tx).await.map(drop)
}

/// All departments of a farm, in no order.
pub async fn of_farm(reader: &impl Reader, farm: Uuid) -> Result<Vec<Department>, StoreError> {
    department::Entity::find().filter(department::Column::Farm.eq(farm)).all(reader).await
}

/// A department of this farm.
pub async fn get(reader: &impl Reader, farm: Uuid, id: Uuid) -> Result<Option<Department>, StoreError> {
    department::Entity::find_by_id(id).filter(department::Column::Farm.eq(farm)).one(reader).await
}

/// Replaces the sealed name. `false` when the farm has no such department.
pub async fn rename(tx: &Tx, farm: Uuid, id: Uuid, name: Vec<u8>) -> Result<bool, StoreError> {
    let done = department::Entity::update_many()
        .col_expr(department::Column::Name, Expr::value(name))
        .col_expr(department::Column::Version, Expr::col(department::Column::Version).add(1))
        .filter(department::Column::Id.eq(id))
        .filter(department::Column::Farm.eq(farm))
        .exec(&**tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Erases a department. `false` when the farm has no such department.
pub async fn delete(tx: &Tx, farm: Uuid, id: Uuid) -> Result<bool, StoreError> {
    let done = department::Entity::delete_by_id(id).filter(department::Column::Farm.eq(farm)).exec(&**tx).await?;
    Ok(done.rows_affected == 1)
}
