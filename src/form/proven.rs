//! A number that its code has proven already, on its way from the log-in page to Register (row A3).

use leptos::prelude::*;
use wepig_contract::error::Continuation;
use wepig_contract::field::Phone;
use wepig_contract::proof::NumberProofForm;

use crate::routes::{Route, use_navigator};

/// The proven number, if there is one. A Copy handle.
#[derive(Clone, Copy)]
pub struct ProvenNumber(RwSignal<Option<(Phone, Continuation)>>);

impl ProvenNumber {
    /// Keeps what the server gave for a number without an account.
    pub fn keep(self, phone: Phone, continuation: Continuation) {
        self.0.set(Some((phone, continuation)));
    }

    /// The number.
    #[must_use]
    pub fn phone(self) -> Option<Phone> {
        self.0.with(|proven| proven.as_ref().map(|(phone, _)| phone.clone()))
    }

    /// The number and its proof, to be sent instead of a code.
    #[must_use]
    pub fn proof(self) -> Option<(Phone, NumberProofForm)> {
        self.0.with_untracked(|proven| {
            let (phone, continuation) = proven.clone()?;
            let Continuation { challenge, ticket, .. } = continuation;
            Some((phone, NumberProofForm { challenge, code: String::new(), ticket: Some(ticket) }))
        })
    }

    /// Forgets it: used, ended, or another number is wanted.
    pub fn forget(self) {
        self.0.set(None);
    }
}

/// Makes the proven number known; once, at the root of the app.
pub fn provide_proven_number() -> ProvenNumber {
    let proven = ProvenNumber(RwSignal::new(None));
    provide_context(proven);
    proven
}

/// The proven number of the app.
#[must_use]
pub fn use_proven_number() -> ProvenNumber {
    use_context().expect("the root of the app provides the proven number")
}

/// Leads a person whose number has no account on into Register, with the number proven.
pub fn lead_on_to_register() -> impl Fn(Phone, Option<Continuation>) + Copy {
    let (proven, navigator) = (use_proven_number(), use_navigator());
    move |phone, continuation| {
        if let Some(continuation) = continuation {
            proven.keep(phone, continuation);
        }
        navigator.go(Route::Register);
    }
}
