//! What may be done to an entry: edit, change the role, suspend, restore.

use leptos::prelude::*;
use wepig_contract::farm::MemberState;

use super::EntryState;
use super::edit::Edit;
use super::role::ChangeRole;
use crate::api::staff;
use crate::form::{ConfirmDialog, Confirmation};
use crate::i18n::use_i18n;
use crate::ui::{Button, ButtonLook, changing, use_toasts};

/// The buttons that this viewer may press; none for those who may only look.
#[component]
pub(super) fn Acts(state: EntryState) -> impl IntoView {
    let may_edit = Memo::new(move |_| state.read(|member| member.may_edit));
    let may_grant = Memo::new(move |_| state.read(|member| !member.may_grant.is_empty()));
    let may_suspend = Memo::new(move |_| state.read(|member| member.may_suspend));
    view! {
        <div class="entry__acts">
            {changing(move || may_edit.get().then(|| view! { <Edit state/> }.into_any()))}
            {changing(move || may_grant.get().then(|| view! { <ChangeRole state/> }.into_any()))}
            {changing(move || may_suspend.get().then(|| view! { <ChangeState state/> }.into_any()))}
        </div>
    }
}

/// Suspend, or restore: the other of what is.
#[component]
fn ChangeState(state: EntryState) -> impl IntoView {
    let i18n = use_i18n();
    let toasts = use_toasts();
    let changing_state = Confirmation::new();
    let is_active =
        Memo::new(move |_| state.fetched.read(|member| member.row.state == MemberState::Active).unwrap_or(true));
    // What the question is about stays what it was asked about, also while its answer comes in.
    let suspends = RwSignal::new(true);
    let ask = move || {
        suspends.set(is_active.get_untracked());
        changing_state.ask();
    };
    let change = move || {
        let suspends = suspends.get_untracked();
        let to = if suspends { MemberState::Suspended } else { MemberState::Active };
        let act = move || async move { staff::set_state(&state.farm(), state.id.as_str(), to).await };
        changing_state.act(act, move |()| {
            let name = untrack(|| state.name());
            state.fetched.load();
            toasts.say(move || {
                let words = &i18n.words().entry;
                if suspends { (words.suspended)(&name) } else { (words.restored)(&name) }
            });
        });
    };
    let label = move || match is_active.get() {
        true => i18n.words().entry.suspend,
        false => i18n.words().entry.restore,
    };
    let title = move || {
        let words = &i18n.words().entry;
        if suspends.get() { (words.suspend_title)(&state.name()) } else { (words.restore_title)(&state.name()) }
    };
    let text = move || match suspends.get() {
        true => i18n.words().entry.suspend_text,
        false => i18n.words().entry.restore_text,
    };
    let act = move || match suspends.get() {
        true => i18n.words().entry.suspend,
        false => i18n.words().entry.restore,
    };
    view! {
        <Button label look=ButtonLook::Secondary opens_dialog=true on_press=ask/>
        <ConfirmDialog
            id="change-state"
            open=changing_state.open
            title
            text
            act
            pending=changing_state.pending()
            problem=changing_state.problem()
            on_confirm=change
        />
    }
}
