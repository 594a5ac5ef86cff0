//! From `index.html`, as Trunk reads it, to the page we serve: the stylesheet stands in it, and the program is asked for once
//! the text is drawn. So the first paint waits for one answer of the server, not for four.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::hex::hex;
use crate::root;

/// Asks for bindings and program after the first frame.
const START: &str = include_str!("start.js");

/// Writes `source` of the repository as `index.html` into `folder`, with what its `data-trunk` links name. `name` is that of
/// the program.
pub(super) fn write(source: &str, name: &str, folder: &Path) -> Result<()> {
    let mut page = fs::read_to_string(root::at(source)).with_context(|| format!("{source} cannot be read"))?;
    while let Some((before, link, after)) = next_link(&page) {
        let new = match attribute(link, "rel") {
            Some("css") => style(attribute(link, "href"))?,
            Some("icon") => icon(attribute(link, "href"), folder)?,
            Some("rust") => start(name),
            _ => bail!("{source} has a link that is not understood: {link}"),
        };
        page = [before, &new, after].concat();
    }
    fs::write(folder.join("index.html"), page).context("index.html cannot be written")
}

fn style(file: Option<&str>) -> Result<String> {
    let css = read(file)?;
    Ok(["<style>", css.trim(), "</style>"].concat())
}

/// Copies the icon under a name that changes with it.
fn icon(file: Option<&str>, folder: &Path) -> Result<String> {
    let svg = read(file)?;
    let name = ["favicon-", &hex(&Sha256::digest(&svg))[..16], ".svg"].concat();
    fs::write(folder.join(&name), svg).context("the icon cannot be written")?;
    Ok(["<link rel=\"icon\" type=\"image/svg+xml\" href=\"/", &name, "\">"].concat())
}

fn start(name: &str) -> String {
    let (bindings, program) = (["/", name, ".js"].concat(), ["/", name, "_bg.wasm"].concat());
    let script = START.replace("PROGRAM", &program).replace("BINDINGS", &bindings);
    ["<script type=\"module\">\n", &script, "</script>"].concat()
}

fn read(file: Option<&str>) -> Result<String> {
    let file = file.context("a link of the page names no file")?;
    fs::read_to_string(root::at(file)).with_context(|| format!("{file} cannot be read"))
}

/// The first link for Trunk, with what stands before and after it.
fn next_link(page: &str) -> Option<(&str, &str, &str)> {
    let is_ours = |start: usize| page[start + "<link".len()..].trim_start().starts_with("data-trunk");
    let (start, _) = page.match_indices("<link").find(|(start, _)| is_ours(*start))?;
    let end = start + page[start..].find('>')? + 1;
    Some((&page[..start], &page[start..end], &page[end..]))
}

/// The value of an attribute in double quotes.
fn attribute<'a>(link: &'a str, name: &str) -> Option<&'a str> {
    let start = link.find(&[" ", name, "=\""].concat())? + name.len() + 3;
    link[start..].split('"').next()
}

#[cfg(test)]
mod tests {
    use super::{attribute, next_link, start};

    #[test]
    fn links_for_trunk_are_found_over_several_lines() {
        let page = "<link rel=\"x\"><link\n  data-trunk\n  rel=\"rust\" data-bin=\"a\"\n><p>";
        let (before, link, after) = next_link(page).unwrap();
        assert_eq!((before, after), ("<link rel=\"x\">", "<p>"));
        assert_eq!(attribute(link, "rel"), Some("rust"));
        assert!(next_link("<link rel=\"data-trunk\">").is_none());
    }

    #[test]
    fn the_start_asks_for_both() {
        let script = start("wepig-web-1");
        assert!(script.contains("fetch(\"/wepig-web-1_bg.wasm\")") && script.contains("import(\"/wepig-web-1.js\")"));
    }
}
