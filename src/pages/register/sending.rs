//! One press of Register.

use leptos::prelude::*;
use wepig_contract::account::RegisterForm;
use wepig_contract::error::{Code, Field};

use super::draft::RegisterDraft;
use crate::api::{ApiFailure, registrations};
use crate::browser;
use crate::form::{Attempt, FormState};
use crate::i18n::use_i18n;
use crate::session::use_session;
use crate::ui::use_toasts;

/// Checks the draft and sends it. However often the same filled form is sent, it has one key and opens one account.
pub(super) fn register(
    form: FormState,
    draft: RegisterDraft,
    is_stopped: RwSignal<bool>,
) -> impl Fn() + Copy + Send + Sync + 'static {
    let i18n = use_i18n();
    let session = use_session();
    let toasts = use_toasts();
    move || {
        let language = untrack(|| i18n.language());
        let typed = draft.form(language, 0);
        let Some(Attempt { key, at_ms, .. }) = form.attempt(&fingerprint(&typed)) else { return };
        let typed = RegisterForm { client_time_ms: at_ms, ..typed };
        let Some(checked) = form.check(&typed) else { return };
        form.start();
        // The answer is wanted even when the person has gone on to another screen: the account may be open by then.
        browser::spawn(async move {
            match registrations::register(&checked, &key).await {
                Ok(me) => {
                    form.succeed();
                    draft.clear();
                    let name = me.username.clone();
                    toasts.say(move || (i18n.words().register.welcome)(&name));
                    session.signed_in(me);
                }
                Err(failure) if failure.code() == Some(Code::GuardianNeeded) => {
                    form.succeed();
                    draft.clear();
                    is_stopped.set(true);
                }
                Err(failure) => {
                    if is_about_code(&failure) {
                        draft.proven.forget();
                    }
                    form.fail(failure);
                }
            }
        });
    }
}

/// What makes one filled form another than the one before.
fn fingerprint(form: &RegisterForm) -> [&str; 9] {
    [
        &form.username,
        &form.phone,
        &form.proof.challenge,
        &form.proof.code,
        form.proof.ticket.as_deref().unwrap_or_default(),
        &form.password,
        form.age.map_or("", |band| band.as_str()),
        if form.agreed { "agreed" } else { "" },
        form.agreement.language.tag(),
    ]
}

/// A ticket that has ended leaves the person with the fields for number and code.
fn is_about_code(failure: &ApiFailure) -> bool {
    matches!(failure, ApiFailure::Refused(problem)
        if problem.refusal.fields.iter().any(|problem| problem.field == Field::Code))
}
