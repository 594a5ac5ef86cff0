//! A box to tick.

use leptos::prelude::*;

use super::field::{FieldProblem, invalid, part_id};
use super::paragraph;

/// A box with its label beside it. It never starts ticked on its own.
#[component]
pub fn Checkbox(
    /// The id of the box; its hint and problem derive theirs from it.
    id: &'static str,
    /// Ticked or not.
    checked: RwSignal<bool>,
    /// A tick is needed.
    #[prop(optional)]
    required: bool,
    /// What ticking, or not ticking, means.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// What is wrong, as a sentence.
    #[prop(optional, into)]
    problem: Signal<Option<String>>,
    /// The label: the whole accessible name. It may hold a link.
    children: Children,
) -> impl IntoView {
    let described_by = if hint.is_some() { [id, "-hint ", id, "-problem"].concat() } else { part_id(id, "-problem") };
    let invalid = invalid(problem);
    view! {
        <div class="checkbox" data-invalid=invalid>
            <input
                class="checkbox__box"
                id=id
                name=id
                type="checkbox"
                aria-required=required.then_some("true")
                aria-invalid=invalid
                aria-describedby=described_by
                prop:checked=move || checked.get()
                on:change:target=move |event| checked.set(event.target().checked())
            />
            <label class="checkbox__label" for=id>{children()}</label>
            {hint.map(|hint| view! { <div class="checkbox__hint" id=part_id(id, "-hint")>{paragraph("field__how", Some(hint))}</div> })}
            <FieldProblem id problem/>
        </div>
    }
}
