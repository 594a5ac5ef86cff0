//! A password that can be looked at.

use leptos::prelude::*;

use super::{
    FIRST_PAINT, Icon, IconName,
    field::{FieldControl, part_id},
    text_input::{self, typed},
};

/// A password box inside a [`super::Field`], with a button that shows and hides what is typed.
#[component]
pub fn PasswordInput(
    /// What is typed.
    value: RwSignal<String>,
    /// A password that is being chosen, which password managers may propose; otherwise the one in use.
    #[prop(optional)]
    new: bool,
    /// The name of the button while the password is hidden.
    #[prop(into)]
    show: TextProp,
    /// The name of the button while the password is shown.
    #[prop(into)]
    hide: TextProp,
) -> impl IntoView {
    let field = FieldControl::of_this_field();
    let shown = RwSignal::new(false);
    view! {
        <div class="password-input">
            <input
                class="text-input"
                id=field.id
                name=field.id
                type=move || if shown.get() { "text" } else { "password" }
                autocomplete=if new { "new-password" } else { "current-password" }
                autocapitalize="off"
                spellcheck="false"
                aria-required=field.required()
                aria-invalid=field.invalid()
                aria-describedby=field.described_by()
                prop:value=text_input::shown(value)
                on:input:target=move |event| typed(value, &event.target())
            />
            <button
                class="password-input__toggle"
                type="button"
                id=part_id(field.id, "-toggle")
                disabled=FIRST_PAINT
                aria-controls=field.id
                aria-label=move || if shown.get() { hide.get() } else { show.get() }
                on:click=move |_| shown.update(|shown| *shown = !*shown)
            >
                {move || {
                    let name = if shown.get() { IconName::EyeOff } else { IconName::Eye };
                    view! { <Icon name/> }
                }}
            </button>
        </div>
    }
}
