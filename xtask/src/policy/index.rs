//! `public/policies/index.json`: the versions there are, oldest first.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::hex::hex;

/// Where the texts lie: `<version>/<language>.md` below it.
pub(crate) const FOLDER: &str = "public/policies";

/// Every language of the texts; the first is authoritative.
pub(crate) const LANGUAGES: [Language; 2] = [Language::ZhCn, Language::En];

/// A language of the texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Language {
    /// Chinese as written in mainland China.
    ZhCn,
    /// English.
    En,
}

impl Language {
    /// Its BCP 47 tag, which is also its part of file names.
    pub(crate) fn tag(self) -> &'static str {
        match self {
            Self::ZhCn => "zh-CN",
            Self::En => "en",
        }
    }
}

/// The index as a whole.
pub(crate) struct Index {
    /// Oldest first, never empty.
    pub(crate) versions: Vec<Version>,
}

/// One version. Unknown members are refused: writing the index back would lose them.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Version {
    /// Its name, which is also the name of its folder.
    pub(crate) version: String,
    updated: String,
    effective: String,
    material: bool,
    kinds: Vec<String>,
    changes: PerLanguage<Vec<String>>,
    sha256: PerLanguage<String>,
    /// Published: its texts never change again.
    pub(crate) frozen: bool,
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct PerLanguage<T> {
    #[serde(rename = "zh-CN")]
    zh_cn: T,
    en: T,
}

impl<T> PerLanguage<T> {
    fn get(&self, language: Language) -> &T {
        match language {
            Language::ZhCn => &self.zh_cn,
            Language::En => &self.en,
        }
    }
}

impl Index {
    /// Reads the index of the repository at `root`.
    pub(crate) fn read(root: &Path) -> Result<Self> {
        let path = root.join(FOLDER).join("index.json");
        let text = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        let versions: Vec<Version> =
            serde_json::from_str(&text).with_context(|| format!("{} is not what it should be", path.display()))?;
        anyhow::ensure!(!versions.is_empty(), "{} names no version.", path.display());
        Ok(Self { versions })
    }

    /// The newest version: the last.
    pub(crate) fn newest(&self) -> &Version {
        self.versions.last().expect("read() refuses an empty index")
    }

    /// Sets the hashes of drafts to those of their texts.
    pub(crate) fn refresh(&mut self, root: &Path) -> Result<()> {
        for version in self.versions.iter_mut().filter(|version| !version.frozen) {
            version.sha256.zh_cn = hash(root, &version.version, Language::ZhCn)?;
            version.sha256.en = hash(root, &version.version, Language::En)?;
        }
        Ok(())
    }

    /// Texts whose bytes are not those of the index, each with what to do.
    pub(crate) fn changed_texts(&self, root: &Path) -> Result<Vec<(String, String)>> {
        let mut changed = Vec::new();
        for version in &self.versions {
            for language in LANGUAGES {
                if hash(root, &version.version, language)? != *version.sha256.get(language) {
                    let advice = if version.frozen {
                        "a published text was changed: put it back, and write a new version"
                    } else {
                        "its hash in the index is old: run `cargo xtask policy`"
                    };
                    changed.push((text_path(&version.version, language), advice.to_owned()));
                }
            }
        }
        Ok(changed)
    }

    /// The index as it is written: two spaces, one line end at the end.
    pub(crate) fn to_json(&self) -> Result<String> {
        Ok(serde_json::to_string_pretty(&self.versions)? + "\n")
    }
}

/// The text of a version in a language, relative to the repository.
pub(crate) fn text_path(version: &str, language: Language) -> String {
    format!("{FOLDER}/{version}/{}.md", language.tag())
}

fn hash(root: &Path, version: &str, language: Language) -> Result<String> {
    let path = root.join(text_path(version, language));
    let bytes = fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    Ok(hex(&Sha256::digest(bytes)))
}
