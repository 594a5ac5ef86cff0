//! One line of text.

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::field::FieldControl;

/// What is typed into a [`TextInput`].
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum TextKind {
    /// A line of text.
    #[default]
    Line,
    /// An e-mail address: phones show a keyboard with `@`.
    Email,
    /// A code or number that is no quantity: phones show digits.
    Digits,
}

/// A one-line text box inside a [`super::Field`].
#[component]
pub fn TextInput(
    /// What is typed.
    value: RwSignal<String>,
    /// What the browser may fill in (`username`, `email`, `off`, ...).
    autocomplete: &'static str,
    /// What is typed.
    #[prop(optional)]
    kind: TextKind,
    /// The most characters it takes; from the contract, and generous: the field says what is wrong, it does not swallow keys.
    #[prop(optional)]
    max_length: Option<u16>,
) -> impl IntoView {
    let (kind, mode) = match kind {
        TextKind::Line => ("text", "text"),
        TextKind::Email => ("email", "email"),
        TextKind::Digits => ("text", "numeric"),
    };
    input(value, InputKind { kind, mode, autocomplete, max_length })
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
