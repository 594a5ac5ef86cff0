//! What was typed into Register so far. It lives in memory, as long as the app is open: reading the policy and coming back
//! loses nothing, closing the page leaves nothing behind.

use leptos::prelude::*;
use wepig_contract::account::{Agreement, RegisterForm};
use wepig_contract::field::AgeBand;
use wepig_contract::language::Language;
use wepig_contract::policy::PolicyVersion;
use wepig_contract::sms_code::CodePurpose;

use crate::form::{CodeState, ProvenNumber, use_proven_number};

/// The draft. A Copy handle.
#[derive(Clone, Copy)]
pub struct RegisterDraft {
    pub(super) username: RwSignal<String>,
    pub(super) code: CodeState,
    pub(super) password: RwSignal<String>,
    /// The code of the chosen [`AgeBand`].
    pub(super) age: RwSignal<Option<&'static str>>,
    pub(super) agreed: RwSignal<bool>,
    pub(super) proven: ProvenNumber,
}

impl RegisterDraft {
    /// The form of the contract. `language` is the one in which the policy is offered.
    pub(super) fn form(self, language: Language, at_ms: i64) -> RegisterForm {
        let (phone, proof) = match self.proven.proof() {
            Some((phone, proof)) => (phone.as_str().to_owned(), proof),
            None => (self.code.phone.get_untracked(), self.code.proof()),
        };
        let policy = PolicyVersion::newest();
        RegisterForm {
            username: self.username.get_untracked(),
            phone,
            proof,
            password: self.password.get_untracked(),
            age: self.age.get_untracked().and_then(band),
            agreed: self.agreed.get_untracked(),
            agreement: Agreement {
                version: policy.version.to_owned(),
                language,
                sha256: policy.sha256(language).to_owned(),
            },
            client_time_ms: at_ms,
            app_version: env!("CARGO_PKG_VERSION").to_owned(),
        }
    }

    /// Forgets everything: the account is open, or shall not be.
    pub(super) fn clear(self) {
        self.username.set(String::new());
        self.code.clear();
        self.password.set(String::new());
        self.age.set(None);
        self.agreed.set(false);
        self.proven.forget();
    }
}

/// Makes the draft known; once, at the root of the app, after the proven number.
pub fn provide_register_draft() {
    provide_context(RegisterDraft {
        username: RwSignal::new(String::new()),
        code: CodeState::new(CodePurpose::Register),
        password: RwSignal::new(String::new()),
        age: RwSignal::new(None),
        agreed: RwSignal::new(false),
        proven: use_proven_number(),
    });
}

/// The draft of the app.
pub(super) fn use_register_draft() -> RegisterDraft {
    use_context().expect("the root of the app provides the draft")
}

fn band(code: &str) -> Option<AgeBand> {
    AgeBand::ALL.into_iter().find(|band| band.as_str() == code)
}
