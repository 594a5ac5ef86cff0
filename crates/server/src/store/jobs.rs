//! The job table. Whoever moves a row from `waiting` to `running` by a conditional update has claimed it.

use sea_orm::{
    ColumnTrait, Condition, EntityTrait, ExprTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
    sea_query::Expr,
};
use uuid::Uuid;

use super::{Reader, StoreError, Tx, entity::job};

pub use super::entity::job::Model as JobRow;

/// Waits for its time.
pub const WAITING: &str = "waiting";
/// Claimed until `lease_until`.
pub const RUNNING: &str = "running";
/// Given up after too many attempts; its payload is empty.
pub const FAILED: &str = "failed";

/// Writes a new job.
pub async fn insert(tx: &Tx, row: JobRow) -> Result<(), StoreError> {
    job::Entity::insert(row.into_active_model()).exec_without_returning(&**tx).await.map(drop)
}

/// Writes a new job unless one with its id is there.
pub async fn insert_once(tx: &Tx, row: JobRow) -> Result<bool, StoreError> {
    let written = job::Entity::insert(row.into_active_model())
        .on_conflict(super::write::keep_existing([job::Column::Id]))
        .exec_without_returning(&**tx)
        .await?;
    Ok(written == 1)
}

/// Whether a job can be claimed now: its time has come, or its worker's lease ran out.
fn due(now: i64) -> Condition {
    let waiting = job::Column::State.eq(WAITING).and(job::Column::RunAt.lte(now));
    let abandoned = job::Column::State.eq(RUNNING).and(job::Column::LeaseUntil.lte(now));
    Condition::any().add(waiting).add(abandoned)
}

/// The due job that has waited longest.
pub async fn next_due(reader: &impl Reader, now: i64) -> Result<Option<JobRow>, StoreError> {
    job::Entity::find().filter(due(now)).order_by_asc(job::Column::RunAt).limit(1).one(reader).await
}

/// Claims a due job and counts the attempt. `false` when another worker was faster or it was cancelled.
pub async fn claim(tx: &Tx, id: Uuid, now: i64, lease_until: i64) -> Result<bool, StoreError> {
    let done = job::Entity::update_many()
        .col_expr(job::Column::State, Expr::value(RUNNING))
        .col_expr(job::Column::LeaseUntil, Expr::value(lease_until))
        .col_expr(job::Column::Attempts, Expr::col(job::Column::Attempts).add(1))
        .filter(job::Column::Id.eq(id))
        .filter(due(now))
        .exec(&**tx)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Erases a job: it is done, or nobody wants it any more.
pub async fn delete(tx: &Tx, id: Uuid) -> Result<(), StoreError> {
    job::Entity::delete_by_id(id).exec(&**tx).await.map(drop)
}

/// Gives a job back, to be tried again at `run_at`.
pub async fn give_back(tx: &Tx, id: Uuid, run_at: i64) -> Result<(), StoreError> {
    job::Entity::update_many()
        .col_expr(job::Column::State, Expr::value(WAITING))
        .col_expr(job::Column::RunAt, Expr::value(run_at))
        .filter(job::Column::Id.eq(id))
        .exec(&**tx)
        .await
        .map(drop)
}

/// Gives a job up and empties its payload; the row stays for the operator to see.
pub async fn give_up(tx: &Tx, id: Uuid) -> Result<(), StoreError> {
    job::Entity::update_many()
        .col_expr(job::Column::State, Expr::value(FAILED))
        .col_expr(job::Column::Payload, Expr::value(Vec::<u8>::new()))
        .filter(job::Column::Id.eq(id))
        .exec(&**tx)
        .await
        .map(drop)
}

/// Cancels what is done for an account: one purpose, or everything.
pub async fn cancel(tx: &Tx, account: Uuid, purpose: Option<&str>) -> Result<(), StoreError> {
    let mut jobs = job::Entity::delete_many().filter(job::Column::Account.eq(account));
    if let Some(purpose) = purpose {
        jobs = jobs.filter(job::Column::Purpose.eq(purpose));
    }
    jobs.exec(&**tx).await.map(drop)
}

/// Erases jobs that were given up before `before`.
pub async fn purge(tx: &Tx, before: i64) -> Result<(), StoreError> {
    job::Entity::delete_many()
        .filter(job::Column::State.eq(FAILED))
        .filter(job::Column::RunAt.lt(before))
        .exec(&**tx)
        .await
        .map(drop)
}
