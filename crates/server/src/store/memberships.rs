//! Memberships: who belongs to which farm. Whoever writes here has locked the farm and taken its next `members_version`.

use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, ExprTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter, QueryOrder, sea_query::Expr,
};
use uuid::Uuid;

use super::{
    Reader, StoreError, Tx,
    entity::{departure, membership},
};

pub use super::entity::membership::Model as Membership;

/// Writes a new membership.
pub async fn insert(tx: &Tx, row: Membership) -> Result<(), StoreError> {
    membership::Entity::insert(row.into_active_model()).exec_without_returning(&**tx).await.map(drop)
}

/// Writes many new memberships at once.
pub async fn insert_many(tx: &Tx, rows: Vec<Membership>) -> Result<(), StoreError> {
    let rows = rows.into_iter().map(IntoActiveModel::into_active_model);
    membership::Entity::insert_many(rows).exec_without_returning(&**tx).await.map(drop)
}

/// A membership of this farm.
pub async fn get(reader: &impl Reader, farm: Uuid, id: Uuid) -> Result<Option<Membership>, StoreError> {
    membership::Entity::find_by_id(id).filter(membership::Column::Farm.eq(farm)).one(reader).await
}

/// The place of a person in a farm.
pub async fn of_person(reader: &impl Reader, farm: Uuid, account: Uuid) -> Result<Option<Membership>, StoreError> {
    membership::Entity::find()
        .filter(membership::Column::Account.eq(account))
        .filter(membership::Column::Farm.eq(farm))
        .one(reader)
        .await
}

/// All places of a person, oldest first.
pub async fn of_account(reader: &impl Reader, account: Uuid) -> Result<Vec<Membership>, StoreError> {
    membership::Entity::find()
        .filter(membership::Column::Account.eq(account))
        .order_by_asc(membership::Column::JoinedAt)
        .order_by_asc(membership::Column::Id)
        .all(reader)
        .await
}

/// Those members of a farm that have changed after `version`, in no order; after 0 it is all of them.
pub async fn changed_after(reader: &impl Reader, farm: Uuid, version: i64) -> Result<Vec<Membership>, StoreError> {
    membership::Entity::find()
        .filter(membership::Column::Farm.eq(farm))
        .filter(membership::Column::ChangedAtVersion.gt(version))
        .all(reader)
        .await
}

/// The memberships of a farm that have ended after `version`, as far as they are remembered: [`DEPARTED_KEPT`].
///
/// [`DEPARTED_KEPT`]: crate::job::DEPARTED_KEPT
pub async fn departed_after(reader: &impl Reader, farm: Uuid, version: i64) -> Result<Vec<Uuid>, StoreError> {
    let gone = departure::Entity::find()
        .filter(departure::Column::Farm.eq(farm))
        .filter(departure::Column::ChangedAtVersion.gt(version))
        .all(reader)
        .await?;
    Ok(gone.into_iter().map(|row| row.membership).collect())
}

/// How many members of a farm have this state, and this role where one is given.
pub async fn count(reader: &impl Reader, farm: Uuid, state: &str, role: Option<&str>) -> Result<u64, StoreError> {
    let mut members = membership::Entity::find()
        .filter(membership::Column::Farm.eq(farm))
        .filter(membership::Column::State.eq(state));
    if let Some(role) = role {
        members = members.filter(membership::Column::Role.eq(role));
    }
    members.count(reader).await
}

/// Writes every column as given, as of the farm's `members_version`, and moves the version on from `seen`. `false` when the
/// membership has another version, or is gone.
pub async fn replace(tx: &Tx, row: Membership, seen: i64, members_version: i64) -> Result<bool, StoreError> {
    let id = row.id;
    let row = Membership { version: seen + 1, changed_at_version: members_version, ..row };
    let done = membership::Entity::update_many()
        .set(row.into_active_model().reset_all())
        .filter(membership::Column::Id.eq(id))
        .filter(membership::Column::Version.eq(seen))
        .exec(&**tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Notes that what a list shows of this member has changed elsewhere; the version stays.
pub async fn touch(tx: &Tx, id: Uuid, members_version: i64) -> Result<(), StoreError> {
    membership::Entity::update_many()
        .col_expr(membership::Column::ChangedAtVersion, Expr::value(members_version))
        .filter(membership::Column::Id.eq(id))
        .exec(&**tx)
        .await
        .map(drop)
}

/// Takes a department from everybody who has it.
pub async fn clear_department(tx: &Tx, department: Uuid, members_version: i64) -> Result<(), StoreError> {
    membership::Entity::update_many()
        .col_expr(membership::Column::Department, Expr::value(Option::<Uuid>::None))
        .col_expr(membership::Column::ChangedAtVersion, Expr::value(members_version))
        .col_expr(membership::Column::Version, Expr::col(membership::Column::Version).add(1))
        .filter(membership::Column::Department.eq(department))
        .exec(&**tx)
        .await
        .map(drop)
}

/// Ends a membership and remembers that it was. `false` when it had ended already.
pub async fn delete(tx: &Tx, farm: Uuid, id: Uuid, members_version: i64, now: i64) -> Result<bool, StoreError> {
    if membership::Entity::delete_by_id(id).exec(&**tx).await?.rows_affected == 0 {
        return Ok(false);
    }
    let gone = departure::ActiveModel {
        membership: Set(id),
        farm: Set(farm),
        changed_at_version: Set(members_version),
        at: Set(now),
    };
    departure::Entity::insert(gone).exec_without_returning(&**tx).await?;
    Ok(true)
}

/// Forgets which memberships ended before `before`.
pub async fn purge_departed(tx: &Tx, before: i64) -> Result<(), StoreError> {
    departure::Entity::delete_many().filter(departure::Column::At.lt(before)).exec(&**tx).await.map(drop)
}
