//! The list: one's own entry, a box to search with, filters, and the people.

mod cards;
mod columns;
mod detail;
mod filters;
mod invitations;
mod invite;
mod link;
mod own;
mod people;
mod query;
mod row;
mod rows;
mod table;

pub use rows::provide_staff_rows;

pub(super) use row::{avatar, state_badge};
pub(super) use rows::use_staff_rows;

use leptos::prelude::*;

use self::own::OwnEntry;
use self::people::People;
use self::query::ListQuery;
use crate::browser;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::session::use_session;
use crate::ui::{Banner, Link, changing};

/// The people of the chosen farm, as far as one's role shows them.
#[component]
pub fn StaffPage() -> impl IntoView {
    let session = use_session();
    let farm = Memo::new(move |_| session.open_farm());
    changing(move || {
        Some(match farm.get() {
            Some(farm) => view! { <List farm/> }.into_any(),
            None => view! { <NoFarm/> }.into_any(),
        })
    })
}

/// Nobody's list: the way to a farm.
#[component]
pub(super) fn NoFarm() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Banner>
            <p>{i18n.live(|words| words.staff.no_farm)}</p>
            <p><Link href=Route::Farm.href() label=i18n.say(|words| words.screens.farm.name)/></p>
        </Banner>
    }
}

#[component]
fn List(farm: String) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let rows = use_staff_rows();
    let query = ListQuery::of_address();
    browser::follow(move || rows.show(&farm, query.get()));
    let sees_everybody = Memo::new(move |_| session.membership().is_some_and(|place| place.role.sees_everybody()));
    view! {
        <OwnEntry rows/>
        {changing(move || Some(match sees_everybody.get() {
            true => view! { <People rows query/> }.into_any(),
            false => view! { <p class="aside">{i18n.live(|words| words.staff.own_only)}</p> }.into_any(),
        }))}
    }
}
