//! `wepig`: the server of Wepig Web and its commands.

use std::process::ExitCode;

use clap::Parser;
use wepig_server::command::{self, Cli};

/// Rust's memory and, because it stands in for `malloc`, SQLite's: a list of 100,000 people passes through millions of small
/// pieces that one thread makes and another frees.
#[cfg(target_os = "linux")]
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[tokio::main]
async fn main() -> ExitCode {
    command::run(Cli::parse()).await
}
