//! The people on a desktop.

use leptos::{ev::MouseEvent, prelude::*};
use wepig_contract::staff::{StaffOrder, StaffRow};

use super::columns::{StaffColumn, heads, order_of, sort_of};
use super::detail::{Detail, link_id};
use super::query::ListQuery;
use super::row::{avatar, entry_day, seen, state_badge};
use super::rows::{Batch, StaffRows};
use crate::i18n::{I18n, use_i18n};
use crate::routes::{Id, Route};
use crate::ui::{AvatarSize, BODY_ROWS, Sort, Table, TableBody, TableCell, TableRow, changing, live};

/// The table. A changed set of columns is another table.
#[component]
pub(super) fn StaffTable(rows: StaffRows, query: ListQuery, detail: Detail, end: ViewFn) -> impl IntoView {
    let i18n = use_i18n();
    let shown =
        Memo::new(move |_| StaffColumn::ALL.into_iter().filter(|column| query.shows(column.id())).collect::<Vec<_>>());
    let sort = Signal::derive(move || Some(sort_of(query.get().order.unwrap_or(StaffOrder::Name))));
    let on_sort = Callback::new(move |sort: Sort| query.change(|query| query.order = order_of(sort)));
    changing(move || {
        let shown = StoredValue::new(shown.get());
        let end = end.clone();
        let view = view! {
            <Table label=i18n.say(|words| words.staff.list) columns=shown.with_value(|shown| heads(shown)) sort on_sort end>
                <For
                    each=move || rows.batches()
                    key=|batch| batch.id
                    children=move |batch: Batch| bodies(i18n, &batch, shown, detail)
                />
            </Table>
        };
        Some(view.into_any())
    })
}

fn bodies(i18n: I18n, batch: &Batch, shown: StoredValue<Vec<StaffColumn>>, detail: Detail) -> impl IntoView + use<> {
    let line = |person: &StaffRow| shown.with_value(|shown| line(i18n, person, shown, detail));
    let body = |rows: &[StaffRow]| {
        let lines = rows.iter().map(line).collect_view();
        view! { <TableBody rows=rows.len()>{lines}</TableBody> }
    };
    batch.rows.chunks(BODY_ROWS).map(body).collect_view()
}

/// A person. The name leads to the entry: beside the list, unless another tab is wanted.
fn line(i18n: I18n, person: &StaffRow, shown: &[StaffColumn], detail: Detail) -> AnyView {
    let Some(id) = Id::parse(&person.id) else { return ().into_any() };
    let press = move |event: MouseEvent| {
        if !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key()) {
            event.prevent_default();
            detail.show(id);
        }
    };
    let picture = avatar(person, AvatarSize::Small);
    let (row_name, name) = (person.name.clone(), person.name.clone());
    let cells = shown.iter().map(|column| cell(i18n, person, *column)).collect_view();
    view! {
        <TableRow
            name=row_name
            current=Signal::derive(move || detail.is_shown(id))
            on_open=move || detail.show(id)
        >
            <TableCell heading=true>
                <span class="staff-name">
                    {picture}
                    <a class="staff-name__link" id=link_id(id) href=Route::Member(id).href() on:click=press>{name}</a>
                </span>
            </TableCell>
            {cells}
        </TableRow>
    }
    .into_any()
}

fn cell(i18n: I18n, person: &StaffRow, column: StaffColumn) -> impl IntoView + use<> {
    let content = match column {
        StaffColumn::Phone => view! { <span class="masked">{person.phone.clone()}</span> }.into_any(),
        StaffColumn::Role => {
            let role = person.role;
            view! { {live((move || i18n.words().login.roles.of(role)).into())} }.into_any()
        }
        StaffColumn::Department => view! { <span class="staff-cell">{person.department.clone()}</span> }.into_any(),
        StaffColumn::State => state_badge(i18n, person.state),
        StaffColumn::Entry => {
            let date = person.date_of_entry.clone();
            view! { <span class="staff-cell">{live((move || entry_day(i18n, &date)).into())}</span> }.into_any()
        }
        StaffColumn::Seen => {
            let at = person.seen_at.clone();
            view! { {live((move || seen(i18n, at.as_ref())).into())} }.into_any()
        }
    };
    view! { <TableCell>{content}</TableCell> }
}
