//! What every decision stands on, opened once at start.

use std::sync::Arc;

use thiserror::Error;
use tokio::sync::Notify;

use super::{directory::Shelf, idempotency::Running, limits::Limits, passwords::Passwords, picture, threads::Threads};
use crate::{
    clock::Clock,
    config::{Origin, Settings},
    job,
    keys::{Keys, KeysError},
    outbound::{
        Sms,
        inbox::Inbox,
        objects::{Objects, ObjectsError},
    },
    store::{ConnectError, Store, StoreError, accounts, connect},
};

/// Databases, keys, clock, channels and limits.
pub struct Ground {
    /// The data.
    pub store: Store,
    /// The keys.
    pub keys: Keys,
    /// The time.
    pub clock: Clock,
    /// How often things may be tried.
    pub limits: Limits,
    /// Hashes and compares passwords.
    pub passwords: Passwords,
    /// Opens pictures.
    pub pictures: Threads,
    /// Where what is too large for the database lies.
    pub objects: Objects,
    /// The members of the farms that were asked for last.
    pub directories: Shelf,
    /// Requests with an `Idempotency-Key` that are being worked on in this process.
    pub running: Running,
    /// How text messages leave.
    pub sms: Arc<dyn Sms>,
    /// What the demo would have sent.
    pub inbox: Inbox,
    /// Where the app is, for links in messages.
    pub public_origin: Origin,
    /// Tells the worker that there may be something to do.
    pub wake: Notify,
}

/// Why the ground cannot be had. Each display is the sentence that the operator reads.
#[derive(Debug, Error)]
pub enum OpenError {
    /// A database cannot be opened.
    #[error(transparent)]
    Connect(#[from] ConnectError),
    /// The data database cannot be brought to its schema.
    #[error("the database cannot be brought to the newest schema: {0}")]
    Store(#[from] StoreError),
    /// The object storage cannot be used.
    #[error(transparent)]
    Objects(#[from] ObjectsError),
    /// The key store does not open.
    #[error(transparent)]
    Keys(#[from] KeysError),
    /// The key store knows nothing of the people in the database.
    #[error(
        "the key store does not belong to this database: it lacks the key of an account; \
         without that nothing about its person can be read, so restore the key store that was in use with this database"
    )]
    ForeignKeyStore,
    /// Nothing can send text messages.
    #[error(
        "no gateway for text messages is configured, and without codes nobody could register or log in; \
         only `wepig demo` starts without one and shows the messages at /demo/inbox"
    )]
    NoSmsGateway,
}

impl Ground {
    /// Opens databases and key store as the settings name them.
    pub async fn open(settings: &Settings) -> Result<Self, OpenError> {
        // The demo's inbox is the only channel yet; a gateway takes its place here where people are real.
        if !settings.is_demo() {
            return Err(OpenError::NoSmsGateway);
        }
        let store = Store::open(connect(&settings.database_url).await?).await?;
        let keys = Keys::open(connect(&settings.keys_database_url).await?, &settings.master_key).await?;
        belong_together(&store, &keys).await?;
        let objects = Objects::open(&settings.storage)?;
        let inbox = Inbox::default();
        let clock = Clock::new();
        job::keep_purging(&store, &keys.secrets, clock.now()).await?;
        Ok(Self {
            store,
            keys,
            clock,
            limits: if settings.is_demo() { Limits::demo() } else { Limits::live() },
            passwords: Passwords::new(),
            pictures: Threads::new(picture::THREADS, picture::WAITING),
            objects,
            directories: Shelf::default(),
            running: Running::default(),
            sms: Arc::new(inbox.clone()),
            inbox,
            public_origin: settings.public_origin.clone(),
            wake: Notify::new(),
        })
    }
}

/// A key store that was lost and made anew, or one of another deployment, would only show when somebody logs in.
async fn belong_together(store: &Store, keys: &Keys) -> Result<(), OpenError> {
    let Some(key) = accounts::oldest_key(store.read()).await? else { return Ok(()) };
    match keys.get(key).await {
        Err(KeysError::Unknown { .. }) => Err(OpenError::ForeignKeyStore),
        Ok(_) | Err(KeysError::Destroyed { .. }) => Ok(()),
        Err(error) => Err(error.into()),
    }
}
