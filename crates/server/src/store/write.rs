//! The one way to write: a closure in a transaction, run again when the database asks for it.

use std::{
    ops::Deref,
    sync::Arc,
    time::{Duration, Instant},
};

use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbErr, IsolationLevel, SqliteTransactionMode,
    TransactionOptions, TransactionTrait,
    sea_query::{IntoIden, OnConflict},
};

use tokio::sync::{Mutex, MutexGuard};

use super::failing::{Failing, failing};
use crate::random;

/// How often a transaction is tried before the database counts as unavailable.
const TRIES: u32 = 8;

/// How long a transaction is tried again at all: SQLite has waited for its lock by then, and people wait with it.
const PATIENCE: Duration = Duration::from_secs(4);

/// Who writes next. SQLite has one writer at a time and lets the others try again and again, each on a connection of its
/// own that readers then lack; here they stand in a fair line instead. PostgreSQL needs none.
pub struct Turn(Option<Mutex<()>>);

impl Turn {
    /// The line in front of this database.
    pub fn of(db: &DatabaseConnection) -> Self {
        Self(is_sqlite(db).then(Mutex::default))
    }

    async fn take(&self) -> Option<MutexGuard<'_, ()>> {
        match &self.0 {
            Some(turn) => Some(turn.lock().await),
            None => None,
        }
    }
}

/// The open transaction inside [`write()`]. It cannot be cloned, so nothing keeps it open.
pub struct Tx(Arc<DatabaseTransaction>);

impl Deref for Tx {
    type Target = DatabaseTransaction;

    fn deref(&self) -> &DatabaseTransaction {
        &self.0
    }
}

/// An error that may be the database's own.
pub trait MaybeDatabase: From<DbErr> {
    /// The database's error, if it is one.
    fn database(&self) -> Option<&DbErr>;
}

impl MaybeDatabase for DbErr {
    fn database(&self) -> Option<&DbErr> {
        Some(self)
    }
}

/// Runs `work` in a transaction: `Ok` commits, `Err` rolls back. When the database was busy or could not serialise it,
/// `work` runs again from the start; so nothing outside the database may happen inside.
///
/// SQLite takes its write lock at once, because a transaction that turns from reading to writing fails when another has
/// written meanwhile. PostgreSQL runs READ COMMITTED: rows that decide are locked by updating them first.
pub async fn write<T, E, W, F>(db: &DatabaseConnection, turn: &Turn, work: W) -> Result<T, E>
where
    W: Fn(Tx) -> F,
    F: Future<Output = Result<T, E>>,
    E: MaybeDatabase,
{
    let started = Instant::now();
    let mut tries = 0;
    loop {
        tries += 1;
        match attempt(db, turn, &work).await {
            Err(error)
                if tries < TRIES
                    && started.elapsed() < PATIENCE
                    && error.database().is_some_and(|error| failing(error) == Failing::Busy) =>
            {
                tokio::time::sleep(pause(tries)).await;
            }
            outcome => return outcome,
        }
    }
}

async fn attempt<T, E, W, F>(db: &DatabaseConnection, turn: &Turn, work: &W) -> Result<T, E>
where
    W: Fn(Tx) -> F,
    F: Future<Output = Result<T, E>>,
    E: MaybeDatabase,
{
    let options = TransactionOptions {
        isolation_level: (!is_sqlite(db)).then_some(IsolationLevel::ReadCommitted),
        access_mode: None,
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
    };
    let _turn = turn.take().await;
    let transaction = Arc::new(db.begin_with_options(options).await?);
    let outcome = work(Tx(transaction.clone())).await;
    let transaction = Arc::into_inner(transaction).expect("the work has ended and with it the only other handle");
    match outcome {
        Ok(value) => {
            transaction.commit().await?;
            Ok(value)
        }
        Err(error) => {
            transaction.rollback().await?;
            Err(error)
        }
    }
}

/// `ON CONFLICT (columns) DO NOTHING`: rows affected then tell whether the row is ours.
pub fn keep_existing<C: IntoIden>(columns: impl IntoIterator<Item = C>) -> OnConflict {
    OnConflict::columns(columns).do_nothing().to_owned()
}

/// Folds SQLite's write-ahead log into the file and empties it, so that what was deleted is gone from the disk too and not
/// only from the tables. Readers at work put it off to the next time. PostgreSQL does the like on its own.
pub async fn fold_log(db: &DatabaseConnection) -> Result<(), DbErr> {
    if is_sqlite(db) {
        db.execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)").await?;
    }
    Ok(())
}

fn is_sqlite(db: &DatabaseConnection) -> bool {
    db.get_database_backend() == sea_orm::DbBackend::Sqlite
}

/// 5 to 10 ms, then 10 to 20, and so on: those that collided spread out.
fn pause(tries: u32) -> Duration {
    let base = 5_u32 << tries.min(7);
    Duration::from_millis(u64::from(base / 2 + random::below(base / 2 + 1)))
}
