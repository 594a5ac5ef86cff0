//! The people on a phone.

use leptos::prelude::*;
use wepig_contract::farm::MemberState;
use wepig_contract::staff::StaffRow;

use super::row::{Facts, avatar, state_badge};
use super::rows::{Batch, StaffRows};
use crate::i18n::{I18n, use_i18n};
use crate::routes::{Id, Route};
use crate::ui::{AvatarSize, CardList, ListCard};

/// A card a person; all of it leads to the entry.
#[component]
pub(super) fn StaffCards(rows: StaffRows) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <CardList label=i18n.say(|words| words.staff.list)>
            <For
                each=move || rows.batches()
                key=|batch| batch.id
                children=move |batch: Batch| batch.rows.iter().map(|person| card(i18n, person)).collect_view()
            />
        </CardList>
    }
}

fn card(i18n: I18n, person: &StaffRow) -> impl IntoView + use<> {
    let href = Id::parse(&person.id).map(|id| Route::Member(id).href()).unwrap_or_default();
    // The usual state needs no word.
    let mark = match person.state {
        MemberState::Active => ().into_any(),
        state => state_badge(i18n, state),
    };
    let (name, leading, row) = (person.name.clone(), avatar(person, AvatarSize::Medium), person.clone());
    view! {
        <ListCard name href leading mark>
            <Facts row/>
        </ListCard>
    }
}
