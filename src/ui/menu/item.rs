//! One act of a menu.

use leptos::prelude::*;

use crate::ui::{Icon, IconName, live};

/// An act, or one of several choices.
pub struct MenuItem {
    label: TextProp,
    icon: Option<IconName>,
    danger: bool,
    chosen: Option<bool>,
    on_choose: Callback<()>,
}

impl MenuItem {
    /// An act by its whole accessible name.
    pub fn new(label: impl Into<TextProp>, on_choose: impl Into<Callback<()>>) -> Self {
        Self { label: label.into(), icon: None, danger: false, chosen: None, on_choose: on_choose.into() }
    }

    /// With a picture before it. In one menu all items have one, or none.
    #[must_use]
    pub fn icon(self, icon: IconName) -> Self {
        Self { icon: Some(icon), ..self }
    }

    /// It takes something away.
    #[must_use]
    pub fn danger(self) -> Self {
        Self { danger: true, ..self }
    }

    /// One of several choices, and whether it is the one made.
    #[must_use]
    pub fn chosen(self, chosen: bool) -> Self {
        Self { chosen: Some(chosen), ..self }
    }
}

/// A line of the menu. It closes the menu, so that the focus is back on the button, and then acts.
pub(super) fn row(item: MenuItem, leave: Callback<()>) -> impl IntoView {
    let MenuItem { label, icon, danger, chosen, on_choose } = item;
    let choose = move |_| {
        leave.run(());
        on_choose.run(());
    };
    view! {
        <button
            class="menu__item"
            type="button"
            role=if chosen.is_some() { "menuitemradio" } else { "menuitem" }
            tabindex="-1"
            data-danger=danger
            aria-checked=chosen.map(|chosen| chosen.to_string())
            on:click=choose
        >
            {icon.map(|name| view! { <Icon name/> })}
            <span class="menu__label">{live(label)}</span>
            {(chosen == Some(true)).then(|| view! { <Icon name=IconName::Check/> })}
        </button>
    }
}
