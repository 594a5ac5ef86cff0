//! Proving again that one is there (PRODUCT section 1, fresh proof): asked only when the server asks, and then the act is
//! done without being started anew.

mod dialog;

pub use dialog::ProofDialog;

use std::future::poll_fn;
use std::task::{Context, Poll, Waker};

use leptos::prelude::*;
use wepig_contract::error::Code;

use crate::api::ApiFailure;

/// Asks for a fresh proof where an act needs one. A Copy handle.
#[derive(Clone, Copy)]
pub struct FreshProof {
    open: RwSignal<bool>,
    question: StoredValue<Question>,
}

/// What the dialog is asked, and its answer.
#[derive(Default)]
struct Question {
    waiting: Option<Waker>,
    is_proven: Option<bool>,
}

impl FreshProof {
    /// Acts. Where the server wants a fresh proof first, the person gives one and the act is done then. `None` when they
    /// thought better of it: then nothing has happened.
    pub async fn with<T, F>(self, act: impl Fn() -> F) -> Option<Result<T, ApiFailure>>
    where
        F: Future<Output = Result<T, ApiFailure>>,
    {
        match act().await {
            Err(failure) if failure.code() == Some(Code::FreshProofNeeded) => {
                if self.ask().await {
                    Some(act().await)
                } else {
                    None
                }
            }
            answer => Some(answer),
        }
    }

    /// Opens the dialog; true once the proof was given.
    async fn ask(self) -> bool {
        self.question.set_value(Question::default());
        self.open.set(true);
        poll_fn(|context| self.poll(context)).await
    }

    fn poll(self, context: &Context<'_>) -> Poll<bool> {
        let answer = self.question.try_update_value(|question| {
            question.waiting = Some(context.waker().clone());
            question.is_proven
        });
        // A dialog that is gone with the whole app proves nothing.
        answer.unwrap_or(Some(false)).map_or(Poll::Pending, Poll::Ready)
    }

    /// Closes the dialog.
    fn close(self) {
        if self.open.get_untracked() {
            self.open.set(false);
        }
    }

    /// The first answer counts; a dialog that closes without one was left.
    fn answer(self, is_proven: bool) {
        let waiting = self.question.try_update_value(|question| {
            question.is_proven.get_or_insert(is_proven);
            question.waiting.take()
        });
        self.close();
        if let Some(Some(waiting)) = waiting {
            waiting.wake();
        }
    }
}

/// Makes the fresh proof known; once, at the root of the app, which shows [`ProofDialog`] too.
pub fn provide_fresh_proof() {
    provide_context(FreshProof { open: RwSignal::new(false), question: StoredValue::default() });
}

/// The fresh proof of the app.
#[must_use]
pub fn use_fresh_proof() -> FreshProof {
    use_context().expect("the root of the app provides the fresh proof")
}
