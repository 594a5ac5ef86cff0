//! The form around fields: our own problems instead of the browser's bubbles.

use leptos::{ev::SubmitEvent, prelude::*};

use super::FIRST_PAINT;

/// A form. It never leaves the page: a press of its submit button, or Enter in a field, calls `on_submit`
/// once; nothing while `pending`. In the first paint its fields are disabled, so that nothing typed is lost.
#[component]
pub fn Form(
    /// The id.
    id: &'static str,
    /// An answer is awaited.
    #[prop(optional, into)]
    pending: Signal<bool>,
    /// What sending does.
    #[prop(into)]
    on_submit: Callback<()>,
    /// Fields, then the actions.
    children: Children,
) -> impl IntoView {
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        if !pending.get_untracked() {
            on_submit.run(());
        }
    };
    view! {
        <form class="form" id=id novalidate on:submit=send>
            <fieldset class="form__fields" disabled=FIRST_PAINT>
                {children()}
            </fieldset>
        </form>
    }
}
