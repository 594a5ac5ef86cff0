//! One line of text.

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::field::FieldControl;

/// A one-line text box inside a [`super::Field`].
#[component]
pub fn TextInput(
    /// What is typed.
    value: RwSignal<String>,
    /// What the browser may fill in (`username`, `email`, `off`, ...).
    autocomplete: &'static str,
    /// The most characters it takes; from the contract, and generous: the field says what is wrong, it does not swallow keys.
    #[prop(optional)]
    max_length: Option<u16>,
) -> impl IntoView {
    input(value, InputKind { kind: "text", mode: "text", autocomplete, max_length })
}

/// What tells one kind of one-line box from another.
#[derive(Clone, Copy)]
pub(super) struct InputKind {
    /// The `type` attribute.
    pub(super) kind: &'static str,
    /// The keyboard that phones show.
    pub(super) mode: &'static str,
    /// What the browser may fill in.
    pub(super) autocomplete: &'static str,
    /// The most characters it takes.
    pub(super) max_length: Option<u16>,
}

/// The one-line box that text and phone inputs share.
pub(super) fn input(value: RwSignal<String>, kind: InputKind) -> impl IntoView {
    let field = FieldControl::of_this_field();
    view! {
        <input
            class="text-input"
            id=field.id
            name=field.id
            type=kind.kind
            inputmode=kind.mode
            autocomplete=kind.autocomplete
            autocapitalize="off"
            spellcheck="false"
            maxlength=kind.max_length.map(|length| length.to_string())
            aria-required=field.required()
            aria-invalid=field.invalid()
            aria-describedby=field.described_by()
            prop:value=shown(value)
            on:input:target=move |event| typed(value, &event.target())
        />
    }
}

/// What the box shows.
pub(super) fn shown(value: RwSignal<String>) -> impl Fn() -> String + Send + Sync {
    move || value.get()
}

/// Takes over what was typed. Kept out of the view so that every input shares one copy.
pub(super) fn typed(value: RwSignal<String>, input: &HtmlInputElement) {
    value.set(input.value());
}
