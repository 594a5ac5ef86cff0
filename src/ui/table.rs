//! A table of many rows for wide windows; phones get a [`super::CardList`].

mod column;
mod row;
mod selection;

pub use column::{Column, ColumnWidth, Sort};
pub use row::{BODY_ROWS, TableBody, TableCell, TableRow};
pub use selection::{RowChoice, SelectAll, Selection, SelectionBar};

use leptos::prelude::*;

/// A table whose header stays in view. It lies on the page while its columns have room; where they have not, it becomes a
/// box of its own that scrolls both ways and can take the focus, so that arrow keys move it.
///
/// Rows are grids on the table's columns, not the browser's table boxes: so the width of a column never depends on a cell,
/// and bodies out of sight are neither laid out nor painted (see [`TableBody`]). The roles are therefore written out.
#[component]
pub fn Table(
    /// What the rows are: the accessible name.
    #[prop(into)]
    label: TextProp,
    /// The columns, in order. Rows have their cells in the same order; a changed set of columns is another table.
    columns: Vec<Column>,
    /// What the rows are ordered by.
    #[prop(optional, into)]
    sort: Signal<Option<Sort>>,
    /// Asks for another order.
    #[prop(optional, into)]
    on_sort: Option<Callback<Sort>>,
    /// A box above the boxes of the rows; rows then have a [`RowChoice`].
    #[prop(optional, into)]
    select_all: Option<SelectAll>,
    /// What follows the rows: a [`super::LoadMore`], a sentence.
    #[prop(optional, into)]
    end: Option<ViewFn>,
    /// [`TableBody`]s with [`TableRow`]s.
    children: Children,
) -> impl IntoView {
    let has_boxes = select_all.is_some();
    let tracks = column::tracks(&columns, has_boxes);
    let least = column::least_width(&columns, has_boxes);
    let room = column::room(&columns, has_boxes);
    let heads = columns.into_iter().map(|head| column::head(head, sort, on_sort)).collect_view();
    let name = label.clone();
    view! {
        <div class="table-frame">
            <div class="table-region" data-room=room role="region" tabindex="0" aria-label=move || name.get()>
                <table
                    class="table"
                    role="table"
                    aria-label=move || label.get()
                    style:grid-template-columns=tracks
                    style:min-inline-size=least
                >
                    <thead class="table__head" role="rowgroup">
                        <tr class="table__row" role="row">{select_all.map(selection::head)} {heads}</tr>
                    </thead>
                    {children()}
                </table>
                {end.map(|end| end.run())}
            </div>
        </div>
    }
}
