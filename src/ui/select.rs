//! One choice out of a list that opens.

use leptos::prelude::*;

use super::{Icon, IconName, field::FieldControl, live};

/// One choice of a [`Select`].
#[derive(Clone)]
pub struct SelectOption {
    /// The code that stands for it; never empty.
    value: String,
    /// What people read.
    label: TextProp,
}

impl SelectOption {
    /// A choice that `value` stands for.
    pub fn new(value: impl Into<String>, label: impl Into<TextProp>) -> Self {
        Self { value: value.into(), label: label.into() }
    }
}

/// A list of choices inside a [`super::Field`]: the browser's own, which every phone opens in the way its owner knows.
#[component]
pub fn Select(
    /// The code of the choice made; empty for none. A code that is not in the list shows as none.
    value: RwSignal<String>,
    /// The choices, in order. They may come later than the list.
    #[prop(into)]
    options: Signal<Vec<SelectOption>>,
    /// What the list says while no choice is made ("All roles", "Choose"). It can be chosen again, unless the field
    /// is required. Without it the list is blank and a choice stays.
    #[prop(optional, into)]
    none: Option<TextProp>,
    /// What the browser may fill in.
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// Told when the person has chosen, with the code; not when the app sets the value.
    #[prop(optional, into)]
    on_choose: Option<Callback<String>>,
) -> impl IntoView {
    let field = FieldControl::of_this_field();
    let choose = move |code: String| {
        value.set(code.clone());
        if let Some(on_choose) = on_choose {
            on_choose.run(code);
        }
    };
    let is_prompt = field.required || none.is_none();
    let choices = move || options.get().into_iter().map(|option| choice(option, value)).collect_view();
    view! {
        <div class="select">
            <select
                class="text-input select__box"
                id=field.id
                name=field.id
                autocomplete=autocomplete
                aria-required=field.required()
                aria-invalid=field.invalid()
                aria-describedby=field.described_by()
                on:change:target=move |event| choose(event.target().value())
            >
                <option value="" hidden=is_prompt prop:selected=move || value.with(String::is_empty)>
                    {none.map(live)}
                </option>
                {choices}
            </select>
            <Icon name=IconName::ChevronDown/>
        </div>
    }
}

fn choice(option: SelectOption, value: RwSignal<String>) -> impl IntoView {
    let SelectOption { value: code, label } = option;
    let attribute = code.clone();
    let is_chosen = move || value.with(|value| *value == code);
    view! { <option value=attribute prop:selected=is_chosen>{live(label)}</option> }
}
