//! What rows and cards have in common.

use leptos::prelude::*;
use wepig_contract::farm::MemberState;
use wepig_contract::staff::StaffRow;
use wepig_contract::timestamp::Timestamp;

use crate::api::staff::thumbnail;
use crate::browser;
use crate::i18n::{I18n, use_i18n};
use crate::session::use_session;
use crate::ui::{Avatar, AvatarSize, Badge, BadgeKind, live};

/// The picture of a person, or a letter of the name.
pub(in crate::pages::staff) fn avatar(row: &StaffRow, size: AvatarSize) -> AnyView {
    let farm = untrack(|| use_session().open_farm()).unwrap_or_default();
    match row.picture.as_ref().map(|version| thumbnail(&farm, &row.id, version)) {
        Some(picture) => view! { <Avatar name=row.name.clone() picture size/> }.into_any(),
        None => view! { <Avatar name=row.name.clone() size/> }.into_any(),
    }
}

/// The state, where it is not the usual one.
pub(in crate::pages::staff) fn state_badge(i18n: I18n, state: MemberState) -> AnyView {
    let kind = match state {
        MemberState::Active => BadgeKind::Success,
        MemberState::Suspended => BadgeKind::Warning,
    };
    view! { <Badge text=move || (i18n.words().staff.state_name)(state) kind/> }.into_any()
}

/// The facts of a card: role and department, and the number.
#[component]
pub(super) fn Facts(row: StaffRow) -> impl IntoView {
    let i18n = use_i18n();
    let StaffRow { phone, role, department, .. } = row;
    let place = move || {
        let role = i18n.words().login.roles.of(role);
        if department.is_empty() { role.to_owned() } else { [role, " · ", &department].concat() }
    };
    view! {
        <p>{live(place.into())}</p>
        <p class="masked">{phone}</p>
    }
}

/// The day of a date of entry; empty where none is shown.
pub(super) fn entry_day(i18n: I18n, date: &str) -> String {
    if date.is_empty() { String::new() } else { browser::moment::day(date, i18n.language().tag()) }
}

/// When somebody last used Wepig, to the day.
pub(super) fn seen(i18n: I18n, at: Option<&Timestamp>) -> String {
    match at {
        Some(at) => browser::moment::day(&at.0, i18n.language().tag()),
        None => i18n.words().staff.never_seen.to_owned(),
    }
}
