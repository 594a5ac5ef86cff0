//! Why there is no answer, as a sentence.

use leptos::prelude::*;
use wepig_contract::error::{Code, Refusal};
use wepig_words::{Words, problem};

use super::FormState;
use crate::api::ApiFailure;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::ui::{Banner, BannerKind, Link, changing, live};

/// The failure of a whole form, said at once, with the screen that helps where there is one.
#[component]
pub fn FailureBanner(
    /// The form.
    form: FormState,
    /// The screen that helps with a code.
    #[prop(optional)]
    help: Option<fn(Code) -> Option<Route>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let failure = form.failure();
    changing(move || {
        failure.get().map(|failure| {
            let route = help.zip(failure.code()).and_then(|(help, code)| help(code));
            let support = support_code(&failure);
            view! {
                <Banner kind=BannerKind::Danger>
                    <p>{live((move || failure_sentence(i18n.words(), &failure)).into())}</p>
                    {support.map(|code| view! {
                        <p>{i18n.live(|words| words.frame.support_code)}" "<code>{code}</code></p>
                    })}
                    {route.map(|route| view! {
                        <p><Link href=route.href() label=move || route.screen(i18n.words()).name/></p>
                    })}
                </Banner>
            }
            .into_any()
        })
    })
}

/// The sentence for a failure: what happened, and what to do next.
#[must_use]
pub fn failure_sentence(words: &'static Words, failure: &ApiFailure) -> String {
    match failure {
        ApiFailure::Offline => words.frame.no_connection.to_owned(),
        ApiFailure::Timeout => words.frame.timeout.to_owned(),
        ApiFailure::SignedOut => problem::refusal(words, &Refusal::new(Code::SignedOut)),
        ApiFailure::Refused(problem) => problem::refusal(words, &problem.refusal),
        ApiFailure::Broken { .. } => problem::refusal(words, &Refusal::new(Code::Internal)),
    }
}

/// What support asks for: the request's id, or the status of an answer that is not ours. Nothing where waiting or typing
/// something else is all there is to do.
fn support_code(failure: &ApiFailure) -> Option<String> {
    match failure {
        ApiFailure::Refused(problem) if problem.status >= 500 || problem.refusal.code == Code::Unknown => {
            Some([problem.refusal.code.as_str(), " ", &problem.request_id].concat())
        }
        ApiFailure::Broken { status } => Some(["http ", &status.to_string()].concat()),
        _ => None,
    }
}
