//! A drawer: the detail of one thing beside the list it stands in.

use leptos::prelude::*;

use super::dialog::sheet;

/// A [`super::Dialog`] at the right edge of a desktop, as high as the window; on phones a screen of its own with the
/// buttons at its foot. Focus, Esc and the page behind are as with a dialog.
#[component]
pub fn Drawer(
    /// The id; the title derives its own from it.
    id: &'static str,
    /// Open or closed; the drawer closes itself through it.
    open: RwSignal<bool>,
    /// The title, which names the thing: the accessible name.
    #[prop(into)]
    title: TextProp,
    /// The name of the button that closes it.
    #[prop(into)]
    close: TextProp,
    /// The content, made anew each time it opens.
    children: ChildrenFn,
    /// The buttons at the foot, always in view, if there are any.
    #[prop(optional, into)]
    actions: Option<ViewFn>,
) -> impl IntoView {
    sheet("dialog drawer", id, open, title, close, children, actions)
}
