//! The columns of the table, and which of them are shown.

use leptos::prelude::*;
use wepig_contract::staff::StaffOrder;
use wepig_words::Words;

use super::query::ListQuery;
use crate::browser;
use crate::i18n::use_i18n;
use crate::ui::{Button, Checkbox, Column, ColumnWidth, Dialog, IconName, Sort};

/// A column of the table. The name comes before all of them and is always shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum StaffColumn {
    Phone,
    Role,
    Department,
    State,
    Entry,
    Seen,
}

/// The id of the column with the names.
const NAME: &str = "name";

impl StaffColumn {
    pub(super) const ALL: [Self; 6] = [Self::Phone, Self::Role, Self::Department, Self::State, Self::Entry, Self::Seen];

    /// Its name in addresses.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Role => "role",
            Self::Department => "department",
            Self::State => "state",
            Self::Entry => "entry",
            Self::Seen => "seen",
        }
    }

    /// The id of its box in the chooser.
    const fn box_id(self) -> &'static str {
        match self {
            Self::Phone => "column-phone",
            Self::Role => "column-role",
            Self::Department => "column-department",
            Self::State => "column-state",
            Self::Entry => "column-entry",
            Self::Seen => "column-seen",
        }
    }

    const fn label(self) -> fn(&'static Words) -> &'static str {
        match self {
            Self::Phone => |words| words.staff.phone,
            Self::Role => |words| words.staff.role,
            Self::Department => |words| words.staff.department,
            Self::State => |words| words.staff.state,
            Self::Entry => |words| words.staff.entry_date,
            Self::Seen => |words| words.staff.seen,
        }
    }
}

/// The heads of the table.
pub(super) fn heads(shown: &[StaffColumn]) -> Vec<Column> {
    let i18n = use_i18n();
    let name = Column::new(NAME, i18n.say(|words| words.staff.name), ColumnWidth::Wide).sortable();
    let others = shown.iter().map(|column| {
        let head = Column::new(column.id(), i18n.say(column.label()), ColumnWidth::Normal);
        if matches!(column, StaffColumn::Entry | StaffColumn::Seen) { head.sortable() } else { head }
    });
    std::iter::once(name).chain(others).collect()
}

/// An order, as a table shows it.
pub(super) fn sort_of(order: StaffOrder) -> Sort {
    let (column, descending) = match order {
        StaffOrder::Name => (NAME, false),
        StaffOrder::NameDown => (NAME, true),
        StaffOrder::Entry => (StaffColumn::Entry.id(), false),
        StaffOrder::EntryDown => (StaffColumn::Entry.id(), true),
        StaffOrder::Seen => (StaffColumn::Seen.id(), false),
        StaffOrder::SeenDown => (StaffColumn::Seen.id(), true),
    };
    Sort { column, descending }
}

/// The order that a head asks for; none for the usual one.
pub(super) fn order_of(sort: Sort) -> Option<StaffOrder> {
    StaffOrder::ALL.into_iter().find(|order| sort_of(*order) == sort).filter(|order| *order != StaffOrder::Name)
}

/// The button, and the dialog with a box for each column. A tick takes effect at once.
#[component]
pub(super) fn ColumnChooser(query: ListQuery) -> impl IntoView {
    let i18n = use_i18n();
    let open = RwSignal::new(false);
    view! {
        <Button
            label=i18n.say(|words| words.staff.columns)
            icon=IconName::Columns
            opens_dialog=true
            on_press=move || open.set(true)
        />
        <Dialog
            id="staff-columns"
            open
            title=i18n.say(|words| words.staff.columns)
            close=i18n.say(|words| words.ui.close)
        >
            {StaffColumn::ALL.map(|column| view! { <ColumnBox column query/> }).collect_view()}
        </Dialog>
    }
}

#[component]
fn ColumnBox(column: StaffColumn, query: ListQuery) -> impl IntoView {
    let i18n = use_i18n();
    let checked = RwSignal::new(untrack(|| query.shows(column.id())));
    browser::follow(move || {
        if checked.get() != untrack(|| query.shows(column.id())) {
            query.toggle(column.id());
        }
    });
    view! { <Checkbox id=column.box_id() checked>{i18n.live(column.label())}</Checkbox> }
}

#[cfg(test)]
mod tests {
    use super::{order_of, sort_of};
    use wepig_contract::staff::StaffOrder;

    #[test]
    fn every_order_is_a_head_and_the_usual_one_needs_no_word_in_the_address() {
        for order in StaffOrder::ALL {
            let expected = (order != StaffOrder::Name).then_some(order);
            assert_eq!(order_of(sort_of(order)), expected);
        }
    }
}
