//! The people of a farm in numbers one can look at.

use leptos::prelude::*;
use wepig_contract::farm::{FarmCounts, FarmView, MemberState};
use wepig_contract::staff::StaffQuery;
use wepig_words::Words;

use crate::form::Fetched;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::ui::{Card, Link, LinkLook, changing, live};

/// Bars of one scale, each leading to the people it counts; nothing for those who see themselves alone.
#[component]
pub(super) fn Counts(fetched: Fetched<FarmView>) -> impl IntoView {
    let i18n = use_i18n();
    let counts = Memo::new(move |_| fetched.read(|farm| farm.counts).flatten());
    changing(move || {
        let FarmCounts { active, suspended, invited } = counts.get()?;
        let most = active.max(suspended).max(invited).max(1);
        let state = |state| Some(StaffQuery { state: Some(state), ..StaffQuery::default() });
        let bars = [
            bar(|words| (words.staff.state_name)(MemberState::Active), active, most, state(MemberState::Active)),
            bar(
                |words| (words.staff.state_name)(MemberState::Suspended),
                suspended,
                most,
                state(MemberState::Suspended),
            ),
            bar(|words| words.staff.invited, invited, most, None),
        ];
        Some(
            view! {
                <Card title=i18n.say(|words| words.farm.people)>
                    <ul class="farm-counts" role="list">{bars.into_iter().collect_view()}</ul>
                </Card>
            }
            .into_any(),
        )
    })
}

/// A bar: its word, its number, and its length out of the longest.
fn bar(name: fn(&'static Words) -> &'static str, count: u64, most: u64, of: Option<StaffQuery>) -> impl IntoView {
    let i18n = use_i18n();
    let length = [(count * 100 / most).to_string().as_str(), "%"].concat();
    let name = match of.filter(|_| count > 0) {
        Some(query) => {
            let href = [&*Route::Staff.href(), "?", &query.to_search()].concat();
            view! { <Link href label=i18n.say(name) look=LinkLook::Quiet/> }.into_any()
        }
        None => view! { <span>{i18n.live(name)}</span> }.into_any(),
    };
    view! {
        <li class="farm-counts__row" data-none=count == 0>
            <span class="farm-counts__name">{name}</span>
            <span class="farm-counts__track" aria-hidden="true">
                <span class="farm-counts__bar" style:inline-size=length></span>
            </span>
            <span class="farm-counts__count">
                {live((move || (i18n.words().farm.people_count)(count)).into())}
            </span>
        </li>
    }
}
