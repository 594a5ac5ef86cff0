//! Chips: what a list is narrowed by, each to be taken away.

use leptos::prelude::*;

use super::{FIRST_PAINT, Icon, IconName, live};

/// A row of [`Chip`]s.
#[component]
pub fn Chips(
    /// What they are: the accessible name of the list.
    #[prop(into)]
    label: TextProp,
    /// [`Chip`]s, and perhaps a quiet button that takes all away.
    children: Children,
) -> impl IntoView {
    view! { <ul class="chips" role="list" aria-label=move || label.get()>{children()}</ul> }
}

/// One filter at work, with a button that ends it. The focus after that is the page's: the chip is gone.
#[component]
pub fn Chip(
    /// The filter in a few words.
    #[prop(into)]
    label: TextProp,
    /// The name of the button; it names the filter ("Remove filter: Manager").
    #[prop(into)]
    remove: TextProp,
    /// Ends the filter.
    #[prop(into)]
    on_remove: Callback<()>,
) -> impl IntoView {
    view! {
        <li class="chip">
            <span class="chip__label">{live(label)}</span>
            <button
                class="chip__remove"
                type="button"
                disabled=FIRST_PAINT
                aria-label=move || remove.get()
                on:click=move |_| on_remove.run(())
            >
                <Icon name=IconName::Close/>
            </button>
        </li>
    }
}
