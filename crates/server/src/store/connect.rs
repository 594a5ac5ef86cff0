//! Opens a database: SQLite as a file, PostgreSQL by URL, the same code from there on.

use std::{
    fs::{File, OpenOptions, TryLockError},
    io,
    path::{Path, PathBuf},
    time::Duration,
};

use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, DbErr, TransactionTrait,
    sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous},
};
use sea_orm_migration::MigratorTrait;
use thiserror::Error;

/// Why a database could not be opened.
#[derive(Debug, Error)]
pub enum ConnectError {
    /// The URL is of no database we speak.
    #[error("{url} names no database; give sqlite:<file> or postgres://<user>@<host>/<name>")]
    Scheme {
        /// The URL without its credentials.
        url: String,
    },
    /// Another process has the SQLite file open.
    #[error(
        "{} is in use by another process; SQLite serves one server at a time: stop the other one, \
         or use PostgreSQL to run several", path.display()
    )]
    InUse {
        /// The database file.
        path: PathBuf,
    },
    /// The folder or the lock file cannot be used.
    #[error("{} cannot be opened: {source}", path.display())]
    File {
        /// The file in question.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The database refused.
    #[error("the database cannot be opened: {0}")]
    Database(#[from] DbErr),
}

/// A connection pool and, on SQLite, the lock that keeps a second process out while it lives.
pub struct Connected {
    /// The pool.
    pub db: DatabaseConnection,
    /// Held, never read: dropping it lets the next process in.
    pub lock: Option<File>,
}

/// Opens the database behind `url` (`sqlite:<file>` or `postgres://...`).
pub async fn connect(url: &str) -> Result<Connected, ConnectError> {
    if url.starts_with("postgres://") || url.starts_with("postgresql://") {
        let db = Database::connect(quiet(url, 16)).await?;
        return Ok(Connected { db, lock: None });
    }
    let Some(path) = url.strip_prefix("sqlite:") else {
        return Err(ConnectError::Scheme { url: without_credentials(url) });
    };
    let path = PathBuf::from(path.trim_start_matches("//"));
    let lock = lock(&path)?;
    let db = Database::connect(sqlite_options(path)).await?;
    Ok(Connected { db, lock: Some(lock) })
}

/// Brings a database to the newest schema of `M`. Processes that start at once on PostgreSQL wait for each other.
pub async fn migrate<M: MigratorTrait>(db: &DatabaseConnection) -> Result<(), DbErr> {
    let turn = db.begin().await?;
    if db.get_database_backend() == DbBackend::Postgres {
        // Any number that nobody else in this database locks.
        turn.execute_unprepared("SELECT pg_advisory_xact_lock(7739474)").await?;
    }
    M::up(db, None).await?;
    turn.rollback().await
}

fn sqlite_options(path: PathBuf) -> ConnectOptions {
    let mut options = quiet("sqlite:", 8);
    options.map_sqlx_sqlite_opts(move |sqlite| {
        sqlite
            .filename(&path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(5))
            // Rows come from another thread: where few have room on the way, the two wait for each other at every one.
            .row_buffer_size(1024)
            // What is deleted is overwritten with zeros, or erased people would stay readable in free pages.
            .pragma("secure_delete", "ON")
    });
    options
}

/// Statements are never logged: their values are people's data.
fn quiet(url: &str, connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .acquire_timeout(Duration::from_secs(10))
        .record_stmt_in_spans(false)
        .sqlx_logging(false);
    options
}

fn lock(path: &Path) -> Result<File, ConnectError> {
    let mut name = path.as_os_str().to_owned();
    name.push(".lock");
    let name = PathBuf::from(name);
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&name)
        .map_err(|source| ConnectError::File { path: name.clone(), source })?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(ConnectError::InUse { path: path.to_owned() }),
        Err(TryLockError::Error(source)) => Err(ConnectError::File { path: name, source }),
    }
}

fn without_credentials(url: &str) -> String {
    url.rsplit_once('@').map_or(url, |(_, host)| host).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_second_process_is_refused_and_let_in_when_the_first_has_gone() {
        let folder = std::env::temp_dir().join(format!("wepig-lock-{}", crate::random::token()));
        std::fs::create_dir(&folder).expect("folder");
        let url = format!("sqlite:{}", folder.join("data.db").display());

        let first = connect(&url).await.expect("first");
        assert!(matches!(connect(&url).await, Err(ConnectError::InUse { .. })));
        drop(first);
        connect(&url).await.expect("second, after the first");
        std::fs::remove_dir_all(&folder).expect("clean");
    }

    #[tokio::test]
    async fn a_url_of_no_database_is_named_without_its_password() {
        let Err(error) = connect("mysql://root:geheim@host/db").await else { panic!("refused") };
        assert!(!error.to_string().contains("geheim"), "{error}");
    }
}
