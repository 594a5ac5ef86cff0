//! From sources to what is served: the app in `dist/`, and the server.

mod compress;
mod fingerprint;
mod page;
mod program;
mod publish;

pub(crate) use compress::brotli;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::{css, policy, root, screen, step, tool};

/// Everything that decides what the app looks like when it is built.
const INPUTS: [&str; 10] = [
    ".cargo/config.toml",
    "Cargo.lock",
    "Cargo.toml",
    "crates/contract",
    "crates/words",
    "index.html",
    "public",
    "src",
    "style",
    "xtask",
];

/// `cargo xtask build`: the app for release, ready to be served.
pub(crate) fn command() -> Result<()> {
    app()
}

/// Builds the app into `dist/`, unless that is what lies there already.
pub(crate) fn app() -> Result<()> {
    let stamp = root::target().join("app.stamp");
    let wanted = fingerprint::of(root::root(), &INPUTS)?;
    let built = fs::read_to_string(&stamp).is_ok_and(|stamp| stamp == wanted);
    if built && root::dist().join("index.html").is_file() {
        screen::say("  ok   The app is built already");
        return Ok(());
    }
    let folder = root::target().join("app");
    page_and_program("index.html", "wepig-web", &wanted, &folder)?;
    policy::render_all(&folder)?;
    first_paint(&folder)?;
    compress::all(&folder)?;
    publish::publish(&folder, &root::dist(), &root::target().join("app.files"))?;
    fs::write(&stamp, wanted).with_context(|| format!("{} cannot be written", stamp.display()))
}

/// Builds the gallery of all parts of the design system, for tests and designers, into [`gallery_folder`].
pub(crate) fn gallery() -> Result<()> {
    page_and_program("gallery.html", "gallery", &fingerprint::of(root::root(), &INPUTS)?, &gallery_folder())
}

/// Where the gallery lies when it is built.
pub(crate) fn gallery_folder() -> PathBuf {
    root::target().join("gallery")
}

/// Builds the server for release. Its program.
pub(crate) fn server() -> Result<PathBuf> {
    let mut cargo = tool::cargo();
    cargo.args(["build", "--release", "--package", "wepig-server"]);
    step::run("Building the server", cargo)?;
    Ok(root::target().join("release/wepig"))
}

/// A page and the program it starts, in an empty folder; both carry the beginning of the fingerprint in their names.
fn page_and_program(page: &str, bin: &str, fingerprint: &str, folder: &Path) -> Result<()> {
    let chain = tool::build_chain()?;
    let id = &fingerprint[..16];
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("{} cannot be emptied", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    css::write()?;
    program::make(&chain, bin, id, folder)?;
    page::write(page, &format!("{bin}-{id}"), folder)
}

/// The HTML of the public routes as they first appear, in every language.
fn first_paint(folder: &Path) -> Result<()> {
    let mut cargo = tool::cargo();
    cargo.args(["run", "--package", "wepig-web", "--no-default-features", "--features", "ssr"]);
    cargo.args(["--bin", "first-paint", "--"]).arg(folder);
    step::run("Writing the first paint", cargo).map(|_| ())
}
