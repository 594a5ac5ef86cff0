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
    let file = |name: &str| dist.join(name.trim_start_matches('/'));
    let read = |name: &str| fs::read_to_string(file(name)).with_context(|| format!("{name} cannot be read"));
    let (first, later) = with_imports(loaded(&page), read)?;
    let mut sum = 0;
    screen::say("  First load of /register, Brotli:");
    for name in [PAGE.to_owned()].iter().chain(&first) {
        let bytes = served(&file(name))?;
        sum += bytes;
        screen::say(&format!("  {bytes:>9}  {name}"));
    }
    screen::say(&format!("  {sum:>9}  of {BUDGET} ({:.1} of {} KB)", kilobytes(sum), BUDGET / 1024));
    for name in &later {
        screen::say(&format!("  {:>9}  {name}, for signed-in people, not counted", served(&file(name))?));
    }
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

/// The names and, behind them, the scripts that these scripts import before they run, and theirs; then the programs that any
/// of the scripts fetches once they are needed.
fn with_imports(mut names: Vec<String>, read: impl Fn(&str) -> Result<String>) -> Result<(Vec<String>, Vec<String>)> {
    let (mut next, mut later) = (0, Vec::new());
    while let Some(name) = names.get(next).cloned() {
        next += 1;
        if !name.ends_with(".js") {
            continue;
        }
        let script = read(&name)?;
        for import in neighbours(&script, "from ", ".js").chain(neighbours(&script, "import ", ".js")) {
            if !names.contains(&import) {
                names.push(import);
            }
        }
        later.extend(neighbours(&script, "URL(", ".wasm"));
    }
    later.retain(|name| !names.contains(name));
    Ok((names, later))
}

/// The files of the script's own folder that stand behind these words.
fn neighbours(script: &str, words: &str, kind: &str) -> impl Iterator<Item = String> {
    let start = [words, "\"./"].concat();
    let names = script.split(&start).skip(1).filter_map(|rest| rest.split('"').next());
    let names: Vec<String> = names.filter(|name| name.ends_with(kind)).map(|name| ["/", name].concat()).collect();
    names.into_iter()
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
    use super::{loaded, with_imports};

    #[test]
    fn what_the_page_loads_is_counted_once() {
        let page = r#"<link rel="stylesheet" href="/app-1.css"><script type="module">import init from '/app-1.js';
            init({module_or_path:'/app-1_bg.wasm'})</script><link rel="modulepreload" href="/app-1.js">
            <link rel="preload" href="/app-1_bg.wasm"><a href="https://nodejs.org">node.js</a>"#;
        assert_eq!(loaded(page), ["/app-1.css", "/app-1.js", "/app-1_bg.wasm"]);
    }

    #[test]
    fn what_a_script_imports_is_counted_and_what_it_fetches_later_is_told() {
        let read = |name: &str| {
            Ok(match name {
                "/app-1.js" => {
                    r#"import * as parts from "./parts-1.js"; import "./side.js"; new URL('app-1_bg.wasm', import.meta.url);
                       const later = () => import("./never.js");"#
                }
                "/parts-1.js" => {
                    r#"import { initSync } from "./app-1.js"; fetch(new URL("./second-1.wasm", import.meta.url));"#
                }
                _ => "",
            }
            .to_owned())
        };
        let page = ["/app-1.js".to_owned(), "/app-1_bg.wasm".to_owned()];
        let (first, later) = with_imports(page.to_vec(), read).unwrap();
        assert_eq!(first, ["/app-1.js", "/app-1_bg.wasm", "/parts-1.js", "/side.js"]);
        assert_eq!(later, ["/second-1.wasm"]);
    }
}
