//! A badge: a word on the state of something.

use leptos::prelude::*;

use super::live;

/// What the state means to who reads it.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum BadgeKind {
    /// A fact, neither good nor bad.
    #[default]
    Neutral,
    /// As it should be.
    Success,
    /// Somebody should look.
    Warning,
    /// Stopped, refused.
    Danger,
    /// Under way.
    Info,
}

impl BadgeKind {
    const fn name(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Success => "success",
            Self::Warning => "warning",
            Self::Danger => "danger",
            Self::Info => "info",
        }
    }
}

/// A word with a dot of its colour; the word alone says it all.
#[component]
pub fn Badge(
    /// The word.
    #[prop(into)]
    text: TextProp,
    /// What it means.
    #[prop(optional)]
    kind: BadgeKind,
) -> impl IntoView {
    view! { <span class="badge" data-kind=kind.name()>{live(text)}</span> }
}
