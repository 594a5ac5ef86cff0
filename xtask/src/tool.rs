//! The programs the build stands on, installed when they are missing: into one cache folder that every clone shares.

mod cargo;
pub(crate) mod node;
pub(crate) mod postgres;
mod ready;
mod rust;
pub(crate) mod system;

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

pub(crate) use rust::{LINT_PARTS, cargo, components, wasm_target};

/// Everything that turns the sources into the app: the wasm target, Trunk, wasm-bindgen, wasm-opt.
pub(crate) fn build_chain() -> Result<Chain> {
    wasm_target()?;
    let bindgen = cargo::wasm_bindgen()?;
    Ok(Chain { folders: vec![cargo::trunk()?, bindgen, node::wasm_opt()?] })
}

/// The build chain as installed.
pub(crate) struct Chain {
    folders: Vec<PathBuf>,
}

impl Chain {
    /// Trunk, with the other tools on its path and nothing to look for on the network.
    pub(crate) fn trunk(&self) -> Result<Command> {
        let mut trunk = Command::new("trunk");
        trunk.env("PATH", self.path()?).current_dir(crate::root::root());
        Ok(trunk)
    }

    fn path(&self) -> Result<OsString> {
        let inherited = env::var_os("PATH").unwrap_or_default();
        let folders = self.folders.iter().cloned();
        env::join_paths(folders.chain(env::split_paths(&inherited)))
            .context("A folder on PATH has a colon in its name.")
    }
}

/// What a Trunk that was started by hand needs: the wasm target, and the tools where Trunk itself looks for them.
pub(crate) fn lend_to_trunk(release: bool) -> Result<()> {
    wasm_target()?;
    cargo::lend_wasm_bindgen()?;
    if release { node::lend_wasm_opt() } else { Ok(()) }
}
