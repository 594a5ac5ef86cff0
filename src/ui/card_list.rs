//! A list of cards, for phones: each with the two facts that matter and one act.

use leptos::prelude::*;

/// The list.
#[component]
pub fn CardList(
    /// What the cards are: the accessible name.
    #[prop(into)]
    label: TextProp,
    /// [`ListCard`]s.
    children: Children,
) -> impl IntoView {
    view! { <ul class="card-list" role="list" aria-label=move || label.get()>{children()}</ul> }
}

/// A card. With `href` all of it leads on, except its act. A card out of sight costs neither layout nor paint.
#[component]
pub fn ListCard(
    /// Whom or what it is about: the accessible name of the card, and its title.
    #[prop(into)]
    name: String,
    /// Where the card leads.
    #[prop(optional, into)]
    href: Option<String>,
    /// Before the title: an [`super::Avatar`].
    #[prop(optional)]
    leading: Option<AnyView>,
    /// Beside the title: a [`super::Badge`].
    #[prop(optional)]
    mark: Option<AnyView>,
    /// One [`super::Button`] or [`super::Menu`].
    #[prop(optional)]
    action: Option<AnyView>,
    /// The facts, a paragraph each.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let title = name.clone();
    let title = match href {
        Some(href) => view! { <a class="list-card__title list-card__press" href=href>{title}</a> }.into_any(),
        None => view! { <span class="list-card__title">{title}</span> }.into_any(),
    };
    view! {
        <li class="list-card" aria-label=name>
            {leading}
            <div class="list-card__body">
                <div class="list-card__head">{title} {mark}</div>
                {children.map(|children| view! { <div class="list-card__facts">{children()}</div> })}
            </div>
            {action.map(|action| view! { <div class="list-card__action">{action}</div> })}
        </li>
    }
}
