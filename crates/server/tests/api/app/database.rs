//! SQLite always; PostgreSQL too where `WEPIG_TEST_POSTGRES` names a cluster by the URL of one who may create databases.

use sea_orm::{ConnectionTrait, Database as Connection};
use wepig_server::random;

/// Where a test keeps its data.
#[derive(Clone, Debug)]
pub enum Database {
    /// Files in the test's folder.
    Sqlite,
    /// Two databases of the test's own in a cluster.
    Postgres {
        /// The URL of the cluster, ending with a database that exists.
        cluster: String,
        /// What the names of the test's databases begin with.
        name: String,
    },
}

impl Database {
    /// A database of the test's own in the cluster, if there is one.
    pub fn postgres() -> Option<Self> {
        let cluster = std::env::var("WEPIG_TEST_POSTGRES").ok()?;
        Some(Self::Postgres { cluster, name: format!("wepig_{}", random::id(0).simple()) })
    }

    /// Creates what has to exist before the server opens it: the URLs of data and keys.
    pub(super) async fn create(&self) -> Option<(String, String)> {
        let Self::Postgres { cluster, name } = self else { return None };
        let admin = Connection::connect(cluster).await.expect("the cluster answers");
        let mut urls = [("data", String::new()), ("keys", String::new())];
        for (suffix, url) in &mut urls {
            admin.execute_unprepared(&format!("CREATE DATABASE {name}_{suffix}")).await.expect("a database is created");
            let (server, _) = cluster.rsplit_once('/').expect("the cluster's URL names a database");
            *url = format!("{server}/{name}_{suffix}");
        }
        let [(_, data), (_, keys)] = urls;
        Some((data, keys))
    }

    /// Removes what [`Database::create`] created. Dropping cannot wait, so a thread of its own does.
    pub fn remove(&self) {
        let Self::Postgres { cluster, name } = self.clone() else { return };
        let removal = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            runtime.block_on(async {
                let admin = Connection::connect(cluster).await.expect("the cluster answers");
                for suffix in ["data", "keys"] {
                    let statement = format!("DROP DATABASE IF EXISTS {name}_{suffix} WITH (FORCE)");
                    admin.execute_unprepared(&statement).await.expect("the database is dropped");
                }
            });
        });
        removal.join().expect("the databases are removed");
    }
}

/// Writes one test for each kind of database. The body gets a `TestApp`.
macro_rules! on_each_database {
    ($($(#[$meta:meta])* async fn $name:ident($app:ident) $body:block)+) => {
        $(
            $(#[$meta])*
            async fn $name($app: $crate::app::TestApp) $body

            mod $name {
                use $crate::app::{TestApp, database::Database};

                #[tokio::test]
                async fn on_sqlite() {
                    super::$name(TestApp::on(Database::Sqlite).await).await;
                }

                #[tokio::test]
                async fn on_postgres() {
                    if let Some(database) = Database::postgres() {
                        super::$name(TestApp::on(database).await).await;
                    }
                }
            }
        )+
    };
}

pub(crate) use on_each_database;
