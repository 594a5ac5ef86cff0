//! An act that is asked about first: how it stands, for its [`super::ConfirmDialog`].

use leptos::prelude::*;

use super::{FreshProof, failure_sentence, use_fresh_proof};
use crate::api::ApiFailure;
use crate::browser;
use crate::i18n::{I18n, use_i18n};

/// Open or not, under way or not, and why it was not done. A Copy handle.
#[derive(Clone, Copy)]
pub struct Confirmation {
    /// Whether the question is shown.
    pub open: RwSignal<bool>,
    pending: RwSignal<bool>,
    failure: RwSignal<Option<ApiFailure>>,
    i18n: I18n,
    proof: FreshProof,
}

impl Confirmation {
    /// A question that nobody has asked yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            open: RwSignal::new(false),
            pending: RwSignal::new(false),
            failure: RwSignal::new(None),
            i18n: use_i18n(),
            proof: use_fresh_proof(),
        }
    }

    /// Asks.
    pub fn ask(self) {
        self.failure.set(None);
        self.open.set(true);
    }

    /// True while the act is under way.
    #[must_use]
    pub fn pending(self) -> Signal<bool> {
        self.pending.into()
    }

    /// Why the act was not done, as a sentence.
    #[must_use]
    pub fn problem(self) -> Signal<Option<String>> {
        Signal::derive(move || {
            self.failure.with(|failure| failure.as_ref().map(|failure| failure_sentence(self.i18n.words(), failure)))
        })
    }

    /// Acts, once at a time, with a fresh proof where one is wanted. The question closes when it is done; else it says
    /// why not and waits.
    pub fn act<T: 'static, F>(self, act: impl Fn() -> F + 'static, done: impl FnOnce(T) + 'static)
    where
        F: Future<Output = Result<T, ApiFailure>> + 'static,
    {
        if self.pending.get_untracked() {
            return;
        }
        self.failure.set(None);
        self.pending.set(true);
        browser::spawn(async move {
            let answer = self.proof.with(act).await;
            self.pending.set(false);
            match answer {
                Some(Ok(value)) => {
                    self.open.set(false);
                    done(value);
                }
                Some(Err(failure)) => self.failure.set(Some(failure)),
                None => {}
            }
        });
    }
}

impl Default for Confirmation {
    fn default() -> Self {
        Self::new()
    }
}
