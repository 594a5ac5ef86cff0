//! The data database: the only SeaORM beside the key store. Typed functions over tables; no rules.
//!
//! Reads take anything that runs statements, the [`Store`] or an open [`Tx`]; writes take a [`Tx`], which only
//! [`Store::write`] gives.

pub mod accounts;
pub mod chain;
pub mod challenges;
pub mod connect;
pub mod departments;
pub mod directory;
mod entity;
mod failing;
pub mod farms;
pub mod idempotency;
pub mod invitations;
pub mod jobs;
pub mod lookups;
pub mod memberships;
mod migration;
pub mod objects;
pub mod profiles;
pub mod sessions;
pub mod tallies;
pub mod write;

use std::fs::File;

use sea_orm::{ConnectionTrait, DatabaseConnection, StreamTrait};

pub use connect::{ConnectError, Connected, connect};
pub use failing::{Failing, failing};
pub use sea_orm::DbErr as StoreError;
pub use write::{MaybeDatabase, Turn, Tx};

/// Tables that no backup holds: whoever had them with their keys could try every number in minutes, and all of them are
/// rebuilt or harmlessly empty after a restore.
pub const LEFT_OUT_OF_BACKUPS: [&str; 8] =
    ["lookup", "session", "challenge", "tally", "gate", "job", "idempotency", "invitation"];

/// The open database.
pub struct Store {
    db: DatabaseConnection,
    turn: Turn,
    _lock: Option<File>,
}

impl Store {
    /// Brings the schema up to date.
    pub async fn open(connected: Connected) -> Result<Self, StoreError> {
        connect::migrate::<migration::Migrator>(&connected.db).await?;
        Ok(Self { turn: Turn::of(&connected.db), db: connected.db, _lock: connected.lock })
    }

    /// For reading outside a transaction.
    pub fn read(&self) -> &(impl Reader + StreamTrait) {
        &self.db
    }

    /// The one way to write; see [`write::write`].
    pub async fn write<T, E, W, F>(&self, work: W) -> Result<T, E>
    where
        W: Fn(Tx) -> F,
        F: Future<Output = Result<T, E>>,
        E: MaybeDatabase,
    {
        write::write(&self.db, &self.turn, work).await
    }

    /// Answers whether the database can be reached (`/readyz`). It reads a row: SQLite answers what needs no file without one.
    pub async fn ping(&self) -> Result<(), StoreError> {
        self.db.execute_unprepared("SELECT version FROM seaql_migrations LIMIT 1").await.map(drop)
    }

    /// See [`write::fold_log`].
    pub async fn fold_log(&self) -> Result<(), StoreError> {
        write::fold_log(&self.db).await
    }
}

/// Whatever runs statements: the database or an open transaction.
pub trait Reader: ConnectionTrait {}

impl<T: ConnectionTrait> Reader for T {}
