//! The key store: a database of its own, backed up apart from the data (row F1).
//!
//! The master key, which stays outside, wraps a random root secret and one data key per account. Everything about
//! a person is sealed under that person's key, so destroying the key makes it unreadable in every backup.

mod cipher;
mod entity;
mod many;
mod master;
mod migration;
mod rotate;
mod secrets;

use std::fs::File;

use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseConnection, DbErr, EntityTrait, QueryFilter, QuerySelect,
    sea_query::Expr,
};
use thiserror::Error;
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::{
    random,
    store::{Connected, MaybeDatabase, Turn, connect, write},
};
use cipher::Cipher;
use entity::{destroyed, root, wrapped};

pub use cipher::Place;
pub use master::{MasterKey, MasterKeyError};
pub use rotate::rotate;
pub use secrets::{Mac, Sealer, Secrets};

/// Why the key store did not give what was asked.
#[derive(Debug, Error)]
pub enum KeysError {
    /// The master key is another one than this store was made with.
    #[error(
        "the key store was sealed with master key {stored}, but master key {given} was given; \
         start with the key this store was made with, or restore the key store that belongs to this key"
    )]
    WrongMaster {
        /// Name of the key that sealed the store.
        stored: String,
        /// Name of the key that was given.
        given: String,
    },
    /// The key was destroyed; what it sealed is gone for ever.
    #[error("key {id} was destroyed")]
    Destroyed {
        /// Which key.
        id: Uuid,
        /// When, in UTC milliseconds.
        at: i64,
    },
    /// The store knows no such key.
    #[error("key {id} is not in the key store")]
    Unknown {
        /// Which key.
        id: Uuid,
    },
    /// The value was not sealed for this place by this key, or was changed.
    #[error("the value in {}.{} cannot be decrypted", place.table, place.column)]
    Unreadable {
        /// Where it stood.
        place: Place,
    },
    /// The database of the key store failed.
    #[error("the key store failed: {0}")]
    Database(#[from] DbErr),
}

impl MaybeDatabase for KeysError {
    fn database(&self) -> Option<&DbErr> {
        match self {
            Self::Database(error) => Some(error),
            Self::WrongMaster { .. } | Self::Destroyed { .. } | Self::Unknown { .. } | Self::Unreadable { .. } => None,
        }
    }
}

/// The open key store.
pub struct Keys {
    db: DatabaseConnection,
    turn: Turn,
    _lock: Option<File>,
    wrapping: Cipher,
    /// Keys that belong to no single account.
    pub secrets: Secrets,
}

/// One account's key, unwrapped. The cipher wipes itself when dropped.
#[derive(Clone)]
pub struct DataKey {
    id: Uuid,
    cipher: Cipher,
}

impl DataKey {
    /// The key's id, which every value sealed with it names.
    pub fn id(&self) -> Uuid {
        self.id
    }

    /// Encrypts a value for its place.
    pub fn seal(&self, place: &Place, plain: &[u8]) -> Vec<u8> {
        self.cipher.seal(self.id, place, plain)
    }

    /// Decrypts a value that was sealed for this very place.
    pub fn open(&self, place: &Place, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, KeysError> {
        self.cipher.open(self.id, place, sealed)
    }

    /// Decrypts a text that was sealed for this very place.
    pub fn open_text(&self, place: &Place, sealed: &[u8]) -> Result<String, KeysError> {
        let plain = self.open(place, sealed)?;
        String::from_utf8(plain.to_vec()).map_err(|_| KeysError::Unreadable { place: *place })
    }
}

impl Keys {
    /// Opens the key store with its master key, or makes it on the first start.
    pub async fn open(connected: Connected, master: &MasterKey) -> Result<Self, KeysError> {
        let Connected { db, lock } = connected;
        connect::migrate::<migration::Migrator>(&db).await?;
        let root = match root::Entity::find_by_id(Uuid::nil()).one(&db).await? {
            Some(row) => unwrap_root(&row, master)?,
            None => create_root(&db, master).await?,
        };
        Ok(Self {
            turn: Turn::of(&db),
            db,
            _lock: lock,
            wrapping: master.wrapping(),
            secrets: Secrets::from_root(&root),
        })
    }

    /// Makes and keeps a new key. Until [`Keys::confirm`] it counts as not in use.
    pub async fn create(&self, now: i64) -> Result<DataKey, KeysError> {
        let id = random::id(now);
        let bytes = Zeroizing::new(random::bytes::<32>());
        let row = wrapped::ActiveModel {
            id: Set(id),
            bytes: Set(self.wrapping.seal(id, &wrapped_place(id), bytes.as_ref())),
            created_at: Set(now),
            in_use: Set(false),
        };
        wrapped::Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(DataKey { id, cipher: Cipher::new(&bytes) })
    }

    /// Unwraps a key.
    pub async fn get(&self, id: Uuid) -> Result<DataKey, KeysError> {
        let Some(row) = wrapped::Entity::find_by_id(id).one(&self.db).await? else {
            let gone = destroyed::Entity::find_by_id(id).one(&self.db).await?;
            return Err(gone.map_or(KeysError::Unknown { id }, |row| KeysError::Destroyed { id, at: row.destroyed_at }));
        };
        unwrap(&self.wrapping, id, &row.bytes)
    }

    /// Removes the wrapped bytes and remembers the id. Doing it twice changes nothing; the first time stays.
    pub async fn destroy(&self, id: Uuid, now: i64) -> Result<(), KeysError> {
        write::write(&self.db, &self.turn, |tx| async move {
            let remember = destroyed::ActiveModel { id: Set(id), destroyed_at: Set(now) };
            destroyed::Entity::insert(remember)
                .on_conflict(write::keep_existing([destroyed::Column::Id]))
                .exec_without_returning(&*tx)
                .await?;
            wrapped::Entity::delete_by_id(id).exec(&*tx).await?;
            Ok::<_, KeysError>(())
        })
        .await?;
        self.fold_log().await
    }

    /// See [`write::fold_log`]: the bytes of destroyed keys must not outlive them in the log.
    pub async fn fold_log(&self) -> Result<(), KeysError> {
        Ok(write::fold_log(&self.db).await?)
    }

    /// Notes that an account uses the key now.
    pub async fn confirm(&self, id: Uuid) -> Result<(), KeysError> {
        wrapped::Entity::update_many()
            .col_expr(wrapped::Column::InUse, Expr::value(true))
            .filter(wrapped::Column::Id.eq(id))
            .exec(&self.db)
            .await?;
        Ok(())
    }

    /// Up to `limit` keys older than `before` of which nobody has said that they are in use. Only such keys are ever
    /// candidates for the purge: a data database that was mixed up must not cost anybody their key.
    pub async fn unconfirmed(&self, before: i64, limit: u64) -> Result<Vec<Uuid>, KeysError> {
        let ids = wrapped::Entity::find()
            .select_only()
            .column(wrapped::Column::Id)
            .filter(wrapped::Column::InUse.eq(false))
            .filter(wrapped::Column::CreatedAt.lt(before))
            .limit(limit)
            .into_tuple()
            .all(&self.db)
            .await?;
        Ok(ids)
    }

    /// Answers whether the key store can be reached (`/readyz`). It reads a row: SQLite answers what needs no file without one.
    pub async fn ping(&self) -> Result<(), KeysError> {
        self.db.execute_unprepared("SELECT version FROM seaql_migrations LIMIT 1").await?;
        Ok(())
    }
}

fn unwrap(wrapping: &Cipher, id: Uuid, bytes: &[u8]) -> Result<DataKey, KeysError> {
    let place = wrapped_place(id);
    let bytes = exactly_32(&wrapping.open(id, &place, bytes)?, place)?;
    Ok(DataKey { id, cipher: Cipher::new(&bytes) })
}

fn wrapped_place(id: Uuid) -> Place {
    Place::new("wrapped_key", "bytes", id)
}

const ROOT_PLACE: Place = Place::new("root_secret", "bytes", Uuid::nil());

fn unwrap_root(row: &root::Model, master: &MasterKey) -> Result<Zeroizing<[u8; 32]>, KeysError> {
    let bytes = master
        .wrapping()
        .open(Uuid::nil(), &ROOT_PLACE, &row.bytes)
        .map_err(|_| KeysError::WrongMaster { stored: row.master.clone(), given: master.name() })?;
    exactly_32(&bytes, ROOT_PLACE)
}

/// Two processes that start at once on an empty PostgreSQL agree on the root that was written first.
async fn create_root(db: &DatabaseConnection, master: &MasterKey) -> Result<Zeroizing<[u8; 32]>, KeysError> {
    let bytes = Zeroizing::new(random::bytes::<32>());
    let row = root::ActiveModel {
        id: Set(Uuid::nil()),
        bytes: Set(master.wrapping().seal(Uuid::nil(), &ROOT_PLACE, bytes.as_ref())),
        master: Set(master.name()),
    };
    let written = root::Entity::insert(row)
        .on_conflict(write::keep_existing([root::Column::Id]))
        .exec_without_returning(db)
        .await?;
    if written == 1 {
        return Ok(bytes);
    }
    let row = root::Entity::find_by_id(Uuid::nil()).one(db).await?.ok_or(KeysError::Unknown { id: Uuid::nil() })?;
    unwrap_root(&row, master)
}

fn exactly_32(bytes: &[u8], place: Place) -> Result<Zeroizing<[u8; 32]>, KeysError> {
    bytes.try_into().map(Zeroizing::new).map_err(|_| KeysError::Unreadable { place })
}
