//! The columns of a table, and the order they put the rows in.

use leptos::prelude::*;

use crate::ui::{FIRST_PAINT, Icon, IconName, live};

/// How wide a column is; `style/ui/table.css` says how much that is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum ColumnWidth {
    /// A name with its picture, a line of text.
    Wide,
    /// A word, a number.
    Normal,
    /// A badge, a short date.
    Narrow,
    /// A button or two; does not grow.
    Acts,
}

impl ColumnWidth {
    /// The track of the grid, and its least width.
    const fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Wide => ("var(--table-wide)", "var(--table-wide-least)"),
            Self::Normal => ("var(--table-normal)", "var(--table-normal-least)"),
            Self::Narrow => ("var(--table-narrow)", "var(--table-narrow-least)"),
            Self::Acts => ("var(--table-acts)", "var(--table-acts)"),
        }
    }

    /// The least width in rem, rounded up: what `names` stands for.
    const fn rem(self) -> usize {
        match self {
            Self::Wide => 13,
            Self::Normal => 9,
            Self::Narrow => 7,
            Self::Acts => 9,
        }
    }
}

/// A column of a [`super::Table`].
pub struct Column {
    id: &'static str,
    label: TextProp,
    width: ColumnWidth,
    sortable: bool,
    unlabelled: bool,
}

impl Column {
    /// A column under `label`, whose rows can be ordered by `id`.
    pub fn new(id: &'static str, label: impl Into<TextProp>, width: ColumnWidth) -> Self {
        Self { id, label: label.into(), width, sortable: false, unlabelled: false }
    }

    /// The label is a button that orders the rows.
    #[must_use]
    pub fn sortable(self) -> Self {
        Self { sortable: true, ..self }
    }

    /// The label is only said, not shown: for acts.
    #[must_use]
    pub fn unlabelled(self) -> Self {
        Self { unlabelled: true, ..self }
    }
}

/// What rows are ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// The id of the column.
    pub column: &'static str,
    /// From the last to the first.
    pub descending: bool,
}

/// The head of a column.
pub(super) fn head(column: Column, sort: Signal<Option<Sort>>, on_sort: Option<Callback<Sort>>) -> impl IntoView {
    let Column { id, label, sortable, unlabelled, .. } = column;
    if !sortable {
        let class = if unlabelled { "visually-hidden" } else { "table__label" };
        return view! {
            <th class="table__cell" role="columnheader" scope="col"><span class=class>{live(label)}</span></th>
        }
        .into_any();
    }
    let order = move || sort.get().filter(|sort| sort.column == id).map(|sort| sort.descending);
    let press = move |_| {
        if let Some(on_sort) = on_sort {
            on_sort.run(Sort { column: id, descending: untrack(order) == Some(false) });
        }
    };
    let said = move || match order() {
        None => "none",
        Some(false) => "ascending",
        Some(true) => "descending",
    };
    let icon = move || {
        let name = match order() {
            None => IconName::Sort,
            Some(false) => IconName::SortUp,
            Some(true) => IconName::SortDown,
        };
        view! { <Icon name/> }
    };
    view! {
        <th class="table__cell" role="columnheader" scope="col" aria-sort=said>
            <button class="table__sort" type="button" disabled=FIRST_PAINT on:click=press>
                <span class="table__label">{live(label)}</span>
                {icon}
            </button>
        </th>
    }
    .into_any()
}

/// The tracks of the grid: the box of the selection, then the columns.
pub(super) fn tracks(columns: &[Column], has_boxes: bool) -> String {
    joined(columns, has_boxes, " ", |width| width.names().0)
}

/// What the columns need at least, as a length.
pub(super) fn least_width(columns: &[Column], has_boxes: bool) -> String {
    ["calc(", &joined(columns, has_boxes, " + ", |width| width.names().1), ")"].concat()
}

/// The step of `style/ui/table.css`, in rem, from which on the columns have room.
pub(super) fn room(columns: &[Column], has_boxes: bool) -> &'static str {
    match columns.iter().map(|column| column.width.rem()).sum::<usize>() + usize::from(has_boxes) * 3 {
        0..=40 => "40",
        41..=48 => "48",
        49..=56 => "56",
        57..=64 => "64",
        65..=68 => "69",
        _ => "never",
    }
}

fn joined(columns: &[Column], has_boxes: bool, between: &str, part: fn(ColumnWidth) -> &'static str) -> String {
    let boxes = has_boxes.then_some("var(--table-box)");
    let parts: Vec<&str> = boxes.into_iter().chain(columns.iter().map(|column| part(column.width))).collect();
    parts.join(between)
}

#[cfg(test)]
mod tests {
    use super::{Column, ColumnWidth, least_width, room, tracks};

    #[test]
    fn columns_become_tracks_and_a_least_width() {
        let columns = [Column::new("name", "Name", ColumnWidth::Wide), Column::new("acts", "Acts", ColumnWidth::Acts)];
        assert_eq!(tracks(&columns, true), "var(--table-box) var(--table-wide) var(--table-acts)");
        assert_eq!(least_width(&columns, false), "calc(var(--table-wide-least) + var(--table-acts))");
    }

    #[test]
    fn more_columns_need_more_room() {
        let table = |count| -> Vec<Column> { (0..count).map(|_| Column::new("a", "A", ColumnWidth::Normal)).collect() };
        assert_eq!(room(&table(3), false), "40");
        assert_eq!(room(&table(5), true), "48");
        assert_eq!(room(&table(7), false), "64");
        let mut named = table(6);
        named.push(Column::new("name", "Name", ColumnWidth::Wide));
        assert_eq!(room(&named, false), "69");
        assert_eq!(room(&table(8), false), "never");
    }
}
