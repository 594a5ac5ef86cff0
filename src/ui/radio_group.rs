//! One choice out of a few that all stay visible.

use leptos::prelude::*;

use super::field::{FieldProblem, invalid, part_id};
use super::{live, paragraph};

/// One choice of a [`RadioGroup`].
pub struct Choice {
    /// The code that stands for it.
    pub value: &'static str,
    /// The whole accessible name.
    pub label: TextProp,
}

/// Choices under a legend. None is chosen until the person chooses.
#[component]
pub fn RadioGroup(
    /// The id of the group; choices, hint and problem derive theirs from it.
    id: &'static str,
    /// What is asked: the accessible name of the group.
    #[prop(into)]
    legend: TextProp,
    /// The choices, in order.
    choices: Vec<Choice>,
    /// The code of the choice made.
    chosen: RwSignal<Option<&'static str>>,
    /// "Optional" or "Required", beside the legend and outside the name.
    #[prop(optional, into)]
    marker: Option<TextProp>,
    /// A choice is needed.
    #[prop(optional)]
    required: bool,
    /// How to choose, or why it is asked.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// What is wrong, as a sentence.
    #[prop(optional, into)]
    problem: Signal<Option<String>>,
) -> impl IntoView {
    let described_by = if hint.is_some() { [id, "-hint ", id, "-problem"].concat() } else { part_id(id, "-problem") };
    let invalid = invalid(problem);
    let choices = choices.into_iter().map(|choice| radio(id, choice, chosen)).collect_view();
    view! {
        <div
            class="radio-group"
            id=id
            role="radiogroup"
            data-invalid=invalid
            aria-labelledby=part_id(id, "-legend")
            aria-required=required.then_some("true")
            aria-invalid=invalid
            aria-describedby=described_by
        >
            <div class="field__head">
                <span class="radio-group__legend" id=part_id(id, "-legend")>{live(legend)}</span>
                {marker.map(|marker| view! { <span class="field__marker">{live(marker)}</span> })}
            </div>
            {hint.map(|hint| view! { <div class="field__hint" id=part_id(id, "-hint")>{paragraph("field__how", Some(hint))}</div> })}
            <div class="radio-group__choices">{choices}</div>
            <FieldProblem id problem/>
        </div>
    }
}

/// One row: the whole of it can be pressed.
fn radio(group: &'static str, choice: Choice, chosen: RwSignal<Option<&'static str>>) -> impl IntoView {
    let Choice { value, label } = choice;
    view! {
        <label class="radio-group__choice">
            <input
                class="radio-group__dot"
                type="radio"
                name=group
                value=value
                prop:checked=move || chosen.get() == Some(value)
                on:change=move |_| chosen.set(Some(value))
            />
            <span class="radio-group__label">{live(label)}</span>
        </label>
    }
}
