//! One stylesheet out of `style/`: imports resolved in layer order, lowered to the oldest browsers we promise, minified.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions};
use lightningcss::targets::{Browsers, Targets};

use crate::{root, screen};

/// The entry that imports every other file of `style/`.
pub(crate) const ENTRY: &str = "style/app.css";

/// Chromium 107 (older WeChat and Android web views) and Safari 16.0.
const FLOOR: Browsers = Browsers {
    android: Some(107 << 16),
    chrome: Some(107 << 16),
    edge: None,
    firefox: None,
    ie: None,
    ios_saf: Some(16 << 16),
    opera: None,
    safari: Some(16 << 16),
    samsung: None,
};

/// `cargo xtask css`: writes `target/css/app.css`, where index.html takes it from.
pub(crate) fn command() -> Result<()> {
    let written = write()?;
    let css = fs::read(output()).context("the stylesheet was not written")?;
    let state = if written { "written" } else { "unchanged" };
    screen::say(&format!("  ok   {} {state}, {} bytes", output().display(), css.len()));
    Ok(())
}

/// Bundles, and writes only what changed: Trunk watches the result's age. True when it wrote.
pub(crate) fn write() -> Result<bool> {
    let css = bundle(&root::at(ENTRY))?;
    let output = output();
    if fs::read_to_string(&output).is_ok_and(|old| old == css) {
        return Ok(false);
    }
    let folder = output.parent().expect("a file lies in a folder");
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(&output, css))
        .with_context(|| format!("{} cannot be written", output.display()))?;
    Ok(true)
}

/// Always below `target/`, whatever `CARGO_TARGET_DIR` says: index.html names this path.
fn output() -> PathBuf {
    root::at("target/css/app.css")
}

fn bundle(entry: &Path) -> Result<String> {
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let targets = Targets { browsers: Some(FLOOR), ..Targets::default() };
    // The errors borrow from the files, so they become text here.
    let mut sheet = bundler.bundle(entry).map_err(|error| anyhow!("{error}"))?;
    sheet.minify(MinifyOptions { targets, ..MinifyOptions::default() }).map_err(|error| anyhow!("{error}"))?;
    let options = PrinterOptions { minify: true, targets, ..PrinterOptions::default() };
    Ok(sheet.to_css(options).map_err(|error| anyhow!("{error}"))?.code)
}

#[cfg(test)]
mod tests {
    use super::bundle;
    use std::fs;

    #[test]
    fn imports_become_layers_and_new_syntax_is_lowered() {
        let folder = std::env::temp_dir().join(format!("xtask-css-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("app.css"), "@layer ui, pages;\n@import \"part.css\" layer(ui);\n").unwrap();
        fs::write(folder.join("part.css"), ".card { color: #fff; & .card__title { inset-inline: 0 } }").unwrap();
        let css = bundle(&folder.join("app.css")).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert!(css.starts_with("@layer ui"), "{css}");
        assert!(css.contains(".card .card__title"), "nesting is lowered: {css}");
        assert!(!css.contains("@import"), "{css}");
    }
}
