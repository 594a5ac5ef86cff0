//! Everybody else: what narrows them, how many they are, and the rows.

use leptos::prelude::*;
use wepig_contract::farm::{DepartmentView, FarmView};

use super::cards::StaffCards;
use super::columns::ColumnChooser;
use super::detail::{Detail, DetailDrawer};
use super::filters::{FilterChips, Filters, Search, clear, count};
use super::invitations::Invitations;
use super::invite::InviteButton;
use super::query::ListQuery;
use super::rows::StaffRows;
use super::table::StaffTable;
use crate::api::farms;
use crate::form::{Fetched, failure_sentence};
use crate::i18n::use_i18n;
use crate::session::use_session;
use crate::ui::{
    Banner, BannerKind, Button, ButtonLook, Dialog, Drawing, EmptyState, IconName, LoadMore, Skeleton, SkeletonShape,
    changing, is_wide, live,
};

/// The people of the farm, for those who see everybody.
#[component]
pub(super) fn People(rows: StaffRows, query: ListQuery) -> impl IntoView {
    let session = use_session();
    let farm = Memo::new(move |_| session.open_farm());
    let fetched = Fetched::new(move || {
        let farm = farm.get_untracked().unwrap_or_default();
        async move { farms::farm(&farm).await }
    });
    let departments =
        Signal::derive(move || fetched.read(|farm: &FarmView| farm.departments.clone()).unwrap_or_default());
    let administers = Memo::new(move |_| session.membership().is_some_and(|place| place.role.administers()));
    let wide = is_wide();
    let detail = Detail::new();
    view! {
        <section class="staff">
            {changing(move || Some(match wide.get() {
                true => view! { <WideBar query departments/> }.into_any(),
                false => view! { <NarrowBar query departments/> }.into_any(),
            }))}
            <FilterChips query departments/>
            <div class="staff-head">
                <Count rows/>
                {changing(move || administers.get().then(|| view! { <Asking departments/> }.into_any()))}
            </div>
            <Rows rows query wide detail/>
        </section>
        <DetailDrawer detail rows farm=farm.into()/>
    }
}

/// Inviting, and the invitations that wait.
#[component]
fn Asking(departments: Signal<Vec<DepartmentView>>) -> impl IntoView {
    let changed = Trigger::new();
    view! {
        <div class="staff-asking">
            <Invitations changed/>
            <InviteButton departments changed/>
        </div>
    }
}

/// Desktops: everything in a row.
#[component]
fn WideBar(query: ListQuery, departments: Signal<Vec<DepartmentView>>) -> impl IntoView {
    view! {
        <div class="staff-bar">
            <Search query/>
            <Filters query departments/>
            <ColumnChooser query/>
        </div>
    }
}

/// Phones: the search box, and a button for the rest.
#[component]
fn NarrowBar(query: ListQuery, departments: Signal<Vec<DepartmentView>>) -> impl IntoView {
    let i18n = use_i18n();
    let open = RwSignal::new(false);
    let used =
        Signal::derive(move || Some(count(&query.get())).filter(|count| *count > 0).map(|count| count.to_string()));
    let actions = move || {
        view! {
            <Button
                label=i18n.say(|words| words.staff.show_result)
                look=ButtonLook::Primary
                wide=true
                on_press=move || open.set(false)
            />
        }
    };
    view! {
        <div class="staff-bar">
            <Search query/>
            <Button
                label=i18n.say(|words| words.staff.filter)
                icon=IconName::Filter
                opens_dialog=true
                aside=used
                on_press=move || open.set(true)
            />
        </div>
        <Dialog
            id="staff-filter"
            open
            title=i18n.say(|words| words.staff.filter)
            close=i18n.say(|words| words.ui.close)
            actions
        >
            <Filters query departments with_order=true/>
        </Dialog>
    }
}

/// How many there are under the filters; said politely when it changes.
#[component]
fn Count(rows: StaffRows) -> impl IntoView {
    let i18n = use_i18n();
    let text = move || rows.total().map(|total| (i18n.words().staff.total)(total)).unwrap_or_default();
    view! { <p class="staff-total" role="status">{live(text.into())}</p> }
}

/// The rows, or what stands in for them.
#[component]
fn Rows(rows: StaffRows, query: ListQuery, wide: Signal<bool>, detail: Detail) -> impl IntoView {
    let i18n = use_i18n();
    let is_empty = Memo::new(move |_| rows.total().map(|total| total == 0));
    let has_failed = Memo::new(move |_| rows.failure().with(Option::is_some));
    let pending = rows.pending();
    let sentence = move || {
        let sentence = |failure: &_| failure_sentence(i18n.words(), failure);
        rows.failure().with(|failure| failure.as_ref().map(sentence)).unwrap_or_default()
    };
    let end = ViewFn::from(move || {
        changing(move || {
            rows.has_more().then(|| {
                view! {
                    <LoadMore
                        label=i18n.say(|words| words.staff.more)
                        pending
                        by_hand=has_failed
                        on_more=move || rows.more()
                    />
                }
                .into_any()
            })
        })
    });
    view! {
        {changing(move || has_failed.get().then(|| view! {
            <Banner kind=BannerKind::Danger>
                <p>{live(sentence.into())}</p>
                <Button label=i18n.say(|words| words.frame.retry) pending on_press=move || rows.load()/>
            </Banner>
        }.into_any()))}
        <div class="staff-rows" data-waiting=move || (pending.get() && !rows.has_more()).then_some("")>
            {changing(move || Some(match is_empty.get() {
                None if has_failed.get() => return None,
                None => {
                    view! { <Skeleton shape=SkeletonShape::Cells label=i18n.say(|words| words.frame.loading)/> }.into_any()
                }
                Some(true) => view! { <Nobody query/> }.into_any(),
                Some(false) if wide.get() => {
                    view! { <StaffTable rows query detail end=end.clone()/> }.into_any()
                }
                Some(false) => view! {
                    <StaffCards rows/>
                    {end.run()}
                }
                .into_any(),
            }))}
        </div>
    }
}

/// Nobody matches, or nobody else is here.
#[component]
fn Nobody(query: ListQuery) -> impl IntoView {
    let i18n = use_i18n();
    let asked = Memo::new(move |_| {
        let asked = query.get();
        (asked.q.is_some(), count(&asked) > 0)
    });
    changing(move || {
        Some(match asked.get() {
            (true, false) => view! {
                <EmptyState drawing=Drawing::Magnifier text=i18n.say(|words| words.staff.nobody_found)>
                    <Button label=i18n.say(|words| words.staff.clear_all) on_press=move || clear(query)/>
                </EmptyState>
            }
            .into_any(),
            // The chips above offer to take all filters away.
            (_, true) => {
                view! { <EmptyState drawing=Drawing::Magnifier text=i18n.say(|words| words.staff.nobody_found)/> }
                    .into_any()
            }
            (false, false) => {
                view! { <EmptyState drawing=Drawing::Pen text=i18n.say(|words| words.staff.nobody_else)/> }.into_any()
            }
        })
    })
}
