//! Which words exist. Reading an English text in `en` next to its field says where it stands, so the fields carry a comment
//! only where the text alone does not tell.
#![expect(missing_docs, reason = "a field's English text in `en` documents it better than a paraphrase would")]

mod entry;
mod facts;
mod frame;
mod own;

pub use entry::{Code, Login, Register, Reset, Roles};
pub use facts::{Contact, Cookies, Home, Policy, Promise, StoredItem};
pub use frame::{Frame, Screen, Screens, Ui};
pub use own::{Me, Settings};

use wepig_contract::error::{FieldProblem, Refusal};

/// All words of one language.
#[derive(Debug)]
pub struct Words {
    /// The language's own name, in itself.
    pub language_name: &'static str,
    pub brand: &'static str,
    pub screens: Screens,
    pub frame: Frame,
    pub ui: Ui,
    pub home: Home,
    pub code: Code,
    pub register: Register,
    pub login: Login,
    pub reset: Reset,
    pub me: Me,
    pub settings: Settings,
    pub policy: Policy,
    pub cookies: Cookies,
    pub contact: Contact,
    /// A day as people write it, from `2024-11-04`.
    pub date: fn(&str) -> String,
    pub(crate) field_sentence: fn(&FieldProblem) -> String,
    pub(crate) refusal_sentence: fn(&Refusal) -> String,
}
