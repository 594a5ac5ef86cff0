//! Leave a farm.

use leptos::prelude::*;

use crate::api::farms;
use crate::browser;
use crate::form::{ConfirmDialog, Confirmation};
use crate::i18n::use_i18n;
use crate::session::use_session;
use crate::ui::{CellButton, IconName, use_toasts};

/// The cell, and the question that names the farm.
#[component]
pub(super) fn LeaveFarm() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let toasts = use_toasts();
    let leaving = Confirmation::new();
    let name = move || session.membership().map(|place| place.farm_name).unwrap_or_default();
    let leave = move || {
        let Some(place) = untrack(|| session.membership()) else { return };
        let farm = place.farm;
        let act = move || {
            let farm = farm.clone();
            async move { farms::leave(&farm).await }
        };
        leaving.act(act, move |()| {
            let name = place.farm_name;
            toasts.say(move || (i18n.words().farm.left)(&name));
            browser::spawn(session.refresh());
        });
    };
    view! {
        <CellButton
            id="leave-farm"
            label=i18n.say(|words| words.farm.leave_farm)
            icon=IconName::LogOut
            danger=true
            opens_dialog=true
            on_press=move || leaving.ask()
        />
        <ConfirmDialog
            id="leave-farm-question"
            open=leaving.open
            title=move || (i18n.words().farm.leave_title)(&name())
            text=i18n.say(|words| words.farm.leave_text)
            act=i18n.say(|words| words.farm.leave_farm)
            pending=leaving.pending()
            problem=leaving.problem()
            on_confirm=leave
        />
    }
}
