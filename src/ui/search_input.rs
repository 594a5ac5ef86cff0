//! A search box.

use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::InputEvent;

use super::{
    FIRST_PAINT, Icon, IconName,
    text_input::{shown, typed},
};

/// A box to search with. It names itself and stands without a [`super::Field`]. While Chinese is being composed from
/// Latin letters the value waits, so that nothing is searched for by its half-typed pinyin.
#[component]
pub fn SearchInput(
    /// The id.
    id: &'static str,
    /// What is typed.
    value: RwSignal<String>,
    /// The whole accessible name.
    #[prop(into)]
    label: TextProp,
    /// What can be searched for, shown while the box is empty.
    #[prop(optional, into)]
    example: Option<TextProp>,
    /// The name of the button that empties the box.
    #[prop(into)]
    clear: TextProp,
    /// The most characters it takes.
    #[prop(default = 64)]
    max_length: u16,
) -> impl IntoView {
    let node = NodeRef::<html::Input>::new();
    let empty = move |_| {
        value.set(String::new());
        if let Some(input) = node.get_untracked() {
            // A browser that cannot focus the box leaves the focus where it is.
            let _ = input.focus();
        }
    };
    let composes = |event: &web_sys::Event| event.dyn_ref::<InputEvent>().is_some_and(InputEvent::is_composing);
    view! {
        <div class="search-input">
            <Icon name=IconName::Search/>
            <input
                class="text-input search-input__box"
                id=id
                name=id
                node_ref=node
                type="search"
                enterkeyhint="search"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                maxlength=max_length.to_string()
                aria-label=move || label.get()
                placeholder=example.map(|example| move || example.get())
                prop:value=shown(value)
                on:input:target=move |event| {
                    if !composes(&event) {
                        typed(value, &event.target());
                    }
                }
                on:compositionend:target=move |event| typed(value, &event.target())
            />
            <button
                class="search-input__clear"
                type="button"
                disabled=FIRST_PAINT
                hidden=move || value.with(String::is_empty)
                aria-label=move || clear.get()
                on:click=empty
            >
                <Icon name=IconName::Close/>
            </button>
        </div>
    }
}
