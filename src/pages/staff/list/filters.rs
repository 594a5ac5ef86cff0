//! What narrows the list: in a row on desktops, behind a button on phones, and as chips while they are at work.

use std::time::Duration;

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use wepig_contract::farm::{DepartmentView, MemberState};
use wepig_contract::role::Role;
use wepig_contract::staff::{StaffOrder, StaffQuery};

use super::query::ListQuery;
use crate::browser;
use crate::i18n::{I18n, use_i18n};
use crate::ui::{Button, ButtonLook, Checkbox, Chip, Chips, Field, SearchInput, Select, SelectOption, changing};

/// How long it is at least from one search to the next while somebody types, in milliseconds.
const PAUSE_MS: f64 = 200.0;
/// After how many days somebody counts as not seen.
const UNSEEN_DAYS: u32 = 90;

/// The box to search with. It follows the address, and the address follows it: at once, unless it has just done so.
#[component]
pub(super) fn Search(query: ListQuery) -> impl IntoView {
    let i18n = use_i18n();
    let typed = RwSignal::new(query.get_untracked().q.unwrap_or_default());
    let searched_at = StoredValue::new(f64::NEG_INFINITY);
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(Some(timer)) = timer.try_update_value(Option::take) {
            timer.clear();
        }
    };
    let sought = move |typed: String| Some(typed.trim().to_owned()).filter(|text| !text.is_empty());
    browser::follow(move || {
        let text = sought(typed.get());
        stop();
        if text != query.get_untracked().q {
            let search = move || {
                searched_at.set_value(browser::now_ms());
                query.change(|query| query.q.clone_from(&text));
            };
            // A clock that was set back must not make anybody wait.
            let rest = (searched_at.get_value() + PAUSE_MS - browser::now_ms()).min(PAUSE_MS);
            if rest > 0.0 {
                timer.set_value(set_timeout_with_handle(search, Duration::from_secs_f64(rest / 1000.0)).ok());
            } else {
                search();
            }
        }
    });
    browser::follow(move || {
        let asked = query.get().q;
        if asked != sought(typed.get_untracked()) {
            typed.set(asked.unwrap_or_default());
        }
    });
    on_cleanup(stop);
    view! {
        <SearchInput
            id="staff-search"
            value=typed
            label=i18n.say(|words| words.staff.search)
            example=i18n.say(|words| words.staff.search_example)
            clear=i18n.say(|words| words.staff.clear_search)
        />
    }
}

/// Role, department, state, not seen; on phones the order too, which desktops choose on the heads of the table.
#[component]
pub(super) fn Filters(
    query: ListQuery,
    departments: Signal<Vec<DepartmentView>>,
    /// Offers the order.
    #[prop(optional)]
    with_order: bool,
) -> impl IntoView {
    let i18n = use_i18n();
    let role = following(query, |query| query.role.map(Role::as_str).unwrap_or_default().to_owned());
    let department = following(query, |query| query.department.clone().unwrap_or_default());
    let state = following(query, |query| query.state.map(MemberState::as_str).unwrap_or_default().to_owned());
    let order = following(query, |query| query.order.unwrap_or_default().as_str().to_owned());
    let unseen = RwSignal::new(false);
    browser::follow(move || unseen.set(query.get().unseen_days.is_some()));
    browser::follow(move || {
        let days = unseen.get().then_some(UNSEEN_DAYS);
        if days != query.get_untracked().unseen_days {
            query.change(|query| query.unseen_days = days);
        }
    });
    let on_role = move |name: String| query.change(|query| query.role = Role::from_name(&name));
    let on_department = move |id: String| query.change(|query| query.department = Some(id).filter(|id| !id.is_empty()));
    let on_state = move |name: String| query.change(|query| query.state = MemberState::from_name(&name));
    let on_order = move |name: String| {
        let order = StaffOrder::from_name(&name).filter(|order| *order != StaffOrder::Name);
        query.change(|query| query.order = order);
    };
    view! {
        <Field id="staff-role" label=i18n.say(|words| words.staff.role)>
            <Select
                value=role
                options=roles(i18n)
                none=i18n.say(|words| words.staff.every)
                on_choose=Callback::new(on_role)
            />
        </Field>
        <Field id="staff-department" label=i18n.say(|words| words.staff.department)>
            <Select
                value=department
                options=Signal::derive(move || departments.with(|all| all.iter().map(department_option).collect()))
                none=i18n.say(|words| words.staff.every)
                on_choose=Callback::new(on_department)
            />
        </Field>
        <Field id="staff-state" label=i18n.say(|words| words.staff.state)>
            <Select
                value=state
                options=states(i18n)
                none=i18n.say(|words| words.staff.every)
                on_choose=Callback::new(on_state)
            />
        </Field>
        {with_order.then(|| view! {
            <Field id="staff-order" label=i18n.say(|words| words.staff.order)>
                <Select value=order options=orders(i18n) on_choose=Callback::new(on_order)/>
            </Field>
        })}
        <Checkbox id="staff-unseen" checked=unseen>{i18n.live(|words| words.staff.unseen)}</Checkbox>
    }
}

/// A value of a filter, as the address has it.
fn following(query: ListQuery, read: fn(&StaffQuery) -> String) -> RwSignal<String> {
    let value = RwSignal::new(read(&query.get_untracked()));
    browser::follow(move || value.set(read(&query.get())));
    value
}

fn roles(i18n: I18n) -> Vec<SelectOption> {
    Role::ALL.map(|role| SelectOption::new(role.as_str(), move || i18n.words().login.roles.of(role))).into()
}

fn states(i18n: I18n) -> Vec<SelectOption> {
    MemberState::ALL
        .map(|state| SelectOption::new(state.as_str(), move || (i18n.words().staff.state_name)(state)))
        .into()
}

fn orders(i18n: I18n) -> Vec<SelectOption> {
    StaffOrder::ALL.map(|order| SelectOption::new(order.as_str(), move || (i18n.words().staff.order_by)(order))).into()
}

fn department_option(department: &DepartmentView) -> SelectOption {
    SelectOption::new(department.id.clone(), department.name.clone())
}

/// Takes a filter away.
type Remove = fn(&mut StaffQuery);

/// The filters at work, each to be taken away; nothing while none is.
#[component]
pub(super) fn FilterChips(query: ListQuery, departments: Signal<Vec<DepartmentView>>) -> impl IntoView {
    let i18n = use_i18n();
    let is_any = Memo::new(move |_| count(&query.get()) > 0);
    let chips = move || {
        let asked = query.get();
        let words = i18n.words();
        let named =
            |id: &String| departments.with(|all| all.iter().find(|one| one.id == *id).map(|one| one.name.clone()));
        let texts: [(Option<String>, Remove); 4] = [
            (asked.role.map(|role| words.login.roles.of(role).to_owned()), |query| query.role = None),
            (
                asked.department.as_ref().map(|id| named(id).unwrap_or_else(|| words.staff.department.to_owned())),
                |query| query.department = None,
            ),
            (asked.state.map(|state| (words.staff.state_name)(state).to_owned()), |query| query.state = None),
            (asked.unseen_days.map(|_| words.staff.unseen.to_owned()), |query| query.unseen_days = None),
        ];
        let there = texts.into_iter().filter_map(|(text, remove)| Some((text?, remove)));
        there.map(|(text, remove)| chip(i18n, query, text, remove)).collect_view()
    };
    changing(move || {
        is_any.get().then(|| {
            view! {
                <Chips label=i18n.say(|words| words.staff.filters_in_use)>
                    {chips}
                    <li>
                        <Button
                            label=i18n.say(|words| words.staff.clear_all)
                            look=ButtonLook::Quiet
                            on_press=move || clear(query)
                        />
                    </li>
                </Chips>
            }
            .into_any()
        })
    })
}

/// Takes away every filter, and what was searched for.
pub(super) fn clear(query: ListQuery) {
    query.change(|query| *query = StaffQuery { order: query.order, ..StaffQuery::default() });
    browser::focus("staff-search");
}

/// How many filters are at work, the search not counted.
pub(super) fn count(query: &StaffQuery) -> usize {
    let StaffQuery { role, department, state, unseen_days, .. } = query;
    [role.is_some(), department.is_some(), state.is_some(), unseen_days.is_some()].into_iter().filter(|on| *on).count()
}

fn chip(i18n: I18n, query: ListQuery, text: String, remove: Remove) -> impl IntoView {
    let named = text.clone();
    view! {
        <Chip
            label=text
            remove=move || (i18n.words().staff.remove_filter)(&named)
            on_remove=move || {
                query.change(remove);
                browser::focus("staff-search");
            }
        />
    }
}
