//! The programs the build stands on, installed when they are missing: into one cache folder that every clone shares.

mod cargo;
pub(crate) mod node;
pub(crate) mod postgres;
mod ready;
mod rust;
pub(crate) mod system;

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

pub(crate) use rust::{LINT_PARTS, cargo, components, wasm_target};

/// Everything that turns the sources into the app: the wasm target, wasm-bindgen, wasm-opt.
pub(crate) fn build_chain() -> Result<Chain> {
    wasm_target()?;
    Ok(Chain { folders: [cargo::wasm_bindgen()?, node::wasm_opt()?] })
}

/// The build chain as installed.
pub(crate) struct Chain {
    folders: [PathBuf; 2],
}

impl Chain {
    /// A program of the chain.
    pub(crate) fn command(&self, program: &str) -> Result<Command> {
        let found = self.folders.iter().map(|folder| folder.join(program)).find(|path| path.exists());
        Ok(Command::new(found.with_context(|| format!("{program} is not where it was installed"))?))
    }
}

/// What a Trunk that was started by hand needs: the wasm target, and the tools where Trunk itself looks for them.
pub(crate) fn lend_to_trunk(release: bool) -> Result<()> {
    wasm_target()?;
    cargo::lend_wasm_bindgen()?;
    if release { node::lend_wasm_opt() } else { Ok(()) }
}
