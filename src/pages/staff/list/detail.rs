//! An entry beside the list it stands in.

use leptos::prelude::*;

use super::super::member::Entry;
use super::rows::StaffRows;
use crate::browser;
use crate::i18n::use_i18n;
use crate::routes::Id;
use crate::ui::{Drawer, changing};

/// Which entry is open. A Copy handle.
#[derive(Clone, Copy)]
pub(super) struct Detail {
    member: RwSignal<Option<Id>>,
    open: RwSignal<bool>,
}

impl Detail {
    /// None yet.
    pub(super) fn new() -> Self {
        Self { member: RwSignal::new(None), open: RwSignal::new(false) }
    }

    /// Opens an entry.
    pub(super) fn show(self, member: Id) {
        self.member.set(Some(member));
        self.open.set(true);
    }

    /// Whether this one is open.
    pub(super) fn is_shown(self, member: Id) -> bool {
        self.open.get() && self.member.get() == Some(member)
    }
}

/// The id of the link in the list that leads to an entry.
pub(super) fn link_id(member: Id) -> String {
    ["entry-", member.as_str()].concat()
}

/// The drawer, under the person's name.
#[component]
pub(super) fn DetailDrawer(detail: Detail, rows: StaffRows, farm: Signal<Option<String>>) -> impl IntoView {
    let i18n = use_i18n();
    browser::follow(move || {
        // A saved entry is drawn anew in the list, and the browser gives the focus back to nothing that is gone.
        if !detail.open.get()
            && let Some(member) = detail.member.get_untracked()
        {
            request_animation_frame(move || browser::focus_in_place(&link_id(member)));
        }
    });
    let name = move || {
        let member = detail.member.get();
        member
            .and_then(|member| rows.name_of(member.as_str()))
            .unwrap_or_else(|| i18n.words().screens.staff.name.to_owned())
    };
    view! {
        <Drawer id="staff-detail" open=detail.open title=name close=i18n.say(|words| words.ui.close)>
            {changing(move || {
                let (farm, id) = farm.get().zip(detail.member.get())?;
                Some(view! { <Entry farm id in_drawer=true/> }.into_any())
            })}
        </Drawer>
    }
}
