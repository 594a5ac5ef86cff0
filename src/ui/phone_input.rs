//! A mobile number.

use leptos::prelude::*;

use super::{
    field::{FieldControl, part_id},
    maybe,
    text_input::{InputKind, input},
};

/// The most characters kept of a typed number: room for a pasted `+86 138 0013 8000` with any separators.
const MAX_TYPED: u16 = 32;

/// A box for a mobile number, inside a [`super::Field`]. The number stays as it was typed: reading it is the contract's work.
#[component]
pub fn PhoneInput(
    /// What is typed.
    value: RwSignal<String>,
    /// What the number itself tells (whose segment it is), said politely as soon as it is known.
    #[prop(optional, into)]
    note: Signal<Option<String>>,
) -> impl IntoView {
    let field = FieldControl::of_this_field();
    view! {
        {input(value, InputKind { kind: "tel", mode: "tel", autocomplete: "tel-national", max_length: Some(MAX_TYPED) })}
        <p class="phone-input__note" id=part_id(field.id, "-note") role="status">{maybe(note)}</p>
    }
}
