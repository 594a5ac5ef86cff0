//! A field: label, marker, hint and problem around one control, joined to it by ids.

use leptos::{context::Provider, prelude::*};

use super::{live, maybe, paragraph};

/// What a control needs from the field it stands in.
#[derive(Clone, Copy)]
pub(super) struct FieldControl {
    /// The id of the control; it is its `name` too, which is what browsers store fill-ins by.
    pub(super) id: &'static str,
    /// A value is needed.
    pub(super) required: bool,
    /// What is wrong with the value, as a sentence.
    problem: Signal<Option<String>>,
    has_marker: bool,
    has_hint: bool,
}

impl FieldControl {
    /// The field around the control that is being rendered.
    pub(super) fn of_this_field() -> Self {
        use_context().expect("a control stands inside a Field")
    }

    /// For `aria-describedby`: marker, hint and problem, in reading order.
    pub(super) fn described_by(self) -> String {
        let mut ids = String::new();
        for (there, part) in [(self.has_marker, "-marker "), (self.has_hint, "-hint "), (true, "-problem")] {
            if there {
                ids.push_str(self.id);
                ids.push_str(part);
            }
        }
        ids
    }

    /// For `aria-invalid`.
    pub(super) fn invalid(self) -> impl Fn() -> Option<&'static str> + Copy + Send + Sync {
        invalid(self.problem)
    }

    /// For `aria-required`.
    pub(super) fn required(self) -> Option<&'static str> {
        self.required.then_some("true")
    }
}

/// A labelled field around one control ([`super::TextInput`], [`super::PhoneInput`], ...).
#[component]
pub fn Field(
    /// The id of the control; its hint, marker and problem derive theirs from it.
    id: &'static str,
    /// The whole accessible name of the control.
    #[prop(into)]
    label: TextProp,
    /// "Optional" or "Required", beside the label and outside the name.
    #[prop(optional, into)]
    marker: Option<TextProp>,
    /// A value is needed.
    #[prop(optional)]
    required: bool,
    /// How to fill it in, said before it is filled in.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// Why it is asked.
    #[prop(optional, into)]
    why: Option<TextProp>,
    /// What is wrong and how to mend it, as a sentence.
    #[prop(optional, into)]
    problem: Signal<Option<String>>,
    /// The control.
    children: Children,
) -> impl IntoView {
    let has_hint = hint.is_some() || why.is_some();
    let control = FieldControl { id, required, problem, has_marker: marker.is_some(), has_hint };
    view! {
        <div class="field" data-invalid=control.invalid()>
            <div class="field__head">
                <label class="field__label" for=id>{live(label)}</label>
                {marker.map(|marker| view! { <span class="field__marker" id=part_id(id, "-marker")>{live(marker)}</span> })}
            </div>
            {has_hint.then(|| view! {
                <div class="field__hint" id=part_id(id, "-hint")>
                    {paragraph("field__how", hint)}
                    {paragraph("field__why", why)}
                </div>
            })}
            <Provider value=control>{children()}</Provider>
            <FieldProblem id problem/>
        </div>
    }
}

/// The place under a control where its problem is said. Empty, it takes no room.
#[component]
pub(super) fn FieldProblem(
    /// The id of the control.
    id: &'static str,
    /// The sentence.
    problem: Signal<Option<String>>,
) -> impl IntoView {
    view! { <p class="field__problem" id=part_id(id, "-problem")>{maybe(problem)}</p> }
}

/// For `aria-invalid`: whether there is a problem.
pub(super) fn invalid(problem: Signal<Option<String>>) -> impl Fn() -> Option<&'static str> + Copy + Send + Sync {
    move || problem.with(|problem| problem.is_some().then_some("true"))
}

/// The id of a part of the field of `id`.
pub(super) fn part_id(id: &str, part: &str) -> String {
    [id, part].concat()
}
