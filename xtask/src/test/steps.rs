//! The programs that test, in the order in which they are run.

use std::process::Command;

use super::count::{self, Counter};
use crate::tool::{self, system};
use crate::{build, root};

/// A program that tests something.
pub(super) struct Step {
    /// What it tests.
    pub(super) name: &'static str,
    arguments: &'static [&'static str],
    /// How its tests are counted.
    pub(super) count: Counter,
    program: Program,
}

#[derive(Clone, Copy)]
enum Program {
    Cargo,
    /// An npm script of the browser tests.
    Npm,
}

/// Formatting, and lints for every way in which the sources are compiled. The project's own commands have a profile of
/// their own and are therefore on their own here, too.
pub(super) const LINTS: [Step; 5] = [
    cargo("Formatting", &["fmt", "--all", "--check"], count::whole),
    cargo(
        "Lints: server, contract, words",
        &["clippy", "--workspace", "--exclude=wepig-web", "--exclude=xtask", "--all-targets", "--", "-Dwarnings"],
        count::whole,
    ),
    cargo(
        "Lints: the project's own commands",
        &["clippy", "--profile=tasks", "--package=xtask", "--all-targets", "--", "-Dwarnings"],
        count::whole,
    ),
    cargo(
        "Lints: first paint (host)",
        &[
            "clippy",
            "--package=wepig-web",
            "--no-default-features",
            "--features=ssr",
            "--all-targets",
            "--",
            "-Dwarnings",
        ],
        count::whole,
    ),
    cargo(
        "Lints: app (wasm32)",
        &["clippy", "--package=wepig-web", "--target=wasm32-unknown-unknown", "--lib", "--bins", "--", "-Dwarnings"],
        count::whole,
    ),
];

/// Unit and property tests.
pub(super) const UNITS: [Step; 3] = [
    cargo("Unit tests: the project's own commands", &["test", "--profile=tasks", "--package=xtask"], count::cargo),
    cargo(
        "Unit and property tests: server, contract, words",
        &[
            "test",
            "--package=wepig-contract",
            "--package=wepig-words",
            "--package=wepig-server",
            "--lib",
            "--bins",
            "--no-fail-fast",
        ],
        count::cargo,
    ),
    cargo(
        "Unit tests: app",
        &["test", "--package=wepig-web", "--no-default-features", "--features=ssr", "--no-fail-fast"],
        count::cargo,
    ),
];

/// The API as a whole, and the contract's wire format.
pub(super) const API: Step = cargo(
    "API tests on SQLite",
    &[
        "test",
        "--package=wepig-contract",
        "--package=wepig-words",
        "--package=wepig-server",
        "--test=*",
        "--no-fail-fast",
    ],
    count::cargo,
);

/// The built app in real browsers, against the real server.
pub(super) const BROWSER: [Step; 2] = [
    Step { name: "Types of the browser tests", arguments: &["typecheck"], count: count::whole, program: Program::Npm },
    Step { name: "Browser tests", arguments: &["test"], count: count::playwright, program: Program::Npm },
];

const fn cargo(name: &'static str, arguments: &'static [&'static str], count: Counter) -> Step {
    Step { name, arguments, count, program: Program::Cargo }
}

impl Step {
    /// The program, ready to be started.
    pub(super) fn command(&self) -> Command {
        match self.program {
            Program::Cargo => {
                let mut cargo = tool::cargo();
                cargo.args(self.arguments).env_remove("WEPIG_TEST_POSTGRES");
                // The assertion and its place say it; a hundred lines of runtime below them only push them off the screen.
                cargo.env("RUST_BACKTRACE", "0");
                cargo
            }
            Program::Npm => {
                let mut npm = Command::new("npm");
                npm.args(["run", "--silent"]).args(self.arguments).current_dir(root::at("tests/e2e"));
                // The tests' own build of the server: it was made for the API tests a moment ago.
                npm.env("WEPIG_BIN", root::target().join("debug/wepig")).env("WEPIG_DIST", root::dist());
                npm.env("WEPIG_GALLERY", build::gallery_folder());
                if let Some(chromium) = system::chromium() {
                    npm.env("CHROMIUM", chromium);
                }
                npm
            }
        }
    }
}
