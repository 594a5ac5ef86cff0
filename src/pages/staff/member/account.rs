//! The account behind an entry: ways to sign in, never the secrets.

use leptos::prelude::*;

use super::EntryState;
use crate::api::staff;
use crate::browser;
use crate::form::{ConfirmDialog, Confirmation};
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::ui::{ButtonLook, CellButton, CellFact, CellGroup, CellLink, IconName, changing, use_toasts};

/// Username, ways to sign in, since when; one's own lead to where they are changed.
#[component]
pub(super) fn Account(state: EntryState) -> impl IntoView {
    let i18n = use_i18n();
    let has_username = Memo::new(move |_| state.read(|member| !member.username.is_empty()));
    let is_own = Memo::new(move |_| state.read(|member| member.own));
    let may_send_code = Memo::new(move |_| state.read(|member| member.may_edit && !member.own));
    let username = move || state.read(|member| member.username.clone());
    let ways = move || match state.read(|member| member.has_password) {
        true => i18n.words().entry.by_code_and_password,
        false => i18n.words().entry.by_code,
    };
    let joined = move || browser::moment::day(&state.read(|member| member.joined_at.0.clone()), i18n.language().tag());
    view! {
        <CellGroup title=i18n.say(|words| words.entry.account)>
            {changing(move || has_username.get().then(|| view! {
                <CellFact label=i18n.say(|words| words.entry.username) value=username/>
                <CellFact label=i18n.say(|words| words.entry.ways_in) value=ways/>
            }.into_any()))}
            <CellFact label=i18n.say(|words| words.entry.joined) value=joined/>
            {changing(move || is_own.get().then(|| view! {
                <CellLink
                    href=Route::Security.href()
                    label=i18n.say(|words| words.screens.security.name)
                    icon=IconName::Key
                />
                <CellLink
                    href=Route::Profile.href()
                    label=i18n.say(|words| words.screens.profile.name)
                    icon=IconName::Person
                    hint=i18n.say(|words| words.entry.own_profile)
                />
            }.into_any()))}
            {changing(move || may_send_code.get().then(|| view! { <SendCode state/> }.into_any()))}
        </CellGroup>
    }
}

/// Has a code sent to this person, who alone sees it.
#[component]
fn SendCode(state: EntryState) -> impl IntoView {
    let i18n = use_i18n();
    let toasts = use_toasts();
    let sending = Confirmation::new();
    let send = move || {
        let act = move || async move { staff::send_reset_code(&state.farm(), state.id.as_str()).await };
        sending.act(act, move |()| {
            let name = untrack(|| state.name());
            toasts.say(move || (i18n.words().entry.code_sent)(&name));
        });
    };
    view! {
        <CellButton
            id="send-reset-code"
            label=i18n.say(|words| words.entry.send_code)
            icon=IconName::Key
            opens_dialog=true
            on_press=move || sending.ask()
        />
        <ConfirmDialog
            id="send-reset-code-question"
            open=sending.open
            title=move || (i18n.words().entry.send_code_title)(&state.name())
            text=i18n.say(|words| words.entry.send_code_text)
            act=i18n.say(|words| words.entry.send_code)
            look=ButtonLook::Primary
            pending=sending.pending()
            problem=sending.problem()
            on_confirm=send
        />
    }
}
