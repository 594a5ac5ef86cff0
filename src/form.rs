//! What happens between a press of a button and its answer, the same for every form: check, one sending at a time, problems
//! beside the fields, nothing typed ever lost.

mod code;
mod confirm;
mod confirmation;
mod conflict;
mod failure;
mod fetched;
mod phone;
mod proof;
mod proven;

pub use code::{CodeField, CodeState};
pub use confirm::ConfirmDialog;
pub use confirmation::Confirmation;
pub use conflict::{Clash, ClashChoice, Clashes};
pub use failure::{FailureBanner, failure_sentence};
pub use fetched::Fetched;
pub use phone::PhoneField;
pub use proof::{FreshProof, ProofDialog, provide_fresh_proof, use_fresh_proof};
pub use proven::{ProvenNumber, lead_on_to_register, provide_proven_number, use_proven_number};

use leptos::prelude::*;
use wepig_contract::check::Check;
use wepig_contract::error::{Field, FieldProblem};
use wepig_words::problem;

use crate::api::ApiFailure;
use crate::browser;
use crate::i18n::{I18n, use_i18n};
use crate::ui::SummaryLine;

/// The state of one form. A Copy handle.
#[derive(Clone, Copy)]
pub struct FormState {
    /// The id of the form; its summary derives its own.
    pub id: &'static str,
    ids: fn(Field) -> Option<&'static str>,
    i18n: I18n,
    pending: RwSignal<bool>,
    problems: RwSignal<Vec<FieldProblem>>,
    failure: RwSignal<Option<ApiFailure>>,
    attempt: StoredValue<Option<Attempt>>,
}

/// One filled form on its way: however often it is sent, it has one key and one time.
#[derive(Clone)]
pub struct Attempt {
    typed: String,
    /// The idempotency key.
    pub key: String,
    /// When it was sent first, by the clock of this device, UTC milliseconds.
    pub at_ms: i64,
}

impl FormState {
    /// A form that nobody has sent yet. `ids` tells which control a field of the contract is, if it stands in this form.
    #[must_use]
    pub fn new(id: &'static str, ids: fn(Field) -> Option<&'static str>) -> Self {
        Self {
            id,
            ids,
            i18n: use_i18n(),
            pending: RwSignal::new(false),
            problems: RwSignal::new(Vec::new()),
            failure: RwSignal::new(None),
            attempt: StoredValue::new(None),
        }
    }

    /// True while an answer is awaited.
    #[must_use]
    pub fn pending(self) -> Signal<bool> {
        self.pending.into()
    }

    /// What is wrong with a field, as a sentence.
    #[must_use]
    pub fn problem(self, field: Field) -> Signal<Option<String>> {
        Signal::derive(move || {
            self.problems.with(|problems| {
                let problem = problems.iter().find(|problem| problem.field == field)?;
                Some(problem::sentence(self.i18n.words(), problem))
            })
        })
    }

    /// The problem of a field as the contract tells it, where its data is needed.
    pub fn with_problem<T>(self, field: Field, read: impl FnOnce(&FieldProblem) -> Option<T>) -> Option<T> {
        self.problems.with(|problems| problems.iter().find(|problem| problem.field == field).and_then(read))
    }

    /// Everything that is wrong, for the summary above the form.
    #[must_use]
    pub fn summary(self) -> Signal<Vec<SummaryLine>> {
        Signal::derive(move || {
            let words = self.i18n.words();
            let line = |problem: &FieldProblem| SummaryLine {
                field: (self.ids)(problem.field),
                sentence: problem::sentence(words, problem),
            };
            self.problems.with(|problems| problems.iter().map(line).collect())
        })
    }

    /// Why the whole form was not accepted, when no field is to blame.
    #[must_use]
    pub fn failure(self) -> Signal<Option<ApiFailure>> {
        self.failure.into()
    }

    /// Checks what was typed. Problems are shown, the first one gets the focus, and there is nothing to send.
    pub fn check<F: Check>(self, form: &F) -> Option<F::Checked> {
        match form.check() {
            Ok(checked) => {
                self.clear();
                Some(checked)
            }
            Err(problems) => {
                self.failure.set(None);
                self.show(problems);
                None
            }
        }
    }

    /// The key and time of this filled form: the same as last time, unless something else was typed. `None` as in
    /// [`Self::new_key`].
    #[must_use]
    pub fn attempt(self, typed: &[&str]) -> Option<Attempt> {
        let typed = typed.join("\n");
        let known = self.attempt.with_value(|attempt| attempt.clone().filter(|attempt| attempt.typed == typed));
        if known.is_some() {
            return known;
        }
        let attempt = Attempt { typed, key: self.new_key()?, at_ms: browser::now_ms() as i64 };
        self.attempt.set_value(Some(attempt.clone()));
        Some(attempt)
    }

    /// A fresh idempotency key. A browser without a secure source has none; then nothing may be sent, and the form says so.
    #[must_use]
    pub fn new_key(self) -> Option<String> {
        let key = browser::idempotency_key();
        if key.is_none() {
            self.fail(ApiFailure::Broken { status: 0 });
        }
        key
    }

    /// The request leaves.
    pub fn start(self) {
        self.clear();
        self.pending.set(true);
    }

    /// The answer is there, and good.
    pub fn succeed(self) {
        self.pending.set(false);
        self.attempt.set_value(None);
    }

    /// The person thought better of it: nothing was done.
    pub fn stop(self) {
        self.pending.set(false);
    }

    /// The answer is a refusal, or there is none. Problems of fields are shown beside them, the rest above the form.
    pub fn fail(self, failure: ApiFailure) {
        self.pending.set(false);
        match failure {
            ApiFailure::Refused(problem) if !problem.refusal.fields.is_empty() => self.show(problem.refusal.fields),
            failure => self.failure.set(Some(failure)),
        }
    }

    /// One field has changed: what was said about it no longer holds.
    pub fn forget(self, field: Field) {
        if self.problems.with_untracked(|problems| problems.iter().any(|problem| problem.field == field)) {
            self.problems.update(|problems| problems.retain(|problem| problem.field != field));
        }
    }

    /// Drops what was said about a field as soon as something else is typed into it.
    pub fn forget_when_typed(self, field: Field, value: RwSignal<String>) {
        let mut before = None;
        browser::follow(move || {
            let typed = value.get();
            if before.replace(typed.clone()).is_some_and(|before| before != typed) {
                self.forget(field);
            }
        });
    }

    /// Puts problems beside their fields and brings the person to the first one.
    pub fn show(self, problems: Vec<FieldProblem>) {
        let first = problems.first().and_then(|problem| (self.ids)(problem.field));
        self.problems.set(problems);
        // The fields learn of their problems first, so that the focus finds them described.
        request_animation_frame(move || {
            if let Some(first) = first {
                browser::focus(first);
            }
        });
    }

    fn clear(self) {
        self.problems.set(Vec::new());
        self.failure.set(None);
    }
}
