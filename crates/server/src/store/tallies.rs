//! Tallies: what counts against a limit, each thing a row, so that windows roll and answers can say how long to wait.

use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::OnConflict,
};
use uuid::Uuid;

use super::{
    Reader, StoreError, Tx,
    entity::{gate, tally},
};

/// Lets one transaction at a time count for this subject, until that transaction ends.
pub async fn pass_gate(tx: &Tx, subject: &[u8], now: i64) -> Result<(), StoreError> {
    let row = gate::ActiveModel { subject: Set(subject.to_vec()), at: Set(now) };
    let lock = OnConflict::column(gate::Column::Subject).update_column(gate::Column::At).to_owned();
    gate::Entity::insert(row).on_conflict(lock).exec_without_returning(&**tx).await.map(drop)
}

/// Counts one thing.
pub async fn add(tx: &Tx, id: Uuid, kind: &str, subject: &[u8], at: i64) -> Result<(), StoreError> {
    let row =
        tally::ActiveModel { id: Set(id), kind: Set(kind.to_owned()), subject: Set(subject.to_vec()), at: Set(at) };
    tally::Entity::insert(row).exec_without_returning(&**tx).await.map(drop)
}

/// When things were counted after `since`, newest first, at most `limit` of them.
pub async fn times(
    reader: &impl Reader,
    kind: &str,
    subject: &[u8],
    since: i64,
    limit: u64,
) -> Result<Vec<i64>, StoreError> {
    tally::Entity::find()
        .select_only()
        .column(tally::Column::At)
        .filter(tally::Column::Subject.eq(subject))
        .filter(tally::Column::Kind.eq(kind))
        .filter(tally::Column::At.gt(since))
        .order_by_desc(tally::Column::At)
        .limit(limit)
        .into_tuple()
        .all(reader)
        .await
}

/// Takes one thing back.
pub async fn remove(tx: &Tx, id: Uuid) -> Result<(), StoreError> {
    tally::Entity::delete_by_id(id).exec(&**tx).await.map(drop)
}

/// Forgets everything of a kind that counted against a subject.
pub async fn clear(tx: &Tx, kind: &str, subject: &[u8]) -> Result<(), StoreError> {
    tally::Entity::delete_many()
        .filter(tally::Column::Subject.eq(subject))
        .filter(tally::Column::Kind.eq(kind))
        .exec(&**tx)
        .await
        .map(drop)
}

/// Erases what is too old to count.
pub async fn purge(tx: &Tx, before: i64) -> Result<(), StoreError> {
    tally::Entity::delete_many().filter(tally::Column::At.lt(before)).exec(&**tx).await?;
    gate::Entity::delete_many().filter(gate::Column::At.lt(before)).exec(&**tx).await.map(drop)
}
