//! Node, and what npm installs: wasm-opt, and the packages of the browser tests.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::cargo::lend;
use super::ready::{Tool, says_version};
use crate::{root, step};

/// Binaryen, whose `wasm-opt` makes the app small. Its npm package needs no download beyond the registry.
const BINARYEN: &str = "132";

/// The folder of `wasm-opt`.
pub(super) fn wasm_opt() -> Result<PathBuf> {
    let tool = Tool { name: "binaryen", version: BINARYEN, program: "node_modules/.bin/wasm-opt" };
    tool.ensure(|folder| {
        let mut npm = npm()?;
        npm.arg("install").arg(format!("binaryen@{BINARYEN}.0.0")).args(["--no-audit", "--no-fund"]);
        npm.arg("--prefix").arg(folder);
        step::run(&format!("Installing wasm-opt {BINARYEN}"), npm).map(|_| ())
    })
}

/// A link to wasm-opt in Trunk's own cache, unless Trunk finds it already.
pub(super) fn lend_wasm_opt() -> Result<()> {
    if says_version(Path::new("wasm-opt"), BINARYEN) {
        return Ok(());
    }
    lend(&format!("wasm-opt-version_{BINARYEN}/bin/wasm-opt"), || Ok(wasm_opt()?.join("wasm-opt")))
}

/// The packages that `folder`'s lock file names, installed when they are missing or older than the lock file.
pub(crate) fn packages(folder: &str) -> Result<()> {
    let folder = root::at(folder);
    let written = |path: PathBuf| fs::metadata(path).and_then(|data| data.modified()).ok();
    let lock = written(folder.join("package-lock.json"))
        .with_context(|| format!("{} has no package-lock.json.", folder.display()))?;
    // npm writes this file last, so that its age is the age of a whole installation.
    if written(folder.join("node_modules/.package-lock.json")).is_some_and(|done| done >= lock) {
        return Ok(());
    }
    let mut npm = npm()?;
    npm.args(["ci", "--no-audit", "--no-fund"]).current_dir(&folder);
    let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    step::run(&format!("Installing npm packages of {name}"), npm).map(|_| ())
}

fn npm() -> Result<Command> {
    let answers = |program| Command::new(program).arg("--version").output().is_ok_and(|o| o.status.success());
    if !answers("node") || !answers("npm") {
        bail!("Node with npm is missing: install Node 20 or newer (https://nodejs.org) and run the command again.");
    }
    let mut npm = Command::new("npm");
    // Browsers come from the system; a test tool's own download is neither needed nor wanted.
    npm.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1").env("PUPPETEER_SKIP_DOWNLOAD", "1");
    Ok(npm)
}
