//! In which way a database fails: what is worth another try, what will pass, and what is our own mistake.

use sea_orm::{DbErr, RuntimeErr, sqlx};

/// In which way a database fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failing {
    /// It is held by somebody else or could not serialise: the same again may succeed at once.
    Busy,
    /// It cannot be reached, is stopping, full, read-only or broken: somebody has to look after it.
    Away,
    /// It answered, and the answer is an error: a mistake of ours.
    Wrong,
}

/// In which way the database failed.
pub fn failing(error: &DbErr) -> Failing {
    match error {
        DbErr::ConnectionAcquire(_) => Failing::Away,
        DbErr::Conn(RuntimeErr::SqlxError(cause))
        | DbErr::Exec(RuntimeErr::SqlxError(cause))
        | DbErr::Query(RuntimeErr::SqlxError(cause)) => by_driver(cause),
        _ => Failing::Wrong,
    }
}

fn by_driver(error: &sqlx::Error) -> Failing {
    match error {
        sqlx::Error::Io(_)
        | sqlx::Error::Tls(_)
        | sqlx::Error::Protocol(_)
        | sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed => Failing::Away,
        sqlx::Error::Database(cause) => {
            let code = cause.code().unwrap_or_default();
            if cause.try_downcast_ref::<sqlx::sqlite::SqliteError>().is_some() {
                code.parse().map_or(Failing::Wrong, by_sqlite_code)
            } else {
                by_postgres_code(&code)
            }
        }
        _ => Failing::Wrong,
    }
}

/// The low byte of SQLite's extended result code.
fn by_sqlite_code(code: u32) -> Failing {
    match code & 0xFF {
        // BUSY, LOCKED.
        5 | 6 => Failing::Busy,
        // READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB.
        8 | 10 | 11 | 13 | 14 | 26 => Failing::Away,
        _ => Failing::Wrong,
    }
}

/// PostgreSQL's SQLSTATE, by class where the whole class means one thing.
fn by_postgres_code(code: &str) -> Failing {
    match code {
        // Serialisation failure, deadlock, lock not available.
        "40001" | "40P01" | "55P03" => Failing::Busy,
        // No such database: it was dropped under us.
        "3D000" => Failing::Away,
        // Connection, resources (full disk, too many connections), operator (shutting down), system.
        _ if ["08", "53", "57", "58"].iter().any(|class| code.starts_with(class)) => Failing::Away,
        _ => Failing::Wrong,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_driver_that_gets_no_answer_is_away_and_a_wrong_statement_is_wrong() {
        assert_eq!(by_driver(&sqlx::Error::PoolTimedOut), Failing::Away);
        assert_eq!(by_driver(&sqlx::Error::RowNotFound), Failing::Wrong);
        assert_eq!(failing(&DbErr::RecordNotFound(String::new())), Failing::Wrong);
    }

    #[test]
    fn codes_of_both_databases_mean_the_same() {
        for (sqlite, postgres, means) in [
            (5, "40001", Failing::Busy),
            (261, "40P01", Failing::Busy),
            (13, "53100", Failing::Away),
            (1, "42P01", Failing::Wrong),
        ] {
            assert_eq!((by_sqlite_code(sqlite), by_postgres_code(postgres)), (means, means));
        }
    }
}
