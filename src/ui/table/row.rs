//! Bodies, rows and cells of a table.

use leptos::{ev::MouseEvent, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::selection::{RowChoice, row_box};

/// What answers a press itself, so that the row does not.
const CONTROLS: &str = "a, button, input, label, select";

/// How many rows a [`TableBody`] should have: more come into view in one frame than a frame can draw, fewer are as many
/// bodies to look after.
pub const BODY_ROWS: usize = 10;

/// Some rows of a table, up to [`BODY_ROWS`]: a page of a list is cut into `chunks(BODY_ROWS)`. A body out of sight costs
/// the browser neither layout nor paint, which keeps a list of many thousands smooth, while its rows stay in the page for
/// find-in-page and screen readers.
#[component]
pub fn TableBody(
    /// How many rows it has: how high it is thought to be before it is first seen.
    rows: usize,
    /// [`TableRow`]s.
    children: Children,
) -> impl IntoView {
    let height = ["auto calc(", &rows.to_string(), " * var(--table-row))"].concat();
    view! {
        <tbody class="table__body" role="rowgroup" style:contain-intrinsic-block-size=height>{children()}</tbody>
    }
}

/// A row.
#[component]
pub fn TableRow(
    /// Whom or what it is about: the accessible name.
    #[prop(into)]
    name: String,
    /// A box to choose it with, before the cells.
    #[prop(optional, into)]
    choice: Option<RowChoice>,
    /// It is the one whose detail is open.
    #[prop(optional, into)]
    current: Option<Signal<bool>>,
    /// What a press on the row does, besides its controls. A convenience of the mouse: one of the cells holds a link or
    /// a button that does the same.
    #[prop(optional, into)]
    on_open: Option<Callback<()>>,
    /// [`TableCell`]s, in the order of the columns.
    children: Children,
) -> impl IntoView {
    let open = move |event: MouseEvent| {
        if let Some(on_open) = on_open.filter(|_| is_for_the_row(&event)) {
            on_open.run(());
        }
    };
    view! {
        <tr
            class="table__row"
            role="row"
            aria-label=name
            data-opens=on_open.is_some()
            data-current=current
            on:click=open
        >
            {choice.map(row_box)}
            {children()}
        </tr>
    }
}

/// A cell.
#[component]
pub fn TableCell(
    /// It names the row: the cell with the person's name.
    #[prop(optional)]
    heading: bool,
    /// It holds buttons, which end where the row ends.
    #[prop(optional)]
    acts: bool,
    /// The content.
    children: Children,
) -> impl IntoView {
    let role = if heading { "rowheader" } else { "cell" };
    view! { <td class="table__cell" role=role data-acts=acts>{children()}</td> }
}

/// A press on a control is the control's, and whoever has just marked a number wants to copy it.
fn is_for_the_row(event: &MouseEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let on_control = target.is_some_and(|target| target.closest(CONTROLS).ok().flatten().is_some());
    let marks = window().get_selection().ok().flatten().is_some_and(|marked| !marked.is_collapsed());
    !on_control && !marks
}
