//! The choice of a farm: who belongs to several sees one at a time.

use leptos::prelude::*;
use wepig_contract::farm::{MemberState, MembershipView};

use crate::browser;
use crate::i18n::{I18n, use_i18n};
use crate::routes::Route;
use crate::session::use_session;
use crate::ui::{Button, ButtonLook, Dialog, Icon, IconName, Link, LinkLook, changing, live, use_toasts};

/// Opens the choices. A Copy handle.
#[derive(Clone, Copy)]
pub struct FarmChoice(RwSignal<bool>);

impl FarmChoice {
    /// Opens the choices.
    pub fn open(self) {
        self.0.set(true);
    }
}

/// Makes the choices known; once, in the shell.
pub(super) fn provide_farm_choice() {
    provide_context(FarmChoice(RwSignal::new(false)));
}

/// The choices of the app.
#[must_use]
pub fn use_farm_choice() -> FarmChoice {
    use_context().expect("the shell provides the choice of farm")
}

/// The farm that is shown, on top of the side bar, and the button to another one where there are several.
#[component]
pub(super) fn ShownFarm() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let choice = use_farm_choice();
    let shown = Memo::new(move |_| {
        let place = session.membership()?;
        Some((place.farm_name, place.role, session.me()?.memberships.len() > 1))
    });
    changing(move || {
        let (name, role, has_several) = shown.get()?;
        let view = view! {
            <div class="shown-farm">
                <p class="shown-farm__name">{name}</p>
                <p class="shown-farm__role">{live((move || i18n.words().login.roles.of(role)).into())}</p>
                {has_several.then(|| view! {
                    <Button
                        label=i18n.say(|words| words.farm.switch_farm)
                        look=ButtonLook::Quiet
                        icon=IconName::Swap
                        opens_dialog=true
                        on_press=move || choice.open()
                    />
                })}
            </div>
        };
        Some(view.into_any())
    })
}

/// One's farms. Choosing takes effect at once on every screen of the farm.
#[component]
pub(super) fn FarmDialog() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let toasts = use_toasts();
    let FarmChoice(open) = use_farm_choice();
    let pending = RwSignal::new(false);
    let choose = move |farm: String, name: String| {
        if pending.get_untracked() {
            return;
        }
        pending.set(true);
        browser::spawn(async move {
            let chosen = session.choose_farm(&farm).await;
            pending.set(false);
            open.set(false);
            match chosen {
                Ok(()) => toasts.say(move || (i18n.words().farm.switched)(&name)),
                Err(_) => toasts.say(i18n.say(|words| words.farm.not_switched)),
            }
        });
    };
    let choices = move || {
        let me = session.me();
        let shown = me.as_ref().and_then(|me| me.farm.clone());
        let places = me.map(|me| me.memberships).unwrap_or_default();
        let choose = Callback::new(move |(farm, name)| choose(farm, name));
        places.into_iter().map(|place| line(i18n, place, shown.as_deref(), choose)).collect_view()
    };
    view! {
        <Dialog
            id="farm-choice"
            open
            title=i18n.say(|words| words.farm.switch_farm)
            close=i18n.say(|words| words.ui.close)
        >
            <ul class="farm-choices" role="list" aria-busy=move || pending.get().then_some("true")>{choices}</ul>
            <Link
                href=Route::NewFarm.href()
                label=i18n.say(|words| words.screens.new_farm.name)
                look=LinkLook::Secondary
                icon=IconName::Plus
            />
        </Dialog>
    }
}

/// A farm, one's role there, and whether it is the one that is shown. One that is closed to this person says so.
fn line(
    i18n: I18n,
    place: MembershipView,
    shown: Option<&str>,
    choose: Callback<(String, String)>,
) -> impl IntoView + use<> {
    let MembershipView { farm, farm_name, role, state, .. } = place;
    let is_shown = shown == Some(farm.as_str());
    let fact = move || match state {
        MemberState::Active => i18n.words().login.roles.of(role),
        MemberState::Suspended => (i18n.words().staff.state_name)(state),
    };
    let name = farm_name.clone();
    view! {
        <li class="farm-choices__farm">
            <button
                class="farm-choices__choice"
                type="button"
                aria-current=is_shown.then_some("true")
                on:click=move |_| choose.run((farm.clone(), farm_name.clone()))
            >
                {name}
            </button>
            <span class="farm-choices__fact">{live(fact.into())}</span>
            {is_shown.then(|| view! { <Icon name=IconName::Check/> })}
        </li>
    }
}
