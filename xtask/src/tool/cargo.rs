//! The tool that Cargo builds: wasm-bindgen.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::ready::{Tool, says_version};
use super::rust::cargo;
use crate::{root, step};

/// The folder of `wasm-bindgen`, in the one version that understands what the app is compiled with.
pub(super) fn wasm_bindgen() -> Result<PathBuf> {
    let version = locked_version("wasm-bindgen")?;
    let tool = Tool { name: "wasm-bindgen-cli", version: &version, program: "bin/wasm-bindgen" };
    // Without `--locked`: some of its locked dependencies were withdrawn from the registry.
    tool.ensure(|folder| install(&tool, folder))
}

/// A link to wasm-bindgen in Trunk's own cache, unless Trunk finds it already.
pub(super) fn lend_wasm_bindgen() -> Result<()> {
    let version = locked_version("wasm-bindgen")?;
    if says_version(Path::new("wasm-bindgen"), &version) {
        return Ok(());
    }
    let place = format!("wasm-bindgen-{version}/wasm-bindgen");
    lend(&place, || Ok(wasm_bindgen()?.join("wasm-bindgen")))
}

/// Puts a link to a program of ours at `place` in Trunk's cache, unless something is there.
pub(super) fn lend(place: &str, program: impl FnOnce() -> Result<PathBuf>) -> Result<()> {
    let link = root::cache()?.join("trunk").join(place);
    if link.exists() {
        return Ok(());
    }
    let program = program()?;
    let folder = link.parent().expect("a link lies in a folder");
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    if link.is_symlink() {
        // It points to a tool that was removed from our cache since.
        fs::remove_file(&link).with_context(|| format!("{} cannot be replaced", link.display()))?;
    }
    symlink(&program, &link).with_context(|| format!("{} cannot be made", link.display()))
}

fn install(tool: &Tool<'_>, folder: &Path) -> Result<()> {
    let build = folder.join("build");
    let mut command = cargo();
    command
        .args(["install", tool.name, "--version", tool.version, "--force"])
        .arg("--root")
        .arg(folder)
        .env("CARGO_TARGET_DIR", &build)
        // Outside the repository its settings and lock file do not apply.
        .current_dir(folder);
    step::run(&format!("Installing {} {}", tool.name, tool.version), command)?;
    fs::remove_dir_all(&build).with_context(|| format!("{} cannot be removed", build.display()))
}

/// The version of a package in our lock file.
fn locked_version(package: &str) -> Result<String> {
    let text = fs::read_to_string(root::at("Cargo.lock")).context("Cargo.lock cannot be read")?;
    version_in(&text, package).with_context(|| format!("Cargo.lock does not name {package}."))
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let start = lock.find(&format!("name = \"{package}\"\n"))?;
    let (_, rest) = lock[start..].split_once("version = \"")?;
    Some(rest.split_once('"')?.0.to_owned())
}

#[cfg(test)]
mod tests {
    use super::version_in;

    #[test]
    fn the_lock_file_is_read_by_whole_names() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.1\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(version_in(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version_in(lock, "leptos"), None);
    }
}
