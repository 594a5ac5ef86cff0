//! From Trunk's page to the one we serve: the stylesheet stands in it, and the program is asked for once the text is drawn.
//! So the first paint waits for one answer of the server, not for four.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// Asks for bindings and program after the first frame.
const START: &str = include_str!("start.js");

/// Changes `index.html` in `folder`, and takes the stylesheet's file away.
pub(super) fn prepare(folder: &Path) -> Result<()> {
    let file = folder.join("index.html");
    let page = fs::read_to_string(&file).context("Trunk wrote no index.html")?;
    let stylesheet = address(&page, ".css").context("Trunk's page links no stylesheet")?;
    let css = folder.join(stylesheet.trim_start_matches('/'));
    let style = fs::read_to_string(&css).with_context(|| format!("{} cannot be read", css.display()))?;
    let page = rewrite(&page, &style).context("Trunk's page has another shape than expected")?;
    fs::write(&file, page).with_context(|| format!("{} cannot be written", file.display()))?;
    fs::remove_file(&css).with_context(|| format!("{} cannot be removed", css.display()))
}

/// The page with the style in it, our start in place of Trunk's, and no preloads.
fn rewrite(page: &str, style: &str) -> Option<String> {
    let start = START.replace("PROGRAM", address(page, ".wasm")?).replace("BINDINGS", address(page, ".js")?);
    let page = replace(page, "<link rel=\"stylesheet\"", ">", &["<style>", style.trim(), "</style>"].concat())?;
    let page = replace(&page, "<link rel=\"modulepreload\"", ">", "")?;
    let page = replace(&page, "<link rel=\"preload\"", ">", "")?;
    let script = ["<script type=\"module\">\n", &start, "</script>"].concat();
    replace(&page, "<script type=\"module\">", "</script>", &script)
}

/// The first address in quotes that ends like this.
fn address<'a>(page: &'a str, end: &str) -> Option<&'a str> {
    page.split(['"', '\'']).find(|part| part.starts_with('/') && part.ends_with(end))
}

/// Puts `new` in the place of the first `open` with all that follows it up to and with `close`.
fn replace(page: &str, open: &str, close: &str, new: &str) -> Option<String> {
    let (head, rest) = page.split_once(open)?;
    let (_, tail) = rest.split_once(close)?;
    Some([head, new, tail].concat())
}

#[cfg(test)]
mod tests {
    use super::rewrite;

    const TRUNKS: &str = r#"<head><link rel="stylesheet" href="/app-1.css" integrity="x"/>
        <script type="module">import init from '/app-2.js'; await init({ module_or_path: '/app-2_bg.wasm' });</script>
        <link rel="modulepreload" href="/app-2.js"><link rel="preload" href="/app-2_bg.wasm" as="fetch"></head>"#;

    #[test]
    fn nothing_stands_before_the_text() {
        let page = rewrite(TRUNKS, "p { color: red }\n").unwrap();
        assert!(page.starts_with("<head><style>p { color: red }</style>"), "{page}");
        assert!(!page.contains("<link"), "{page}");
        assert!(page.contains("fetch(\"/app-2_bg.wasm\")") && page.contains("import(\"/app-2.js\")"), "{page}");
        assert_eq!(page.matches("<script").count(), 1, "{page}");
    }

    #[test]
    fn another_page_is_refused() {
        assert_eq!(rewrite("<head></head>", ""), None);
    }
}
