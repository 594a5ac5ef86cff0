//! A dialog over the page: a question, or a short list of choices.

use leptos::{
    ev::{Event, MouseEvent},
    html,
    prelude::*,
};

use super::{IconButton, IconName, field::part_id, live};
use crate::browser;

/// A modal dialog on the browser's own `<dialog>`: the page behind is inert, Esc and a press outside close it, and
/// focus goes to the title and afterwards back to where it was. On phones it rises from below.
#[component]
pub fn Dialog(
    /// The id; the title and the content derive theirs from it.
    id: &'static str,
    /// Open or closed; the dialog closes itself through it.
    open: RwSignal<bool>,
    /// The title: the accessible name.
    #[prop(into)]
    title: TextProp,
    /// The name of the button that closes without doing anything.
    #[prop(into)]
    close: TextProp,
    /// The content, made anew each time it opens.
    children: ChildrenFn,
    /// The buttons at the end, if there are any.
    #[prop(optional, into)]
    actions: Option<ViewFn>,
) -> impl IntoView {
    sheet("dialog", id, open, title, close, children, actions)
}

/// What dialogs and drawers share; `class` decides where it stands and how it comes.
pub(super) fn sheet(
    class: &'static str,
    id: &'static str,
    open: RwSignal<bool>,
    title: TextProp,
    close: TextProp,
    children: ChildrenFn,
    actions: Option<ViewFn>,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    browser::follow(move || {
        let Some(dialog) = node.get() else { return };
        if open.get() && !dialog.open() {
            // The browser refuses only a dialog that is not in the page; then there is nothing to show.
            if dialog.show_modal().is_ok() {
                browser::focus(&part_id(id, "-title"));
            }
        } else if !open.get() && dialog.open() {
            dialog.close();
        }
    });
    // The browser tells of a closing some time after it: the dialog may have been opened anew by then.
    let on_close = move |_: Event| {
        if node.get_untracked().is_some_and(|dialog| !dialog.open()) {
            open.set(false);
        }
    };
    // The content covers the dialog, so what hits the dialog itself hit the backdrop. A press that begins inside and
    // ends outside (selecting text) is none.
    let began_outside = StoredValue::new(false);
    let is_outside = |event: &Event| event.target() == event.current_target();
    let on_click = move |event: MouseEvent| {
        if began_outside.get_value() && is_outside(&event) {
            open.set(false);
        }
    };
    view! {
        <dialog
            class=class
            id=id
            node_ref=node
            aria-labelledby=part_id(id, "-title")
            on:close=on_close
            on:pointerdown=move |event| began_outside.set_value(is_outside(&event))
            on:click=on_click
        >
            <div class="dialog__sheet">
                <div class="dialog__head">
                    <h2 class="dialog__title" id=part_id(id, "-title") tabindex="-1">{live(title)}</h2>
                    <IconButton name=close icon=IconName::Close on_press=move || open.set(false)/>
                </div>
                <div class="dialog__body">{move || open.get().then(|| children())}</div>
                {actions.map(|actions| view! {
                    <div class="dialog__actions">{move || open.get().then(|| actions.run())}</div>
                })}
            </div>
        </dialog>
    }
}
