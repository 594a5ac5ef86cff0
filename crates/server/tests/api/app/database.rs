//! SQLite always; PostgreSQL too where `WEPIG_TEST_POSTGRES` names a cluster by the URL of one who may create databases.

use sea_orm::{ConnectionTrait, Database as Connection};
use wepig_server::random;

/// Where a test keeps its data.
#[derive(Clone, Debug)]
pub enum Database {
    /// Files in the test's folder.
    Sqlite,
    /// Two schemas of the test's own in a cluster: as far apart as two databases, and made in a hundredth of the time.
    Postgres {
        /// The URL of the cluster, ending with a database that exists.
        cluster: String,
        /// What the names of the test's schemas begin with.
        name: String,
    },
}

impl Database {
    /// A place of the test's own in the cluster, if there is one.
    pub fn postgres() -> Option<Self> {
        let cluster = std::env::var("WEPIG_TEST_POSTGRES").ok()?;
        Some(Self::Postgres { cluster, name: format!("test_{}", random::id(0).simple()) })
    }

    /// Creates what has to exist before the server opens it: the URLs of data and keys.
    pub(super) async fn create(&self) -> Option<(String, String)> {
        let Self::Postgres { cluster, name } = self else { return None };
        let statement = format!("CREATE SCHEMA {name}_data; CREATE SCHEMA {name}_keys");
        execute(cluster, &statement).await;
        let mark = if cluster.contains('?') { '&' } else { '?' };
        let url = |schema: &str| format!("{cluster}{mark}options=-csearch_path%3D{name}_{schema}");
        Some((url("data"), url("keys")))
    }

    /// Removes what [`Database::create`] created. Dropping cannot wait, so a thread of its own does.
    pub(super) fn remove(&self) {
        let Self::Postgres { cluster, name } = self.clone() else { return };
        let removal = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            let statement = format!("DROP SCHEMA {name}_data CASCADE; DROP SCHEMA {name}_keys CASCADE");
            runtime.block_on(execute(&cluster, &statement));
        });
        removal.join().expect("the schemas are removed");
    }
}

/// Runs statements as one who may create and drop.
pub async fn execute(cluster: &str, statements: &str) {
    let admin = Connection::connect(cluster).await.expect("the cluster answers");
    admin.execute_unprepared(statements).await.expect("the cluster does as it is told");
    admin.close().await.expect("the connection ends");
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
