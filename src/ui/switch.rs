//! A switch: on or off, and it acts at once.

use leptos::prelude::*;

use super::field::{FieldProblem, part_id};
use super::{FIRST_PAINT, live, paragraph};

/// A switch with its name, and a line that says what "off" costs. All of it can be pressed. It shows what `on` says
/// and asks through `on_change`: who saves sets `on` when it is saved, or leaves it when saving failed.
#[component]
pub fn Switch(
    /// The id of the control; its hint and problem derive theirs from it.
    id: &'static str,
    /// The whole accessible name.
    #[prop(into)]
    label: TextProp,
    /// What off, or on, means: the description.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// On or off.
    #[prop(into)]
    on: Signal<bool>,
    /// A change is being saved: it keeps its place and focus and ignores presses.
    #[prop(optional, into)]
    pending: Signal<bool>,
    /// It cannot be changed now; the hint should say why.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// What went wrong, as a sentence.
    #[prop(optional, into)]
    problem: Signal<Option<String>>,
    /// Asks for the other state: what it should become.
    #[prop(into)]
    on_change: Callback<bool>,
) -> impl IntoView {
    let rests = move || pending.get() || disabled.get();
    let press = move |_| {
        if !untrack(rests) {
            on_change.run(!on.get_untracked());
        }
    };
    let described_by = if hint.is_some() { [id, "-hint ", id, "-problem"].concat() } else { part_id(id, "-problem") };
    view! {
        <div class="switch" data-pending=move || pending.get()>
            <div class="switch__words">
                <span class="switch__label" id=part_id(id, "-label")>{live(label)}</span>
                {hint.map(|hint| view! { <div class="switch__hint" id=part_id(id, "-hint")>{paragraph("field__how", Some(hint))}</div> })}
                <FieldProblem id problem/>
            </div>
            <button
                class="switch__knob"
                id=id
                type="button"
                role="switch"
                disabled=FIRST_PAINT
                aria-labelledby=part_id(id, "-label")
                aria-describedby=described_by
                aria-checked=move || if on.get() { "true" } else { "false" }
                aria-disabled=move || rests().then_some("true")
                aria-busy=move || pending.get().then_some("true")
                on:click=press
            ></button>
        </div>
    }
}

/// A [`Switch`] as a cell of a [`super::CellGroup`].
#[component]
pub fn CellSwitch(
    /// A [`Switch`].
    children: Children,
) -> impl IntoView {
    view! { <li class="cell" data-press="">{children()}</li> }
}
