//! Links: ways to another screen, never acts (those are buttons).

use leptos::prelude::*;

use super::{Icon, IconName, live};

/// How a link looks.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum LinkLook {
    /// Underlined, within text.
    #[default]
    Text,
    /// As the primary button: the one way on from a screen.
    Primary,
    /// As the secondary button.
    Secondary,
    /// Quiet text that is underlined only under the pointer, for lists of links.
    Quiet,
}

/// A link to another screen of the app, or away from it.
#[component]
pub fn Link(
    /// Where it leads.
    #[prop(into)]
    href: TextProp,
    /// The whole accessible name.
    #[prop(into)]
    label: TextProp,
    /// How it looks.
    #[prop(optional)]
    look: LinkLook,
    /// A small picture before the words.
    #[prop(optional)]
    icon: Option<IconName>,
    /// Leaves the app (another site, a file, `tel:`): the router lets it be.
    #[prop(optional)]
    external: bool,
) -> impl IntoView {
    let (class, data_look) = match look {
        LinkLook::Text => ("link", "text"),
        LinkLook::Quiet => ("link", "quiet"),
        LinkLook::Primary => ("button", "primary"),
        LinkLook::Secondary => ("button", "secondary"),
    };
    view! {
        <a class=class data-look=data_look href=move || href.get() rel=external.then_some("external noopener")>
            {icon.map(|name| view! { <Icon name/> })}
            {live(label)}
        </a>
    }
}
