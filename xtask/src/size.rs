//! `cargo xtask size`: what a person downloads before `/register` can be used, as served, and the budget for it.

mod names;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::{build, root, screen};

/// The first load of `/register`, Brotli, in bytes. It grows by decision only.
const BUDGET: usize = 240 * 1024;

/// The page that is measured: the first paint in the language with the longer text.
const PAGE: &str = "first-paint/register.zh-CN.html";

/// Shows each file and the sum; an error when the sum is over the budget. With `pages`, also what is heavy inside.
pub(crate) fn command(pages: bool) -> Result<()> {
    let dist = root::dist();
    let page = fs::read_to_string(dist.join(PAGE))
        .with_context(|| format!("{PAGE} is missing: build the app first (`cargo xtask build`)"))?;
    let mut sum = 0;
    let mut files = vec![(PAGE.to_owned(), dist.join(PAGE))];
    files.extend(loaded(&page).into_iter().map(|name| (name.clone(), dist.join(name.trim_start_matches('/')))));
    screen::say("  First load of /register, Brotli:");
    for (name, path) in &files {
        let bytes = served(path)?;
        sum += bytes;
        screen::say(&format!("  {bytes:>9}  {name}"));
    }
    screen::say(&format!("  {sum:>9}  of {BUDGET} ({:.1} of {} KB)", kilobytes(sum), BUDGET / 1024));
    if pages {
        names::command()?;
    }
    if sum > BUDGET {
        bail!("The first load is over its budget by {:.1} KB.", kilobytes(sum - BUDGET));
    }
    Ok(())
}

/// What the page makes a browser load at once: stylesheets, scripts, the module's imports and the WebAssembly.
fn loaded(page: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for kind in [".css", ".js", ".wasm"] {
        for (end, _) in page.match_indices(kind) {
            let closed = page[end + kind.len()..].starts_with(['"', '\'']);
            let start = page[..end].rfind(['"', '\'']).map_or(0, |quote| quote + 1);
            let name = page[start..end + kind.len()].to_owned();
            if closed && name.starts_with('/') && !found.contains(&name) {
                found.push(name);
            }
        }
    }
    found
}

/// Bytes on the wire: the ready-made Brotli file, which is what the server sends.
fn served(path: &Path) -> Result<usize> {
    let mut name = path.as_os_str().to_owned();
    name.push(".br");
    if let Ok(compressed) = fs::read(PathBuf::from(name)) {
        return Ok(compressed.len());
    }
    let content = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    Ok(build::brotli(&content)?.len())
}

fn kilobytes(bytes: usize) -> f64 {
    bytes as f64 / 1024.0
}

#[cfg(test)]
mod tests {
    use super::loaded;

    #[test]
    fn what_the_page_loads_is_counted_once() {
        let page = r#"<link rel="stylesheet" href="/app-1.css"><script type="module">import init from '/app-1.js';
            init({module_or_path:'/app-1_bg.wasm'})</script><link rel="modulepreload" href="/app-1.js">
            <link rel="preload" href="/app-1_bg.wasm"><a href="https://nodejs.org">node.js</a>"#;
        assert_eq!(loaded(page), ["/app-1.css", "/app-1.js", "/app-1_bg.wasm"]);
    }
}
