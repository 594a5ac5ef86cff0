//! The chosen farm: its name, its people in numbers, and the ways on.

use leptos::prelude::*;
use wepig_contract::farm::FarmView;
use wepig_contract::role::Role;

use super::counts::Counts;
use super::leave::LeaveFarm;
use super::offers::Offers;
use crate::api::farms;
use crate::form::Fetched;
use crate::i18n::use_i18n;
use crate::layout::use_farm_choice;
use crate::routes::Route;
use crate::session::use_session;
use crate::ui::{CellButton, CellGroup, CellLink, IconName, SkeletonShape, changing, live};

/// The farm whose member one is.
#[component]
pub(super) fn FarmHome(farm: String) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let fetched = Fetched::new(move || {
        let farm = farm.clone();
        async move { farms::farm(&farm).await }
    });
    let role = Memo::new(move |_| session.membership().map(|place| place.role).unwrap_or(Role::Staff));
    let name = move || session.membership().map(|place| place.farm_name).unwrap_or_default();
    let staff_line = i18n.say(|words| words.farm.staff_line);
    let own_line = i18n.say(|words| words.farm.own_line);
    view! {
        <header class="farm">
            <h2 class="farm__name">{live(name.into())}</h2>
            <p class="farm__role">
                {live((move || (i18n.words().farm.your_role)(i18n.words().login.roles.of(role.get()))).into())}
            </p>
        </header>
        {fetched.view(SkeletonShape::Cells, move |_: FarmView| view! { <Counts fetched/> }.into_any())}
        <CellGroup>
            <CellLink
                href=Route::Staff.href()
                label=i18n.say(|words| words.screens.staff.name)
                icon=IconName::People
                hint=move || if role.get().sees_everybody() { staff_line.get() } else { own_line.get() }
            />
            {changing(move || (role.get() == Role::Owner).then(|| view! {
                <CellLink
                    href=Route::FarmSettings.href()
                    label=i18n.say(|words| words.screens.farm_settings.name)
                    icon=IconName::Settings
                    hint=i18n.say(|words| words.farm.settings_line)
                />
            }.into_any()))}
        </CellGroup>
        <Offers/>
        <OtherFarms/>
    }
}

/// The other farms one has or may create, and the way out of this one.
#[component]
pub(super) fn OtherFarms() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let choice = use_farm_choice();
    let has_several = Memo::new(move |_| session.me().is_some_and(|me| me.memberships.len() > 1));
    let name = move || session.membership().map(|place| place.farm_name).unwrap_or_default();
    view! {
        <CellGroup title=i18n.say(|words| words.farm.your_farms)>
            {changing(move || has_several.get().then(|| view! {
                <CellButton
                    id="switch-farm"
                    label=i18n.say(|words| words.farm.switch_farm)
                    icon=IconName::Swap
                    value=name
                    opens_dialog=true
                    on_press=move || choice.open()
                />
            }.into_any()))}
            <CellLink
                href=Route::NewFarm.href()
                label=i18n.say(|words| words.screens.new_farm.name)
                icon=IconName::Plus
            />
            <LeaveFarm/>
        </CellGroup>
    }
}
