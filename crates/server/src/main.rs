//! `wepig`: the server of Wepig Web and its commands.

use std::process::ExitCode;

use clap::Parser;
use wepig_server::command::{self, Cli};

#[tokio::main]
async fn main() -> ExitCode {
    command::run(Cli::parse()).await
}
