//! The problems of a form in one place, each a link to its field.

use leptos::{ev::MouseEvent, prelude::*};

use super::{Icon, IconName, field::part_id, live};
use crate::browser;

/// One problem of a form.
#[derive(Clone, PartialEq, Eq)]
pub struct SummaryLine {
    /// The id of the field; `None` for a problem of the whole form.
    pub field: Option<&'static str>,
    /// What is wrong and how to mend it.
    pub sentence: String,
}

/// A list of problems above a form; nothing while there are none. Call [`browser::focus`] with its id after a
/// failed sending to bring people to it.
#[component]
pub fn ErrorSummary(
    /// The id, to bring the focus here.
    id: &'static str,
    /// What the list is.
    #[prop(into)]
    title: TextProp,
    /// The problems, in the order of the fields.
    #[prop(into)]
    problems: Signal<Vec<SummaryLine>>,
) -> impl IntoView {
    let lines = move || problems.get().into_iter().map(line).collect_view();
    view! {
        <div
            class="error-summary"
            id=id
            tabindex="-1"
            role="alert"
            aria-labelledby=part_id(id, "-title")
            hidden=move || problems.with(Vec::is_empty)
        >
            <h2 class="error-summary__title" id=part_id(id, "-title")>
                <Icon name=IconName::Danger/>
                <span>{live(title)}</span>
            </h2>
            <ul class="error-summary__list">{lines}</ul>
        </div>
    }
}

/// A line: a link that brings the focus to its field, so that it works for radio groups and stays on the page.
fn line(line: SummaryLine) -> impl IntoView {
    let SummaryLine { field, sentence } = line;
    let Some(field) = field else {
        return view! { <li>{sentence}</li> }.into_any();
    };
    let go = move |event: MouseEvent| {
        event.prevent_default();
        browser::focus(field);
    };
    view! { <li><a class="link" href=part_id("#", field) on:click=go>{sentence}</a></li> }.into_any()
}
