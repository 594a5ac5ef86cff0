//! An entry: what the farm and its person note, who sees it, and what may be done.

mod account;
mod acts;
mod edit;
mod fact;
mod head;
mod role;

use leptos::prelude::*;
use wepig_contract::profile::ProfileField;
use wepig_contract::staff::MemberView;

use self::account::Account;
use self::acts::Acts;
use self::fact::Fact;
use self::head::Head;
use super::list::{NoFarm, use_staff_rows};
use crate::api::staff;
use crate::browser;
use crate::form::Fetched;
use crate::i18n::use_i18n;
use crate::routes::Id;
use crate::session::use_session;
use crate::ui::{CellGroup, SkeletonShape, changing};

/// An entry on a screen of its own.
#[component]
pub fn MemberPage(id: Id) -> impl IntoView {
    let session = use_session();
    let farm = Memo::new(move |_| session.open_farm());
    changing(move || {
        Some(match farm.get() {
            Some(farm) => view! { <Entry farm id/> }.into_any(),
            None => view! { <NoFarm/> }.into_any(),
        })
    })
}

/// What the parts of an entry share. A Copy handle.
#[derive(Clone, Copy)]
struct EntryState {
    farm: StoredValue<String>,
    id: Id,
    fetched: Fetched<MemberView>,
}

impl EntryState {
    /// The farm's id.
    fn farm(self) -> String {
        self.farm.get_value()
    }

    /// A part of the entry, as it is now.
    fn read<P: Default>(self, read: impl FnOnce(&MemberView) -> P) -> P {
        self.fetched.read(read).unwrap_or_default()
    }

    /// The person's name.
    fn name(self) -> String {
        self.read(|member| member.row.name.clone())
    }
}

/// An entry: on its own screen, or beside the list.
#[component]
pub(super) fn Entry(
    farm: String,
    id: Id,
    /// The drawer says the name already.
    #[prop(optional)]
    in_drawer: bool,
) -> impl IntoView {
    let rows = use_staff_rows();
    let farm = StoredValue::new(farm);
    let fetched = Fetched::new(move || async move { staff::member(&farm.get_value(), id.as_str()).await });
    let state = EntryState { farm, id, fetched };
    browser::follow(move || {
        if let Some(member) = fetched.get() {
            rows.amend(&member.row);
        }
    });
    let content = move |_| {
        view! {
            <div class="entry">
                <Head state in_drawer/>
                <Acts state/>
                <Facts state/>
                <Account state/>
            </div>
        }
        .into_any()
    };
    fetched.view(SkeletonShape::Cells, content)
}

/// The facts of the farm, then those of the person.
#[component]
fn Facts(state: EntryState) -> impl IntoView {
    let i18n = use_i18n();
    let is_of_farm = |field| matches!(field, ProfileField::DateOfEntry | ProfileField::Department);
    let lines = move |of_farm: bool| {
        changing(move || {
            let facts = state.fetched.read(|member| member.facts.clone())?;
            let shown = facts
                .into_iter()
                .filter(|fact| is_of_farm(fact.field) == of_farm && fact.field != ProfileField::Picture);
            let lines = shown.map(|fact| view! { <Fact state fact/> }).collect_view();
            Some(lines.into_any())
        })
    };
    view! {
        <CellGroup title=i18n.say(|words| words.entry.at_farm)>{lines(true)}</CellGroup>
        <CellGroup title=i18n.say(|words| words.entry.profile) note=i18n.say(|words| words.entry.reveal_line)>
            {lines(false)}
        </CellGroup>
    }
}
