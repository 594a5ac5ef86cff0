//! A day of the calendar.

use leptos::{html, prelude::*};
use web_sys::HtmlInputElement;

use super::{field::FieldControl, text_input::typed};
use crate::browser;

/// A day inside a [`super::Field`]: the browser's own, with the calendar or the wheels its owner knows.
#[component]
pub fn DateInput(
    /// The day as `YYYY-MM-DD`; empty for none.
    value: RwSignal<String>,
    /// The first day that can be meant, as `YYYY-MM-DD`. The calendar begins there; typed days beyond it still arrive.
    #[prop(optional, into)]
    min: Option<String>,
    /// The last day that can be meant.
    #[prop(optional, into)]
    max: Option<String>,
    /// What the browser may fill in (`bday`).
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// True while the box holds something that is no day (half a date, the 31st of February): the value is then empty,
    /// and the form must not take that for "none".
    #[prop(optional)]
    unfinished: Option<RwSignal<bool>>,
) -> impl IntoView {
    let field = FieldControl::of_this_field();
    let node = NodeRef::<html::Input>::new();
    // Half a date reads as empty, and writing "empty" back would wipe the half that stands there.
    browser::follow(move || {
        let value = value.get();
        if let Some(input) = node.get().filter(|input| input.value() != value) {
            input.set_value(&value);
        }
    });
    // Typing half a date changes no value, so only the keys tell.
    let take = move |input: &HtmlInputElement| {
        typed(value, input);
        if let Some(unfinished) = unfinished {
            unfinished.set(input.validity().bad_input());
        }
    };
    view! {
        <input
            class="text-input date-input"
            id=field.id
            name=field.id
            node_ref=node
            type="date"
            autocomplete=autocomplete
            min=min
            max=max
            aria-required=field.required()
            aria-invalid=field.invalid()
            aria-describedby=field.described_by()
            on:input:target=move |event| take(&event.target())
            on:keyup:target=move |event| take(&event.target())
        />
    }
}
