//! A card: one thing on a surface of its own.

use leptos::prelude::*;

use super::live;

/// A surface with a line around it.
#[component]
pub fn Card(
    /// Its heading.
    #[prop(optional, into)]
    title: Option<TextProp>,
    /// The content.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="card">
            {title.map(|title| view! { <h2 class="card__title">{live(title)}</h2> })}
            {children()}
        </section>
    }
}
