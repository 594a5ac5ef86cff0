//! The register of purposes (PRODUCT section 4), read from `purposes.toml` at build: every reason for which the
//! software may handle personal data. Nothing is collected for a purpose that is not `active`.

use crate::language::Language;

/// One purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Purpose {
    /// The stable name; stored with consent events and jobs.
    pub id: &'static str,
    /// Why it is lawful.
    pub basis: Basis,
    /// Whether the person has a switch.
    pub switch: Switch,
    /// Whether this version of the software does it.
    pub active: bool,
    zh_cn: Text,
    en: Text,
}

/// Why handling personal data for a purpose is lawful (PIPL article 13).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Needed for the contract with the person.
    Contract,
    /// Needed for managing a farm's staff.
    Management,
    /// Consent.
    Consent,
    /// A consent of its own (PIPL articles 23, 29, 39).
    SeparateConsent,
    /// Consent given by doing it, such as publishing.
    ConsentByAct,
    /// A legal duty.
    Law,
}

/// Whether a person can switch a purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Switch {
    /// Nobody is asked: the basis is not consent.
    Never,
    /// A switch of its own, off until the person turns it on.
    Each,
    /// Asked anew before every single act.
    EachTime,
}

/// What a person reads about a purpose, in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// Its name.
    pub name: &'static str,
    /// The kinds of data.
    pub data: &'static str,
    /// What for.
    pub why: &'static str,
    /// For how long.
    pub kept: &'static str,
    /// Who outside the company receives it; empty when nobody does.
    pub recipients: &'static str,
}

/// The whole register, in the order in which it is shown.
pub const REGISTER: &[Purpose] = include!(concat!(env!("OUT_DIR"), "/purposes.rs"));

impl Purpose {
    /// What a person reads about it.
    pub fn text(&self, language: Language) -> &Text {
        match language {
            Language::ZhCn => &self.zh_cn,
            Language::En => &self.en,
        }
    }
}
