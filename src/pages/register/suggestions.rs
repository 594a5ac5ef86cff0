//! Free names in place of a taken one.

use leptos::prelude::*;
use wepig_contract::error::{Field, Reason};

use super::draft::RegisterDraft;
use crate::browser;
use crate::form::FormState;
use crate::i18n::use_i18n;
use crate::ui::{Button, changing};

/// A button for each suggestion; a press fills it in.
#[component]
pub(super) fn Suggestions(form: FormState, draft: RegisterDraft) -> impl IntoView {
    let i18n = use_i18n();
    let names = move || {
        form.with_problem(Field::Username, |problem| match &problem.reason {
            Reason::Taken { suggestions } => Some(suggestions.clone()),
            _ => None,
        })
    };
    let take = move |name: String| {
        draft.username.set(name);
        browser::focus("username");
    };
    let button = move |name: String| {
        let label = name.clone();
        view! { <li><Button label on_press=move || take(name.clone())/></li> }
    };
    changing(move || {
        names().filter(|names| !names.is_empty()).map(|names| {
            view! {
                <div class="suggestions" role="group" aria-labelledby="suggestions-title">
                    <p class="suggestions__title" id="suggestions-title">
                        {i18n.live(|words| words.register.suggestions)}
                    </p>
                    <ul class="suggestions__list" role="list">
                        {names.into_iter().map(button).collect_view()}
                    </ul>
                </div>
            }
            .into_any()
        })
    })
}
