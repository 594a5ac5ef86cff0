//! What is heavy inside the WebAssembly: bytes of code by page and crate and by function, before wasm-opt takes the names
//! away.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result};

use crate::{root, screen};

/// Lines shown of each table.
const SHOWN: usize = 40;

/// Characters shown of a name: some spell out a whole page.
const NAME: usize = 150;

/// Shows the heaviest parts of the last release build.
pub(super) fn command() -> Result<()> {
    let path = root::target().join("wasm32-unknown-unknown/wasm-release/wepig-web.wasm");
    let wasm = fs::read(&path).with_context(|| format!("{} is missing: build the app first", path.display()))?;
    let functions = functions(&wasm).context("this WebAssembly cannot be read")?;
    show("page and crate", functions.iter().map(|(name, bytes)| (part(name), *bytes)));
    show("function", functions.iter().map(|(name, bytes)| (name.chars().take(NAME).collect(), *bytes)));
    Ok(())
}

/// Adds up equal names and shows the heaviest.
fn show(by: &str, named: impl Iterator<Item = (String, usize)>) {
    let mut sums: BTreeMap<String, usize> = BTreeMap::new();
    for (name, bytes) in named {
        *sums.entry(name).or_default() += bytes;
    }
    let mut sums: Vec<_> = sums.into_iter().collect();
    sums.sort_by_key(|(_, bytes)| std::cmp::Reverse(*bytes));
    screen::say(&format!("\n  Code by {by}, in bytes before wasm-opt and compression:"));
    for (name, bytes) in sums.iter().take(SHOWN) {
        screen::say(&format!("  {bytes:>9}  {name}"));
    }
}

/// `pages::register` for everything of that page, `wepig_web::ui` for a layer of ours, else the crate.
fn part(name: &str) -> String {
    let ours = name.split("wepig_web::").nth(1);
    if let Some(rest) = ours {
        let mut names = rest.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|name| !name.is_empty());
        let layer = names.next().unwrap_or_default();
        return match names.next() {
            Some(page) if layer == "pages" => format!("wepig_web::pages::{page}"),
            _ => format!("wepig_web::{layer}"),
        };
    }
    let start = name.trim_start_matches(|c: char| !c.is_alphanumeric());
    start.split("::").next().unwrap_or_default().to_owned()
}

/// Name and size of every function with a body.
fn functions(wasm: &[u8]) -> Option<Vec<(String, usize)>> {
    let mut sections = Reader(wasm.strip_prefix(b"\0asm\x01\0\0\0")?);
    let (mut imported, mut sizes, mut names) = (0, Vec::new(), BTreeMap::new());
    while !sections.0.is_empty() {
        let kind = sections.byte()?;
        let length = sections.number()?;
        let mut section = Reader(sections.bytes(length)?);
        match kind {
            0 if section.text()? == "name" => names = function_names(section)?,
            2 => imported = imported_functions(section)?,
            10 => {
                for _ in 0..section.number()? {
                    let size = section.number()?;
                    section.bytes(size)?;
                    sizes.push(size);
                }
            }
            _ => {}
        }
    }
    let named = sizes.into_iter().enumerate().map(|(place, size)| {
        let name = names.get(&(imported + place)).cloned().unwrap_or_else(|| "without a name".to_owned());
        (name, size)
    });
    Some(named.collect())
}

fn function_names(mut section: Reader<'_>) -> Option<BTreeMap<usize, String>> {
    let mut names = BTreeMap::new();
    while !section.0.is_empty() {
        let kind = section.byte()?;
        let length = section.number()?;
        let mut part = Reader(section.bytes(length)?);
        if kind == 1 {
            for _ in 0..part.number()? {
                let function = part.number()?;
                names.insert(function, format!("{:#}", rustc_demangle::demangle(part.text()?)));
            }
        }
    }
    Some(names)
}

/// Imported functions are counted before those with a body.
fn imported_functions(mut section: Reader<'_>) -> Option<usize> {
    let mut functions = 0;
    for _ in 0..section.number()? {
        section.text()?;
        section.text()?;
        match section.byte()? {
            0 => {
                section.number()?;
                functions += 1;
            }
            // A table: its kind, then its limits.
            1 => {
                section.byte()?;
                section.limits()?;
            }
            2 => section.limits()?,
            // A global: its type, and whether it changes.
            3 => {
                section.bytes(2)?;
            }
            _ => return None,
        }
    }
    Some(functions)
}

/// What is left to be read; `None` from a method when it ended too early.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn bytes(&mut self, count: usize) -> Option<&'a [u8]> {
        let (bytes, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(bytes)
    }

    /// An unsigned number in LEB128.
    fn number(&mut self) -> Option<usize> {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f).checked_shl(shift)?;
            if byte & 0x80 == 0 {
                return Some(number);
            }
            shift += 7;
        }
    }

    fn text(&mut self) -> Option<&'a str> {
        let length = self.number()?;
        std::str::from_utf8(self.bytes(length)?).ok()
    }

    fn limits(&mut self) -> Option<()> {
        let has_most = self.byte()? & 1 == 1;
        self.number()?;
        if has_most {
            self.number()?;
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::{functions, part};

    #[test]
    fn functions_have_names_and_sizes() {
        // One import `a.b`, one function of two bytes, and the names `import` and `own`.
        let wasm = b"\0asm\x01\0\0\0\
            \x02\x07\x01\x01a\x01b\x00\x00\
            \x0a\x04\x01\x02\x00\x0b\
            \x00\x15\x04name\x01\x0e\x02\x00\x06import\x01\x03own";
        assert_eq!(functions(wasm).unwrap(), [("own".to_owned(), 2)]);
        assert!(functions(b"\0asm\x01\0\0\0\x0a\x7f").is_none());
    }

    #[test]
    fn names_are_put_together_by_page_and_crate() {
        assert_eq!(part("wepig_web::pages::register::form::Form::{{closure}}"), "wepig_web::pages::register");
        assert_eq!(part("<wepig_web::ui::button::Button as core::fmt::Debug>::fmt"), "wepig_web::ui");
        assert_eq!(part("<alloc::vec::Vec<T> as core::ops::Drop>::drop"), "alloc");
    }
}
