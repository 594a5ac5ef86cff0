//! Where things are: the repository, what is built from it, and the cache that outlives it.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The folder of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask is a folder of the repository")
}

/// A path inside the repository.
pub(crate) fn at(relative: impl AsRef<Path>) -> PathBuf {
    root().join(relative)
}

/// Cargo's target folder: `target/`, or what `CARGO_TARGET_DIR` names.
pub(crate) fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| at("target"), |folder| root().join(folder))
}

/// The release of the app as the server serves it.
pub(crate) fn dist() -> PathBuf {
    at("dist")
}

/// The demo's databases and keys. No folder that Trunk watches.
pub(crate) fn demo_data() -> PathBuf {
    at(".demo")
}

/// Tools installed once for every clone: `$XDG_CACHE_HOME/wepig-web/tools`.
pub(crate) fn tools() -> Result<PathBuf> {
    Ok(cache()?.join("wepig-web/tools"))
}

/// `$XDG_CACHE_HOME`, else `~/.cache`.
pub(crate) fn cache() -> Result<PathBuf> {
    let named = env::var_os("XDG_CACHE_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
    let home = || env::var_os("HOME").map(|home| Path::new(&home).join(".cache"));
    named.or_else(home).context("Neither HOME nor XDG_CACHE_HOME is set: set one, tools are kept there.")
}
