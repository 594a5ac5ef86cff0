//! What the server is told at start: flags over environment over file over defaults, checked once, then immutable.

mod error;
mod file;
mod given;
mod origin;
mod storage;
mod transport;

pub use error::ConfigError;
pub use given::Given;
pub use origin::{NotAnOrigin, Origin};
pub use storage::{Bucket, S3_SECRET_ENVIRONMENT, Secret, Storage};
pub use transport::Transport;

use std::{
    env, fs,
    net::SocketAddr,
    path::{Path, PathBuf},
    str::FromStr,
    time::Duration,
};

use ipnet::IpNet;

use crate::{keys::MasterKey, telemetry::Log};

/// The environment variable that may hold the master key itself. It is no flag and stands in no file: command lines are
/// readable by every user of the machine, and settings files end up in repositories.
pub const MASTER_KEY_ENVIRONMENT: &str = "WEPIG_MASTER_KEY";

/// The secrets, which the environment alone may hold.
#[derive(Clone, Debug, Default)]
pub struct Environment {
    /// The text of [`MASTER_KEY_ENVIRONMENT`], if set.
    pub master_key: Option<Secret>,
    /// The text of [`S3_SECRET_ENVIRONMENT`], if set.
    pub s3: Option<Secret>,
}

impl Environment {
    /// Reads them.
    #[must_use]
    pub fn read() -> Self {
        let read = |name| env::var(name).ok().map(Secret::from);
        Self { master_key: read(MASTER_KEY_ENVIRONMENT), s3: read(S3_SECRET_ENVIRONMENT) }
    }
}

/// What the server runs as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// For people: nothing that helps a demonstration exists.
    Live,
    /// To be tried out on one machine: inbox, accounts and clock can be looked at (PRODUCT section 6).
    Demo,
}

/// Checked settings.
#[derive(Clone, Debug)]
pub struct Settings {
    /// What the server runs as.
    pub mode: Mode,
    /// Where it listens.
    pub listen: SocketAddr,
    /// How the bytes travel.
    pub transport: Transport,
    /// Where people reach the app: decides the session cookie and the links in messages.
    pub public_origin: Origin,
    /// Further origins whose pages may write to the API.
    pub allowed_origins: Vec<Origin>,
    /// Folder with the built app; without one the server is the API alone.
    pub static_folder: Option<PathBuf>,
    /// Folder for whatever the server keeps in files.
    pub data: PathBuf,
    /// Where objects lie.
    pub storage: Storage,
    /// The database.
    pub database_url: String,
    /// The key store, apart from the database (row F1).
    pub keys_database_url: String,
    /// The key that wraps all others.
    pub master_key: MasterKey,
    /// Networks of proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpNet>,
    /// Largest request body, in bytes.
    pub body_limit: usize,
    /// Longest time a request may take.
    pub request_time_limit: Duration,
    /// Longest wait for requests under way when the server stops.
    pub shutdown_time_limit: Duration,
    /// What is logged, and how.
    pub log: Log,
}

impl Settings {
    /// The demo's data folder when none is given.
    pub const DEMO_DATA: &str = ".demo";

    /// Whether the helpers of the demo exist.
    #[must_use]
    pub fn is_demo(&self) -> bool {
        self.mode == Mode::Demo
    }

    /// Checks what was given. A demo that has no key gets one in its data folder.
    ///
    /// # Errors
    /// One sentence about the first thing that is wrong.
    pub fn check(mode: Mode, given: Given, environment: &Environment) -> Result<Self, ConfigError> {
        let bucket = Bucket::check(&given, environment.s3.as_ref())?;
        let listen = parse_one("listen", given.listen.as_deref().unwrap_or("127.0.0.1:8080"), ADDRESS)?;
        let tls = (given.tls_cert, given.tls_key);
        let transport = Transport::check(mode, tls, given.tls_terminated_in_front.unwrap_or(false), listen)?;
        let public_origin = given.public_origin.map(|text| parse_one("public-origin", &text, ORIGIN)).transpose()?;
        let public_origin = transport.check_origin(mode, public_origin, listen)?;
        let allowed_origins = parse_all("allowed-origins", given.allowed_origins, ORIGIN)?;
        let trusted_proxies = parse_all("trusted-proxies", given.trusted_proxies, NETWORK)?;
        let log = Log::check(given.log_format.as_deref(), given.log_level.as_deref())?;
        let data =
            given.data.unwrap_or_else(|| PathBuf::from(if mode == Mode::Demo { Self::DEMO_DATA } else { "data" }));
        let storage = bucket.map_or_else(|| Storage::Folder(data.join("objects")), Storage::Bucket);
        let (database_url, keys_database_url) = databases(given.database_url, given.keys_database_url, &data)?;
        let master_key = match (given.master_key_file, &environment.master_key) {
            (Some(path), _) => MasterKey::read(&path)?,
            (None, Some(text)) => MasterKey::parse(text.expose())?,
            (None, None) if mode == Mode::Demo => demo_key(&data)?,
            (None, None) => return Err(ConfigError::Together(NO_KEY)),
        };
        Ok(Self {
            mode,
            listen,
            transport,
            public_origin,
            allowed_origins,
            static_folder: given.r#static,
            data,
            storage,
            database_url,
            keys_database_url,
            master_key,
            trusted_proxies,
            body_limit: at_least("body-limit", given.body_limit.unwrap_or(64 * 1024), 1024, BYTES)?,
            request_time_limit: Duration::from_secs(at_least(
                "request-time-limit",
                given.request_time_limit.unwrap_or(20),
                1,
                SECONDS,
            )?),
            shutdown_time_limit: Duration::from_secs(given.shutdown_time_limit.unwrap_or(20)),
            log,
        })
    }
}

const ADDRESS: &str = "an address with a port, such as 127.0.0.1:8080";
const ORIGIN: &str = "an origin, such as https://wepig.example";
const NETWORK: &str = "a network, such as 10.0.0.0/8 or 192.0.2.7/32";
const BYTES: &str = "a number of bytes from 1024";
const SECONDS: &str = "a number of seconds from 1";
const DATABASE: &str = "a database, such as sqlite://data/wepig.db or postgres://wepig@localhost/wepig";
const NO_KEY: &str = "There is no master key: name its file in the setting master-key-file, or put it into the environment variable \
                      WEPIG_MASTER_KEY; `openssl rand -base64 32` makes one.";
const TWO_STORES: &str = "With PostgreSQL the setting keys-database-url is needed: a key store of its own, so that no data \
                          backup holds keys.";
const ONE_STORE: &str = "The settings database-url and keys-database-url name the same database: the keys must lie apart, so \
                         that no data backup holds them.";

/// The demo keeps its key in its data folder and makes both on its first start.
fn demo_key(data: &Path) -> Result<MasterKey, ConfigError> {
    fs::create_dir_all(data).map_err(|cause| ConfigError::File { name: "data", path: data.into(), cause })?;
    Ok(MasterKey::read_or_create(&data.join("master.key"))?)
}

fn databases(data_url: Option<String>, keys_url: Option<String>, data: &Path) -> Result<(String, String), ConfigError> {
    let file = |name: &str| format!("sqlite://{}", data.join(name).display());
    for (name, url) in [("database-url", &data_url), ("keys-database-url", &keys_url)] {
        let is_ours =
            |url: &String| ["sqlite:", "postgres:", "postgresql:"].iter().any(|scheme| url.starts_with(scheme));
        if let Some(url) = url.as_ref().filter(|url| !is_ours(url)) {
            // The rest of the text may hold a password.
            let value = url.split(':').next().unwrap_or_default().to_owned();
            return Err(ConfigError::Wrong { name, value, expected: DATABASE });
        }
    }
    if data_url.as_ref().is_some_and(|url| url.starts_with("postgres")) && keys_url.is_none() {
        return Err(ConfigError::Together(TWO_STORES));
    }
    let urls = (data_url.unwrap_or_else(|| file("wepig.db")), keys_url.unwrap_or_else(|| file("keys.db")));
    if urls.0 == urls.1 { Err(ConfigError::Together(ONE_STORE)) } else { Ok(urls) }
}

fn at_least<T: Copy + PartialOrd + ToString>(
    name: &'static str,
    value: T,
    least: T,
    expected: &'static str,
) -> Result<T, ConfigError> {
    if value < least { Err(ConfigError::Wrong { name, value: value.to_string(), expected }) } else { Ok(value) }
}

fn parse_one<T: FromStr>(name: &'static str, text: &str, expected: &'static str) -> Result<T, ConfigError> {
    text.trim().parse().map_err(|_| ConfigError::Wrong { name, value: text.to_owned(), expected })
}

fn parse_all<T: FromStr>(
    name: &'static str,
    texts: Option<Vec<String>>,
    expected: &'static str,
) -> Result<Vec<T>, ConfigError> {
    texts
        .unwrap_or_default()
        .iter()
        .filter(|text| !text.trim().is_empty())
        .map(|text| parse_one(name, text, expected))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{ConfigError, Environment, Given, Mode, Settings, Transport};

    fn check(mode: Mode, text: &str) -> Result<Settings, ConfigError> {
        let given: Given = toml::from_str(text).expect("the test's file is TOML");
        let key = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=".to_owned();
        let s3 = text.contains("s3-").then(|| "secret".to_owned().into());
        let environment = Environment { master_key: Some(key.into()), s3 };
        Settings::check(mode, given, &environment)
    }

    #[test]
    fn what_was_not_given_has_its_default() {
        let settings = check(Mode::Demo, "").expect("the defaults are right");
        assert_eq!(settings.listen.to_string(), "127.0.0.1:8080");
        assert_eq!(settings.public_origin.to_string(), "http://127.0.0.1:8080");
        assert_eq!(settings.transport, Transport::Loopback);
        assert_eq!(settings.database_url, "sqlite://.demo/wepig.db");
        assert_eq!(settings.keys_database_url, "sqlite://.demo/keys.db");
        assert_eq!((settings.body_limit, settings.request_time_limit.as_secs()), (65_536, 20));
    }

    #[test]
    fn a_file_may_hold_every_setting() {
        let text = r#"
            listen = "0.0.0.0:443"
            public-origin = "https://wepig.example"
            allowed-origins = ["https://admin.wepig.example"]
            static = "dist"
            data = "/var/lib/wepig"
            database-url = "postgres://wepig@db/wepig"
            keys-database-url = "postgres://wepig@vault/keys"
            trusted-proxies = ["10.0.0.0/8", "::1/128"]
            s3-endpoint = "https://storage.example"
            s3-bucket = "wepig-pictures"
            s3-region = "cn-east-1"
            s3-access-key-id = "AK"
            tls-cert = "cert.pem"
            tls-key = "key.pem"
            body-limit = 2000
            request-time-limit = 5
            shutdown-time-limit = 6
            log-format = "json"
            log-level = "info,wepig_server=debug"
        "#;
        let settings = check(Mode::Live, text).expect("the settings are right");
        assert_eq!((settings.allowed_origins.len(), settings.trusted_proxies.len()), (1, 2));
        assert!(matches!(settings.transport, Transport::Tls { .. }));
    }

    #[test]
    fn flags_lie_over_the_file() {
        let flags = Given { listen: Some("127.0.0.1:1".to_owned()), ..Given::default() };
        let file: Given = toml::from_str("listen = \"127.0.0.1:2\"\nbody-limit = 7").expect("it is TOML");
        let both = flags.over(file);
        assert_eq!((both.listen.as_deref(), both.body_limit), (Some("127.0.0.1:1"), Some(7)));
    }

    #[test]
    fn keys_never_lie_with_the_data() {
        for text in [
            "database-url = \"sqlite://a.db\"\nkeys-database-url = \"sqlite://a.db\"",
            "database-url = \"postgres://h/a\"",
            "database-url = \"postgres://h/a\"\nkeys-database-url = \"postgres://h/a\"",
        ] {
            assert!(matches!(check(Mode::Demo, text), Err(ConfigError::Together(_))), "{text}");
        }
    }
}
