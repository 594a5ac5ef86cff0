//! The files of the repository that people wrote, as text, and the Rust among them as tokens.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::Problem;
use super::tokens::{Token, tokens};

/// What builds, demos and package managers write.
const NOT_OURS: [&str; 6] = [".git", ".demo", "dist", "node_modules", "output", "target"];

/// Texts that people write. Lock files are written by tools.
const KINDS: [&str; 11] = ["css", "html", "js", "json", "md", "mjs", "rs", "sh", "toml", "ts", "yml"];

/// Every file by its path in the repository.
pub(super) struct Tree {
    texts: BTreeMap<String, String>,
    rust: BTreeMap<String, Vec<Token>>,
    broken: Vec<Problem>,
}

impl Tree {
    /// Reads everything below `root`, committed or not.
    pub(super) fn read(root: &Path) -> Result<Self> {
        let mut texts = BTreeMap::new();
        collect(root, root, &mut texts)?;
        Ok(Self::from_texts(texts))
    }

    /// A tree of a test's own.
    #[cfg(test)]
    pub(super) fn of(files: &[(&str, &str)]) -> Self {
        Self::from_texts(files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect())
    }

    fn from_texts(texts: BTreeMap<String, String>) -> Self {
        let (mut rust, mut broken) = (BTreeMap::new(), Vec::new());
        for (path, text) in texts.iter().filter(|(path, _)| path.ends_with(".rs")) {
            match tokens(text) {
                Ok(tokens) => {
                    rust.insert(path.clone(), tokens);
                }
                Err((line, error)) => broken.push(Problem::new(path, line, format!("this is no Rust: {error}"))),
            }
        }
        Self { texts, rust, broken }
    }

    /// Every file: path and text.
    pub(super) fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// Every Rust file whose path starts so: path and tokens, without comments and unit tests.
    pub(super) fn rust<'a>(&'a self, below: &'a str) -> impl Iterator<Item = (&'a str, &'a [Token])> {
        let files = self.rust.iter().filter(move |(path, _)| path.starts_with(below));
        files.map(|(path, tokens)| (path.as_str(), tokens.as_slice()))
    }

    /// One file's text.
    pub(super) fn text(&self, path: &str) -> Option<&str> {
        self.texts.get(path).map(String::as_str)
    }

    /// Rust files that cannot be read as Rust.
    pub(super) fn unreadable(&self) -> Vec<Problem> {
        self.broken.iter().map(|problem| Problem::new(&problem.file, problem.line, problem.text.clone())).collect()
    }
}

fn collect(root: &Path, folder: &Path, texts: &mut BTreeMap<String, String>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))? {
        let path = entry.context("a folder changed while it was read")?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            if !NOT_OURS.contains(&name.as_str()) {
                collect(root, &path, texts)?;
            }
            continue;
        }
        let kind = path.extension().unwrap_or_default().to_string_lossy().into_owned();
        if name == "package-lock.json" || !(KINDS.contains(&kind.as_str()) || folder == root.join(".ci")) {
            continue;
        }
        // A file that vanished since the folder was read belongs to nobody.
        if let Ok(text) = fs::read_to_string(&path) {
            let place = path.strip_prefix(root).expect("it lies below the root");
            texts.insert(place.to_string_lossy().into_owned(), text);
        }
    }
    Ok(())
}
