//! A menu: a button that opens a few acts; beside it on desktops, as a sheet from below on phones.

mod item;
mod keys;
mod place;

pub use item::MenuItem;

use leptos::{
    ev::{Event, KeyboardEvent},
    html,
    prelude::*,
};
use wasm_bindgen::JsCast;
use web_sys::Node;

use super::{FIRST_PAINT, Icon, IconName, changing, live};
use crate::browser;

/// What the button of a menu looks like.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum MenuFace {
    /// Three dots: the acts of a row or a screen.
    #[default]
    Dots,
    /// Its name, framed, with a chevron.
    Word,
}

/// A button with a menu. The menu is made when it opens, so that a list can afford one in each row. Arrow keys, Home and
/// End move in it, Esc and Tab close it, and the focus goes back to the button, also before a choice acts.
#[component]
pub fn Menu(
    /// The whole accessible name of the button and of the menu.
    #[prop(into)]
    label: TextProp,
    /// The name of the button that closes the sheet on phones.
    #[prop(into)]
    close: TextProp,
    /// What the button looks like.
    #[prop(optional)]
    face: MenuFace,
    /// A picture on a [`MenuFace::Word`] button.
    #[prop(optional)]
    icon: Option<IconName>,
    /// The acts, asked for at each opening.
    #[prop(into)]
    items: Callback<(), Vec<MenuItem>>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let button = NodeRef::<html::Button>::new();
    let tip = label.clone();
    let named = label.clone();
    let is_dots = face == MenuFace::Dots;
    view! {
        <button
            class=if is_dots { "icon-button" } else { "button" }
            type="button"
            data-look=(!is_dots).then_some("secondary")
            node_ref=button
            disabled=FIRST_PAINT
            aria-haspopup="menu"
            aria-expanded=move || if open.get() { "true" } else { "false" }
            aria-label=is_dots.then_some(move || tip.get())
            on:click=move |_| open.set(true)
        >
            {if is_dots {
                view! { <Icon name=IconName::More/> }.into_any()
            } else {
                view! {
                    {icon.map(|name| view! { <Icon name/> })}
                    <span class="button__label">{live(named)}</span>
                    <Icon name=IconName::ChevronDown/>
                }.into_any()
            }}
        </button>
        {changing(move || open.get().then(|| list(open, button, label.clone(), close.clone(), untrack(|| items.run(())))))}
    }
}

/// The open menu, on the browser's own `<dialog>`: above everything, the page behind inert.
fn list(
    open: RwSignal<bool>,
    button: NodeRef<html::Button>,
    label: TextProp,
    close: TextProp,
    items: Vec<MenuItem>,
) -> AnyView {
    let node = NodeRef::<html::Dialog>::new();
    browser::follow(move || {
        let Some(menu) = node.get() else { return };
        // The browser refuses only a dialog that is not in the page; then there is nothing to show.
        if !menu.open() && menu.show_modal().is_ok() {
            if let Some(button) = button.get_untracked() {
                place::beside(&menu, &button);
            }
            keys::focus(&menu, keys::Step::First);
        }
    });
    // Closing is the browser's work: it brings the focus back to the button.
    let leave = move || {
        if let Some(menu) = node.get_untracked() {
            menu.close();
        }
    };
    let on_key = move |event: KeyboardEvent| {
        let Some(menu) = node.get_untracked() else { return };
        if event.key() == "Tab" {
            event.prevent_default();
            menu.close();
        } else if let Some(step) = keys::Step::of(&event.key()) {
            event.prevent_default();
            keys::focus(&menu, step);
        }
    };
    // What hits the dialog itself hit the backdrop: a press beside the menu, or the page being scrolled from under it.
    let leave_outside = move |event: &Event| {
        if event.target() == event.current_target() {
            leave();
        }
    };
    // The browser tells of a closing some time after it: another menu may stand in the place of this one by then.
    let on_close = move |event: Event| {
        let menu = event.current_target().and_then(|menu| menu.dyn_into::<Node>().ok());
        if menu.is_some_and(|menu| menu.is_connected()) {
            open.set(false);
        }
    };
    let name = label.clone();
    let items = items.into_iter().map(|item| item::row(item, Callback::new(move |()| leave()))).collect_view();
    view! {
        <dialog
            class="menu"
            node_ref=node
            aria-label=move || label.get()
            on:close=on_close
            on:keydown=on_key
            on:click=move |event| leave_outside(&event)
            on:wheel=move |event| leave_outside(&event)
        >
            <div class="menu__list" role="menu" aria-label=move || name.get()>{items}</div>
            <button class="menu__close" type="button" on:click=move |_| leave()>{live(close)}</button>
        </dialog>
    }
    .into_any()
}
