//! Tabs: a few views of one thing, one at a time.

use leptos::{ev::KeyboardEvent, prelude::*};

use super::{field::part_id, live};
use crate::browser;

/// One tab of a [`Tabs`] row.
pub struct Tab {
    /// The id of the tab; its [`TabPanel`] has the same.
    pub id: &'static str,
    /// The whole accessible name.
    pub label: TextProp,
}

/// The row of tabs. Arrow keys, Home and End move and choose at once; Tab goes on into the panel.
#[component]
pub fn Tabs(
    /// What the tabs choose between: the accessible name of the row.
    #[prop(into)]
    label: TextProp,
    /// The tabs, in order.
    tabs: Vec<Tab>,
    /// The id of the chosen tab.
    chosen: RwSignal<&'static str>,
) -> impl IntoView {
    let ids: Vec<&'static str> = tabs.iter().map(|tab| tab.id).collect();
    let tabs = tabs.into_iter().map(|tab| tab_button(tab, chosen)).collect_view();
    let on_key = move |event: KeyboardEvent| {
        if let Some(id) = tab_for_key(&ids, chosen.get_untracked(), &event.key()) {
            event.prevent_default();
            chosen.set(id);
            browser::focus(&part_id(id, "-tab"));
        }
    };
    view! {
        <div class="tabs" role="tablist" aria-label=move || label.get() on:keydown=on_key>{tabs}</div>
    }
}

/// What a tab shows. Hidden panels stay in the page, so what was typed in them stays too.
#[component]
pub fn TabPanel(
    /// The id of its tab.
    id: &'static str,
    /// The id of the chosen tab.
    chosen: RwSignal<&'static str>,
    /// The content.
    children: Children,
) -> impl IntoView {
    view! {
        <div
            class="tab-panel"
            id=part_id(id, "-panel")
            role="tabpanel"
            aria-labelledby=part_id(id, "-tab")
            hidden=move || chosen.get() != id
        >
            {children()}
        </div>
    }
}

fn tab_button(tab: Tab, chosen: RwSignal<&'static str>) -> impl IntoView {
    let Tab { id, label } = tab;
    let is_chosen = move || chosen.get() == id;
    view! {
        <button
            class="tabs__tab"
            type="button"
            role="tab"
            id=part_id(id, "-tab")
            disabled=super::FIRST_PAINT
            aria-controls=part_id(id, "-panel")
            aria-selected=move || if is_chosen() { "true" } else { "false" }
            tabindex=move || if is_chosen() { "0" } else { "-1" }
            on:click=move |_| chosen.set(id)
        >
            {live(label)}
        </button>
    }
}

/// The tab that a key leads to from `chosen`; the row is a ring.
fn tab_for_key(ids: &[&'static str], chosen: &str, key: &str) -> Option<&'static str> {
    let here = ids.iter().position(|id| *id == chosen)?;
    let there = match key {
        "ArrowRight" => (here + 1) % ids.len(),
        "ArrowLeft" => (here + ids.len() - 1) % ids.len(),
        "Home" => 0,
        "End" => ids.len() - 1,
        _ => return None,
    };
    ids.get(there).copied()
}

#[cfg(test)]
mod tests {
    use super::tab_for_key;

    #[test]
    fn arrow_keys_walk_in_a_ring() {
        let ids = ["password", "code", "wechat"];
        assert_eq!(tab_for_key(&ids, "password", "ArrowRight"), Some("code"));
        assert_eq!(tab_for_key(&ids, "password", "ArrowLeft"), Some("wechat"));
        assert_eq!(tab_for_key(&ids, "wechat", "ArrowRight"), Some("password"));
        assert_eq!(tab_for_key(&ids, "code", "End"), Some("wechat"));
        assert_eq!(tab_for_key(&ids, "code", "Home"), Some("password"));
        assert_eq!(tab_for_key(&ids, "code", "Enter"), None);
    }
}
