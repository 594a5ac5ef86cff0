//! The commands: what the operator types, and the one sentence when it cannot be done.

mod demo;
mod keys;
mod migrate;
mod serve;

use std::{error::Error, fs, io, path::PathBuf, process::ExitCode};

use clap::{Args, Parser, Subcommand};
use tracing_subscriber::util::SubscriberInitExt;

use crate::{
    config::{ConfigError, Environment, Given, Mode, Settings},
    telemetry,
};

/// The account and privacy server of Wepig.
///
/// Every setting can be given as a flag, as an environment variable or in a TOML file named by --config, in this order of
/// precedence; `wepig serve --help` names them all.
#[derive(Parser)]
#[command(version, disable_help_subcommand = true)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the app and its API
    Serve(#[command(flatten)] Given),
    /// Show everything on this machine: embedded database, made-up accounts, an inbox instead of messages
    Demo(Demo),
    /// Bring the databases up to this version and stop
    Migrate(#[command(flatten)] Given),
    /// Look after the keys
    Keys {
        #[command(subcommand)]
        act: Keys,
    },
}

#[derive(Args)]
struct Demo {
    /// Remove the demo's data first and start over
    #[arg(long)]
    fresh: bool,
    /// How many people the first farm has at least
    #[arg(long, value_name = "COUNT", env = "WEPIG_DEMO_STAFF", default_value_t = crate::domain::demo::MEMBERS)]
    staff: u32,
    #[command(flatten)]
    given: Given,
}

#[derive(Subcommand)]
enum Keys {
    /// Wrap every key with a new master key; the old one opens nothing afterwards. Stop the server first
    Rotate {
        /// File with the new master key, 32 bytes in Base64
        #[arg(long, value_name = "FILE")]
        new_master_key_file: PathBuf,
        #[command(flatten)]
        given: Given,
    },
}

/// Runs a command to its end. Settings that are wrong exit with 2, anything else that fails with 1.
pub async fn run(cli: Cli) -> ExitCode {
    match dispatch(cli.command).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say(&format!("wepig: {}", sentence(&error.to_string())));
            if error.is::<ConfigError>() { ExitCode::from(2) } else { ExitCode::FAILURE }
        }
    }
}

async fn dispatch(command: Command) -> Result<(), Box<dyn Error>> {
    match command {
        Command::Serve(given) => serve::run(settle(Mode::Live, given)?).await,
        Command::Demo(Demo { fresh, staff, given }) => demo::run(given, fresh, staff).await,
        Command::Migrate(given) => migrate::run(settle(Mode::Live, given)?).await,
        Command::Keys { act: Keys::Rotate { new_master_key_file, given } } => {
            keys::rotate(settle(Mode::Live, given)?, &new_master_key_file).await
        }
    }
}

/// Checks the settings, makes the data folder and begins to log.
fn settle(mode: Mode, given: Given) -> Result<Settings, ConfigError> {
    let settings = Settings::check(mode, given.with_file()?, &Environment::read())?;
    let data = &settings.data;
    fs::create_dir_all(data).map_err(|cause| ConfigError::File { name: "data", path: data.clone(), cause })?;
    settings.log.subscriber(io::stderr).init();
    telemetry::log_panics();
    Ok(settings)
}

/// An error from below as a sentence: they begin small and end open, so that they fit into one another.
fn sentence(error: &str) -> String {
    let mut letters = error.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str().trim_end_matches('.'))
}

/// Says something to the operator, apart from the log.
#[expect(clippy::print_stderr, reason = "the operator at the terminal reads this")]
fn say(sentence: &str) {
    eprintln!("{sentence}");
}
