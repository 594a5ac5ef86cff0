//! The published versions of the privacy policy (row H1), read from `public/policies/index.json` at build.

use crate::language::Language;

/// One immutable version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PolicyVersion {
    /// Its name, e.g. `1.0`.
    pub version: &'static str,
    /// The date of the text, `YYYY-MM-DD`.
    pub updated: &'static str,
    /// The date from which it governs, `YYYY-MM-DD` in China.
    pub effective: &'static str,
    /// Whether it has to be agreed to anew (row H2).
    pub material: bool,
    zh_cn: &'static str,
    en: &'static str,
}

/// All versions, oldest first; never empty.
pub const VERSIONS: &[PolicyVersion] = include!(concat!(env!("OUT_DIR"), "/policies.rs"));

impl PolicyVersion {
    /// The newest version: the one a new person is asked to agree to.
    pub fn newest() -> &'static Self {
        VERSIONS.last().expect("the build refuses an empty index")
    }

    /// The version of this name.
    pub fn named(version: &str) -> Option<&'static Self> {
        VERSIONS.iter().find(|known| known.version == version)
    }

    /// SHA-256 of the text in a language, 64 lower-case hexadecimal digits.
    pub fn sha256(&self, language: Language) -> &'static str {
        match language {
            Language::ZhCn => self.zh_cn,
            Language::En => self.en,
        }
    }

    /// Where the text is served, ready to be shown: an HTML fragment.
    pub fn fragment_path(&self, language: Language) -> String {
        ["/policies/", self.version, ".", language.tag(), ".html"].concat()
    }
}
