//! Which words exist. Reading an English text in `en` next to its field says where it stands, so the fields carry a comment
//! only where the text alone does not tell.
#![expect(missing_docs, reason = "a field's English text in `en` documents it better than a paraphrase would")]

mod conflict;
mod entry;
mod facts;
mod farm;
mod frame;
mod invite;
mod own;
mod profile;
mod security;
mod staff;

pub use conflict::EditConflict;
pub use entry::{Code, Login, Register, Reset, Roles};
pub use facts::{Contact, Cookies, Home, Policy, Promise, StoredItem};
pub use farm::Farm;
pub use frame::{Frame, Screen, Screens, Ui};
pub use invite::{Invite, Offer};
pub use own::{Me, Settings};
pub use profile::{Picture, Profile};
pub use security::{Proof, Security};
pub use staff::{Entry, Staff};

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
    pub profile: Profile,
    pub security: Security,
    pub proof: Proof,
    pub settings: Settings,
    pub farm: Farm,
    pub staff: Staff,
    pub entry: Entry,
    pub invite: Invite,
    pub offer: Offer,
    pub conflict: EditConflict,
    pub policy: Policy,
    pub cookies: Cookies,
    pub contact: Contact,
    /// A day as people write it, from `2024-11-04`.
    pub date: fn(&str) -> String,
    pub(crate) field_sentence: fn(&FieldProblem) -> String,
    pub(crate) refusal_sentence: fn(&Refusal) -> String,
}
