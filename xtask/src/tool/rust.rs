//! The Rust toolchain itself, and what rustup adds to it.

use std::env;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{root, step};

/// The parts of the toolchain that formatting and linting need.
pub(crate) const LINT_PARTS: [&str; 2] = ["rustfmt", "clippy"];

const WASM: &str = "wasm32-unknown-unknown";

/// Cargo, in the repository, without the variables that belong to our own crate's run.
pub(crate) fn cargo() -> Command {
    let program = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut cargo = Command::new(program);
    cargo.current_dir(root::root());
    for (name, _) in env::vars_os() {
        if name.to_string_lossy().starts_with("CARGO_PKG_") || name == "CARGO_MANIFEST_DIR" {
            cargo.env_remove(name);
        }
    }
    cargo
}

/// The standard library for WebAssembly.
pub(crate) fn wasm_target() -> Result<()> {
    let output = Command::new("rustc")
        .args(["--print", "sysroot"])
        .output()
        .context("rustc is missing: install Rust with rustup (https://rustup.rs) and run the command again.")?;
    let sysroot = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    if Path::new(&sysroot).join("lib/rustlib").join(WASM).is_dir() {
        return Ok(());
    }
    rustup("Adding the WebAssembly target", &["target", "add", WASM])
}

/// Parts of the toolchain, by rustup's names.
pub(crate) fn components(names: &[&str]) -> Result<()> {
    for name in names {
        let subcommand = name.strip_prefix("rust").unwrap_or(name);
        let present = cargo().args([subcommand, "--version"]).output().is_ok_and(|output| output.status.success());
        if !present {
            rustup(&format!("Adding {name}"), &["component", "add", name])?;
        }
    }
    Ok(())
}

fn rustup(name: &str, arguments: &[&str]) -> Result<()> {
    if Command::new("rustup").arg("--version").output().is_err() {
        bail!(
            "rustup is missing and is needed for `rustup {}`: install it from https://rustup.rs and run the command again.",
            arguments.join(" ")
        );
    }
    let mut command = Command::new("rustup");
    command.args(arguments);
    step::run(name, command).map(|_| ())
}
