//! What the operator gave, by flag, environment or file, before anything is checked.

use std::path::PathBuf;

use clap::Args;
use serde::Deserialize;

use super::{ConfigError, file};

/// Every setting, as text, in the one shape shared by flags, environment and file. A setting that was not given is
/// `None`, so that the three sources can be laid over each other: flags, then environment, then file, then default.
#[derive(Args, Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
#[command(next_help_heading = "Settings (each also by environment, or by file without the leading dashes)")]
pub struct Given {
    /// TOML file with settings [default: none]
    #[arg(long, value_name = "FILE", env = "WEPIG_CONFIG")]
    #[serde(skip)]
    pub config: Option<PathBuf>,

    /// Address and port to listen on [default: 127.0.0.1:8080]
    #[arg(long, value_name = "ADDRESS", env = "WEPIG_LISTEN")]
    pub listen: Option<String>,

    /// Where people reach the app: scheme, host and port. Decides the cookie and the links in messages
    /// [default: https:// or, in the demo, http:// and the listening address]
    #[arg(long, value_name = "ORIGIN", env = "WEPIG_PUBLIC_ORIGIN")]
    pub public_origin: Option<String>,

    /// Further origins whose pages may write to the API, separated by commas [default: none]
    #[arg(long, value_name = "ORIGINS", env = "WEPIG_ALLOWED_ORIGINS", value_delimiter = ',')]
    pub allowed_origins: Option<Vec<String>>,

    /// Folder with the built app; read once, at start [default: none, the API alone]
    #[arg(long = "static", value_name = "FOLDER", env = "WEPIG_STATIC")]
    pub r#static: Option<PathBuf>,

    /// Folder for the embedded databases and whatever else the server keeps [default: data; in the demo .demo]
    #[arg(long, value_name = "FOLDER", env = "WEPIG_DATA")]
    pub data: Option<PathBuf>,

    /// Database: sqlite://FILE or postgres://... [default: an SQLite file in the data folder]
    #[arg(long, value_name = "URL", env = "DATABASE_URL", hide_env_values = true)]
    pub database_url: Option<String>,

    /// Key store, apart from the database; needed with PostgreSQL [default: an SQLite file in the data folder]
    #[arg(long, value_name = "URL", env = "KEYS_DATABASE_URL", hide_env_values = true)]
    pub keys_database_url: Option<String>,

    /// File with the master key, 32 bytes in Base64; or the key itself in the environment variable WEPIG_MASTER_KEY
    /// [default: none; the demo makes one in its data folder]
    #[arg(long, value_name = "FILE", env = "WEPIG_MASTER_KEY_FILE")]
    pub master_key_file: Option<PathBuf>,

    /// Where a storage that speaks S3 answers, such as https://s3.example; pictures go to a bucket there instead of a
    /// folder in the data folder. Begins the host with the bucket's name, requests name it in no other place
    /// [default: none]
    #[arg(long, value_name = "ORIGIN", env = "WEPIG_S3_ENDPOINT")]
    pub s3_endpoint: Option<String>,

    /// The bucket [default: none]
    #[arg(long, value_name = "NAME", env = "WEPIG_S3_BUCKET")]
    pub s3_bucket: Option<String>,

    /// The bucket's region [default: none]
    #[arg(long, value_name = "NAME", env = "WEPIG_S3_REGION")]
    pub s3_region: Option<String>,

    /// The id of the access key; its secret stands in the environment variable WEPIG_S3_SECRET_ACCESS_KEY alone
    /// [default: none]
    #[arg(long, value_name = "ID", env = "WEPIG_S3_ACCESS_KEY_ID")]
    pub s3_access_key_id: Option<String>,

    /// Networks of the proxies in front whose X-Forwarded-For is believed, separated by commas, such as 10.0.0.0/8
    /// [default: none]
    #[arg(long, value_name = "NETWORKS", env = "WEPIG_TRUSTED_PROXIES", value_delimiter = ',')]
    pub trusted_proxies: Option<Vec<String>>,

    /// PEM file with the certificate chain; needs --tls-key [default: none]
    #[arg(long, value_name = "FILE", env = "WEPIG_TLS_CERT")]
    pub tls_cert: Option<PathBuf>,

    /// PEM file with the certificate's private key; needs --tls-cert [default: none]
    #[arg(long, value_name = "FILE", env = "WEPIG_TLS_KEY")]
    pub tls_key: Option<PathBuf>,

    /// Declares that a proxy in front ends TLS, so that this server may speak plain http to it [default: false]
    #[arg(long, value_name = "BOOL", env = "WEPIG_TLS_TERMINATED_IN_FRONT", num_args = 0..=1, default_missing_value = "true")]
    pub tls_terminated_in_front: Option<bool>,

    /// Largest request body, in bytes [default: 65536]
    #[arg(long, value_name = "BYTES", env = "WEPIG_BODY_LIMIT")]
    pub body_limit: Option<usize>,

    /// Longest time a request may take, in seconds [default: 20]
    #[arg(long, value_name = "SECONDS", env = "WEPIG_REQUEST_TIME_LIMIT")]
    pub request_time_limit: Option<u64>,

    /// Longest wait for requests under way when the server stops, in seconds [default: 20]
    #[arg(long, value_name = "SECONDS", env = "WEPIG_SHUTDOWN_TIME_LIMIT")]
    pub shutdown_time_limit: Option<u64>,

    /// Form of the log lines: text or json [default: text]
    #[arg(long, value_name = "FORMAT", env = "WEPIG_LOG_FORMAT")]
    pub log_format: Option<String>,

    /// Least level logged: error, warn, info or debug; or a filter such as info,wepig_server=debug [default: info]
    #[arg(long, value_name = "LEVEL", env = "WEPIG_LOG_LEVEL")]
    pub log_level: Option<String>,
}

impl Given {
    /// Adds what the settings file says, if one was named.
    ///
    /// # Errors
    /// When the file cannot be read, is no TOML, or holds an unknown key or a value of the wrong kind.
    pub fn with_file(self) -> Result<Self, ConfigError> {
        match &self.config {
            Some(path) => Ok(file::read(path).map(|below| self.over(below))?),
            None => Ok(self),
        }
    }

    /// Lays `self` over `below`: what is given here wins, what is not comes from below.
    pub(super) fn over(self, below: Self) -> Self {
        Self {
            config: self.config.or(below.config),
            listen: self.listen.or(below.listen),
            public_origin: self.public_origin.or(below.public_origin),
            allowed_origins: self.allowed_origins.or(below.allowed_origins),
            r#static: self.r#static.or(below.r#static),
            data: self.data.or(below.data),
            database_url: self.database_url.or(below.database_url),
            keys_database_url: self.keys_database_url.or(below.keys_database_url),
            master_key_file: self.master_key_file.or(below.master_key_file),
            s3_endpoint: self.s3_endpoint.or(below.s3_endpoint),
            s3_bucket: self.s3_bucket.or(below.s3_bucket),
            s3_region: self.s3_region.or(below.s3_region),
            s3_access_key_id: self.s3_access_key_id.or(below.s3_access_key_id),
            trusted_proxies: self.trusted_proxies.or(below.trusted_proxies),
            tls_cert: self.tls_cert.or(below.tls_cert),
            tls_key: self.tls_key.or(below.tls_key),
            tls_terminated_in_front: self.tls_terminated_in_front.or(below.tls_terminated_in_front),
            body_limit: self.body_limit.or(below.body_limit),
            request_time_limit: self.request_time_limit.or(below.request_time_limit),
            shutdown_time_limit: self.shutdown_time_limit.or(below.shutdown_time_limit),
            log_format: self.log_format.or(below.log_format),
            log_level: self.log_level.or(below.log_level),
        }
    }
}
