//! The whole server in this process, without a port, on a database of its own.

pub mod browser;
pub mod database;
pub mod farm;
pub mod logs;
pub mod member;
pub mod reply;

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
};

use axum::Router;
use wepig_server::{
    app::App,
    config::{Environment, Given, Mode, Settings},
    domain::Ground,
    http, job,
    outbound::inbox::Message,
    random,
};

use browser::Browser;
use database::Database;
use logs::Logs;
use member::Member;

/// A server to be tested. What it keeps is removed with it.
pub struct TestApp {
    /// The assembled server, for what no request can do: moving the clock, looking into the databases.
    pub app: App,
    /// What was logged, down to the least detail.
    pub logs: Logs,
    router: Router,
    people: AtomicU32,
    database: Database,
    folder: PathBuf,
}

impl TestApp {
    /// A server on an empty database of this kind.
    pub async fn on(database: Database) -> Self {
        Self::with(database, |_| ()).await
    }

    /// The same, with other settings.
    pub async fn with(database: Database, change: impl FnOnce(&mut Given)) -> Self {
        let logs = Logs::capture();
        let folder = std::env::temp_dir().join(format!("wepig-test-{}", random::token()));
        fs::create_dir_all(&folder).expect("a folder for the test");
        let mut given = Given { data: Some(folder.clone()), ..Given::default() };
        if let Some((data, keys)) = database.create().await {
            given.database_url = Some(data);
            given.keys_database_url = Some(keys);
        }
        change(&mut given);
        let settings =
            Settings::check(Mode::Demo, given, &Environment::default()).expect("the test's settings are right");
        let app = App::open(settings).await.expect("the server can be put together");
        let router = http::router(app.clone());
        Self { app, logs, router, people: AtomicU32::new(0), database, folder }
    }

    /// Another process on the same databases. Only PostgreSQL has several.
    pub async fn beside(&self) -> Self {
        let app = App::open((*self.app.settings).clone()).await.expect("a second server can be put together");
        let router = http::router(app.clone());
        let folder = self.folder.join("beside");
        // What belongs to both is removed by the first.
        Self { app, logs: Logs::capture(), router, people: AtomicU32::new(0), database: Database::Sqlite, folder }
    }

    /// The same server as it runs for people: at `https://wepig.example`, without the demo's helpers.
    pub fn outside_the_demo(mut self) -> Self {
        let origin = "https://wepig.example".parse().expect("an origin");
        let settings = Settings { mode: Mode::Live, public_origin: origin, ..(*self.app.settings).clone() };
        self.app.settings = Arc::new(settings);
        self.router = http::router(self.app.clone());
        self
    }

    /// The same server on another ground: other limits, another channel for messages.
    pub fn with_ground(mut self, change: impl FnOnce(&mut Ground)) -> Self {
        // The router holds the ground too; without it there is one owner, who may change it.
        self.router = Router::new();
        change(Arc::get_mut(&mut self.app.ground).expect("nobody else holds the ground"));
        self.router = http::router(self.app.clone());
        self
    }

    /// The same server with other routes, for what no route of ours does.
    pub fn with_routes(mut self, routes: Router<App>) -> Self {
        self.router = http::around(routes, self.app.clone());
        self
    }

    /// Somebody who is not signed in, with an empty cookie jar.
    pub fn guest(&self) -> Browser<'_> {
        Browser::new(self)
    }

    /// Somebody who has just registered.
    pub async fn member(&self) -> Member<'_> {
        Member::register(self).await
    }

    /// A number that nobody in this test has yet.
    pub fn new_phone(&self) -> String {
        format!("138{:08}", self.people.fetch_add(1, Ordering::Relaxed) + 1)
    }

    /// Lets the worker do what is due, then gives what was sent to this number, newest first.
    pub async fn messages_to(&self, phone: &str) -> Vec<Message> {
        job::run_due(&self.app.ground).await.expect("the due jobs run");
        self.app.ground.inbox.list().into_iter().filter(|message| message.to == phone).collect()
    }

    /// The code that was sent to this number last.
    pub async fn code_sent_to(&self, phone: &str) -> String {
        let messages = self.messages_to(phone).await;
        messages.into_iter().find_map(|message| message.code).expect("a code was sent")
    }

    /// Moves the server's clock forward by this many milliseconds.
    pub fn wait(&self, span: i64) {
        self.app.ground.clock.advance_by(span);
    }

    /// Where the server keeps its files.
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        self.database.remove();
        // What cannot be removed lies in the machine's own folder for such things.
        drop(fs::remove_dir_all(&self.folder));
    }
}
