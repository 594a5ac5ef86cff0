//! Another role for a person (row B4).

use leptos::prelude::*;
use wepig_contract::role::Role;

use super::EntryState;
use crate::api::staff;
use crate::browser;
use crate::form::Confirmation;
use crate::i18n::use_i18n;
use crate::session::use_session;
use crate::ui::{
    Banner, BannerKind, Button, ButtonLook, Dialog, Field as UiField, Select, SelectOption, changing, live, use_toasts,
};

/// The button, and the dialog that names the person, says what the role sees, and confirms by the role's own name.
#[component]
pub(super) fn ChangeRole(state: EntryState) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let toasts = use_toasts();
    let granting = Confirmation::new();
    let chosen = RwSignal::new(String::new());
    let now = Memo::new(move |_| state.fetched.read(|member| member.row.role));
    let role = move || chosen.with(|name| Role::from_name(name));
    let ask = move || {
        chosen.set(now.get_untracked().map(Role::as_str).unwrap_or_default().to_owned());
        granting.ask();
    };
    let grant = move || {
        let Some(role) = untrack(role) else { return };
        let act = move || async move { staff::set_role(&state.farm(), state.id.as_str(), role).await };
        granting.act(act, move |()| {
            let (name, own) = untrack(|| (state.name(), state.read(|member| member.own)));
            if own {
                browser::spawn(session.refresh());
            }
            state.fetched.load();
            toasts.say(move || (i18n.words().entry.role_saved)(&name, i18n.words().login.roles.of(role)));
        });
    };
    let is_same = Signal::derive(move || role() == now.get());
    let actions = move || {
        let act = move || {
            role().map(|role| (i18n.words().entry.role_confirm)(i18n.words().login.roles.of(role))).unwrap_or_default()
        };
        view! {
            <Button label=i18n.say(|words| words.ui.cancel) on_press=move || granting.open.set(false)/>
            <Button
                label=act
                look=ButtonLook::Primary
                pending=granting.pending()
                disabled=is_same
                on_press=grant
            />
        }
    };
    view! {
        <Button label=i18n.say(|words| words.entry.change_role) opens_dialog=true on_press=ask/>
        <Dialog
            id="change-role"
            open=granting.open
            title=move || (i18n.words().entry.role_title)(&state.name())
            close=i18n.say(|words| words.ui.close)
            actions
        >
            <Choices state chosen/>
            {changing(move || granting.problem().get().map(|problem| {
                view! { <Banner kind=BannerKind::Danger>{problem}</Banner> }.into_any()
            }))}
        </Dialog>
    }
}

/// The roles this viewer may give, with what each of them sees.
#[component]
fn Choices(state: EntryState, chosen: RwSignal<String>) -> impl IntoView {
    let i18n = use_i18n();
    let roles = Signal::derive(move || {
        let option = |role: &Role| {
            let role = *role;
            SelectOption::new(role.as_str(), move || i18n.words().login.roles.of(role))
        };
        state.read(|member| {
            let own = std::iter::once(member.row.role).filter(|role| !member.may_grant.contains(role));
            own.chain(member.may_grant.iter().copied()).map(|role| option(&role)).collect::<Vec<_>>()
        })
    });
    let line = move || {
        let role = chosen.with(|name| Role::from_name(name));
        role.map(|role| (i18n.words().entry.role_line)(role)).unwrap_or_default()
    };
    let told = move || match state.read(|member| member.own) {
        true => i18n.words().entry.own_role,
        false => i18n.words().entry.role_told,
    };
    view! {
        <UiField id="member-role" label=i18n.say(|words| words.staff.role) hint=line>
            <Select value=chosen options=roles/>
        </UiField>
        <p class="aside">{live(told.into())}</p>
    }
}
