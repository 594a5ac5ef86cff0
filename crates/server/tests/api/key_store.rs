//! The key store (row F1): the right master key, a new one, and keys that are gone for ever.

use wepig_server::{
    config::Settings,
    domain::{Ground, OpenError},
    keys::{self, Keys, KeysError, MasterKey, Place},
    random,
    store::{ConnectError, connect},
};

use crate::{
    app::{TestApp, database::Database},
    steps::meddle,
};

/// A key store of the test's own, closed: its URL and its master key.
struct Closed {
    url: String,
    master: MasterKey,
    /// Keeps folder or databases until the test ends.
    _app: TestApp,
}

async fn on(database: Database) -> Closed {
    let app = TestApp::on(database.clone()).await;
    let url = match database {
        // The server holds the lock of its own.
        Database::Sqlite => format!("sqlite:{}", app.folder().join("other-keys.db").display()),
        Database::Postgres { .. } => app.app.settings.keys_database_url.clone(),
    };
    Closed { url, master: app.app.settings.master_key.clone(), _app: app }
}

/// The same as `on_each_database!`, for a key store without its server.
macro_rules! on_each_key_store {
    ($(async fn $name:ident($store:ident) $body:block)+) => {
        $(mod $name {
            use super::*;

            async fn run($store: Closed) $body

            #[tokio::test]
            async fn on_sqlite() {
                run(on(Database::Sqlite).await).await;
            }

            #[tokio::test]
            async fn on_postgres() {
                if let Some(database) = Database::postgres() {
                    run(on(database).await).await;
                }
            }
        })+
    };
}

async fn open(store: &Closed, master: &MasterKey) -> Result<Keys, KeysError> {
    Keys::open(connect(&store.url).await.expect("the database opens"), master).await
}

fn place() -> Place {
    Place::new("account", "phone", uuid::Uuid::nil())
}

on_each_key_store! {
    async fn another_master_key_is_refused_with_a_sentence_that_helps(store) {
        drop(open(&store, &store.master).await.expect("the right one opens"));
        let other = MasterKey::generate();
        let Err(error) = open(&store, &other).await else { panic!("another key opened the store") };
        let sentence = error.to_string();
        assert!(sentence.contains(&store.master.name()) && sentence.contains(&other.name()), "{sentence}");
        drop(open(&store, &store.master).await.expect("nothing was changed"));
    }

    async fn a_new_master_key_opens_everything_and_the_old_one_nothing(store) {
        let keys = open(&store, &store.master).await.expect("opens");
        let lookup = keys.secrets.lookups.tag(&[b"number"]);
        let mut sealed = Vec::new();
        for number in 0..20_u8 {
            let key = keys.create(1).await.expect("a key");
            sealed.push((key.id(), number, key.seal(&place(), &[number])));
        }
        drop(keys);

        let new = MasterKey::generate();
        let connected = connect(&store.url).await.expect("the database opens");
        assert!(keys::rotate(&connected.db, &new, &store.master).await.is_err(), "the wrong old key rotates nothing");
        let rewrapped = keys::rotate(&connected.db, &store.master, &new).await.expect("it rotates");
        assert_eq!(rewrapped, 20);
        drop(connected);

        assert!(matches!(open(&store, &store.master).await, Err(KeysError::WrongMaster { .. })));
        let keys = open(&store, &new).await.expect("the new one opens");
        assert_eq!(keys.secrets.lookups.tag(&[b"number"]), lookup);
        for (id, number, bytes) in sealed {
            let key = keys.get(id).await.expect("a key");
            assert_eq!(key.open(&place(), &bytes).expect("it opens").as_slice(), [number]);
        }
    }

    async fn a_destroyed_key_stays_destroyed_and_its_first_time_is_remembered(store) {
        let keys = open(&store, &store.master).await.expect("opens");
        let key = keys.create(1).await.expect("a key");
        keys.destroy(key.id(), 2_000).await.expect("destroyed");
        keys.destroy(key.id(), 3_000).await.expect("again");
        drop(keys);
        let keys = open(&store, &store.master).await.expect("opens");
        assert!(matches!(keys.get(key.id()).await, Err(KeysError::Destroyed { at: 2_000, .. })));
        assert!(matches!(keys.get(random::id(1)).await, Err(KeysError::Unknown { .. })));
    }

    async fn a_wrapped_key_put_in_the_place_of_another_does_not_open(store) {
        use sea_orm::ConnectionTrait;
        let keys = open(&store, &store.master).await.expect("opens");
        let (one, other) = (keys.create(1).await.expect("a key"), keys.create(2).await.expect("a key"));
        drop(keys);
        let connected = connect(&store.url).await.expect("the database opens");
        let swap = "UPDATE wrapped_key SET bytes = (SELECT w.bytes FROM wrapped_key w WHERE w.created_at = 2)";
        connected.db.execute_unprepared(swap).await.expect("meddled");
        drop(connected);
        let keys = open(&store, &store.master).await.expect("opens");
        assert!(matches!(keys.get(one.id()).await, Err(KeysError::Unreadable { .. })));
        keys.get(other.id()).await.expect("its own bytes are its own");
    }

    async fn both_of_two_starts_at_once_have_the_same_root(store) {
        if store.url.starts_with("sqlite:") {
            let first = connect(&store.url).await.expect("the first");
            assert!(matches!(connect(&store.url).await, Err(ConnectError::InUse { .. })));
            drop(first);
            return;
        }
        let (one, other) = tokio::join!(open(&store, &store.master), open(&store, &store.master));
        let tag = |keys: Result<Keys, KeysError>| keys.expect("opens").secrets.lookups.tag(&[b"number"]);
        assert_eq!(tag(one), tag(other));
    }
}

#[tokio::test]
async fn a_key_store_that_was_lost_stops_the_start_with_a_sentence() {
    let app = TestApp::on(Database::Sqlite).await;
    app.member().await;
    let elsewhere = app.folder().join("empty-keys.db");
    let copy = app.folder().join("copy.db");
    meddle(&app, &format!("VACUUM INTO '{}'", copy.display())).await;
    let settings = Settings {
        database_url: format!("sqlite:{}", copy.display()),
        keys_database_url: format!("sqlite:{}", elsewhere.display()),
        ..(*app.app.settings).clone()
    };
    let Err(error) = Ground::open(&settings).await else { panic!("it started without the people's keys") };
    assert!(matches!(error, OpenError::ForeignKeyStore), "{error}");
}
