//! Progress: how far something is that takes its time.

use leptos::prelude::*;

use super::live;

/// A bar with its name above and, for the eyes, a word on how far it is.
#[component]
pub fn Progress(
    /// What is under way: the accessible name.
    #[prop(into)]
    label: TextProp,
    /// How much is done, out of `total`.
    #[prop(into)]
    done: Signal<u32>,
    /// How much there is to do; at least 1.
    #[prop(into)]
    total: Signal<u32>,
    /// How far it is, in words ("120 of 300").
    #[prop(into)]
    value: TextProp,
) -> impl IntoView {
    let name = label.clone();
    let text = value.clone();
    view! {
        <div class="progress">
            <div class="progress__head" aria-hidden="true">
                <span class="progress__label">{live(label)}</span>
                <span class="progress__value">{live(value)}</span>
            </div>
            <progress
                class="progress__bar"
                max=move || total.get().to_string()
                value=move || done.get().to_string()
                aria-label=move || name.get()
                aria-valuetext=move || text.get()
            ></progress>
        </div>
    }
}
