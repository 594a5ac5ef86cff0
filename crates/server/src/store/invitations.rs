//! Open invitations.

use sea_orm::{
    ColumnTrait, EntityTrait, ExprTrait, IntoActiveModel, PaginatorTrait, QueryFilter, QueryOrder, sea_query::Expr,
};
use uuid::Uuid;

use super::{Reader, StoreError, Tx, entity::invitation};

pub use super::entity::invitation::Model as Invitation;

/// Writes a new invitation.
pub async fn insert(tx: &Tx, row: Invitation) -> Result<(), StoreError> {
    invitation::Entity::insert(row.into_active_model()).exec_without_returning(&**tx).await.map(drop)
}

/// An invitation of this farm that has not expired.
pub async fn get(reader: &impl Reader, farm: Uuid, id: Uuid, now: i64) -> Result<Option<Invitation>, StoreError> {
    invitation::Entity::find_by_id(id)
        .filter(invitation::Column::Farm.eq(farm))
        .filter(invitation::Column::ExpiresAt.gt(now))
        .one(reader)
        .await
}

/// The invitation whose link has this token hash, unless it has expired.
pub async fn of_token(reader: &impl Reader, token_hash: &[u8], now: i64) -> Result<Option<Invitation>, StoreError> {
    invitation::Entity::find()
        .filter(invitation::Column::TokenHash.eq(token_hash))
        .filter(invitation::Column::ExpiresAt.gt(now))
        .one(reader)
        .await
}

/// The open invitations of a farm, newest first.
pub async fn of_farm(reader: &impl Reader, farm: Uuid, now: i64) -> Result<Vec<Invitation>, StoreError> {
    invitation::Entity::find()
        .filter(invitation::Column::Farm.eq(farm))
        .filter(invitation::Column::ExpiresAt.gt(now))
        .order_by_desc(invitation::Column::Id)
        .all(reader)
        .await
}

/// The open invitations for a number, newest first.
pub async fn of_number(reader: &impl Reader, number: &[u8], now: i64) -> Result<Vec<Invitation>, StoreError> {
    invitation::Entity::find()
        .filter(invitation::Column::Number.eq(number))
        .filter(invitation::Column::ExpiresAt.gt(now))
        .order_by_desc(invitation::Column::Id)
        .all(reader)
        .await
}

/// How many invitations of a farm are open.
pub async fn count(reader: &impl Reader, farm: Uuid, now: i64) -> Result<u64, StoreError> {
    invitation::Entity::find()
        .filter(invitation::Column::Farm.eq(farm))
        .filter(invitation::Column::ExpiresAt.gt(now))
        .count(reader)
        .await
}

/// Notes that an invitation was sent again and lasts longer. `false` when it is gone.
pub async fn sent_again(tx: &Tx, id: Uuid, now: i64, expires_at: i64) -> Result<bool, StoreError> {
    let done = invitation::Entity::update_many()
        .col_expr(invitation::Column::SentAt, Expr::value(now))
        .col_expr(invitation::Column::ExpiresAt, Expr::value(expires_at))
        .col_expr(invitation::Column::Version, Expr::col(invitation::Column::Version).add(1))
        .filter(invitation::Column::Id.eq(id))
        .exec(&**tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Erases an invitation. `false` when it was gone already: somebody else answered or revoked it.
pub async fn delete(tx: &Tx, id: Uuid) -> Result<bool, StoreError> {
    Ok(invitation::Entity::delete_by_id(id).exec(&**tx).await?.rows_affected == 1)
}

/// Erases all invitations for a number.
pub async fn delete_for(tx: &Tx, number: &[u8]) -> Result<(), StoreError> {
    invitation::Entity::delete_many().filter(invitation::Column::Number.eq(number)).exec(&**tx).await.map(drop)
}

/// Erases what a member asked, except to the roles in `keep`: what they may not grant any longer, they do not offer either.
pub async fn delete_asked_by(tx: &Tx, member: Uuid, keep: &[&str]) -> Result<(), StoreError> {
    invitation::Entity::delete_many()
        .filter(invitation::Column::AskedBy.eq(member))
        .filter(invitation::Column::Role.is_not_in(keep.iter().copied()))
        .exec(&**tx)
        .await
        .map(drop)
}

/// Takes a department from every invitation that has it.
pub async fn clear_department(tx: &Tx, department: Uuid) -> Result<(), StoreError> {
    invitation::Entity::update_many()
        .col_expr(invitation::Column::Department, Expr::value(Option::<Uuid>::None))
        .filter(invitation::Column::Department.eq(department))
        .exec(&**tx)
        .await
        .map(drop)
}

/// Erases invitations that have expired.
pub async fn purge(tx: &Tx, now: i64) -> Result<(), StoreError> {
    invitation::Entity::delete_many().filter(invitation::Column::ExpiresAt.lte(now)).exec(&**tx).await.map(drop)
}
