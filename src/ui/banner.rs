//! A banner: a message that belongs to the screen and stays.

use leptos::prelude::*;

use super::{Icon, IconName, live};

/// How much a banner weighs.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum BannerKind {
    /// Good to know.
    #[default]
    Info,
    /// Something was done.
    Success,
    /// Take care.
    Warning,
    /// Something went wrong; said at once (`role="alert"`).
    Danger,
}

/// A message with a picture of its weight. A kind of its own colour and its own picture, so never by colour alone.
#[component]
pub fn Banner(
    /// How much it weighs.
    #[prop(optional)]
    kind: BannerKind,
    /// A few words above the message.
    #[prop(optional, into)]
    title: Option<TextProp>,
    /// The message, and perhaps what to do.
    children: Children,
) -> impl IntoView {
    let (name, icon, role) = match kind {
        BannerKind::Info => ("info", IconName::Info, "status"),
        BannerKind::Success => ("success", IconName::Check, "status"),
        BannerKind::Warning => ("warning", IconName::Warning, "status"),
        BannerKind::Danger => ("danger", IconName::Danger, "alert"),
    };
    view! {
        <div class="banner" data-kind=name role=role>
            <Icon name=icon/>
            <div class="banner__body">
                {title.map(|title| view! { <p class="banner__title">{live(title)}</p> })}
                {children()}
            </div>
        </div>
    }
}
