//! The project's own commands: `cargo xtask <command>`.

mod bench;
mod build;
mod css;
mod demo;
mod hex;
mod http;
mod options;
mod policy;
mod root;
mod screen;
mod size;
mod step;
mod stop;
mod test;
mod tidy;
mod tool;
mod trunk;

use std::env;
use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::options::Options;

const HELP: &str = "\
cargo xtask <command>

  demo      build everything and start it at http://127.0.0.1:8080  [--fresh] [--port N] [--staff N]
  test      everything that has to be right: lints, house rules, tests on both databases and in browsers, size
  check     the quick part of it
  build     the app for release, in dist/
  css       the stylesheet out of style/
  tidy      what the house rules say and no compiler checks
  size      what /register makes a phone download, and the budget for it  [--pages]
  bench     Lighthouse against the release server, on a phone's terms  [--runs N];  the list of staff  [--members]
  policy    write the tables of purposes into the newest policy text, refresh the hashes
";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        // The table of tests has said it all.
        Err(error) if error.is::<test::Failed>() => ExitCode::FAILURE,
        Err(error) => {
            screen::say(&format!("\n{error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut arguments = env::args().skip(1);
    let Some(command) = arguments.next() else {
        screen::say(HELP);
        return Ok(());
    };
    let mut options = Options::new(arguments);
    stop::listen()?;
    match command.as_str() {
        "demo" => demo::command(options),
        "test" => options.finish().and_then(|()| test::command()),
        "check" => options.finish().and_then(|()| test::check()),
        "size" => {
            let pages = options.flag("--pages");
            options.finish().and_then(|()| size::command(pages))
        }
        "bench" => bench::command(options),
        "build" => options.finish().and_then(|()| build::command()),
        "css" => options.finish().and_then(|()| css::command()),
        "tidy" => options.finish().and_then(|()| tidy::command()),
        "policy" => options.finish().and_then(|()| policy::command()),
        // The next two are for Trunk.toml and for ourselves.
        "hook" => trunk::hook(options),
        "api" => trunk::api(options),
        "help" | "--help" | "-h" => {
            screen::say(HELP);
            Ok(())
        }
        unknown => bail!("There is no command `{unknown}`.\n\n{HELP}"),
    }
}
