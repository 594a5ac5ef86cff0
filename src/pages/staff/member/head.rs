//! Whom an entry is about.

use leptos::prelude::*;

use super::super::list::{avatar, state_badge};
use super::EntryState;
use crate::i18n::use_i18n;
use crate::ui::{AvatarSize, Badge, BadgeKind, changing, live};

/// Picture, name, role, state.
#[component]
pub(super) fn Head(state: EntryState, in_drawer: bool) -> impl IntoView {
    let i18n = use_i18n();
    let row = Memo::new(move |_| state.fetched.read(|member| (member.row.clone(), member.own)));
    changing(move || {
        let (row, own) = row.get()?;
        let role = row.role;
        let view = view! {
            <header class="entry__head">
                {avatar(&row, AvatarSize::Large)}
                <div class="entry__who">
                    {(!in_drawer).then(|| view! { <h2 class="entry__name">{row.name.clone()}</h2> })}
                    <p class="entry__role">{live((move || i18n.words().login.roles.of(role)).into())}</p>
                    <p class="entry__marks">
                        {state_badge(i18n, row.state)}
                        {own.then(|| view! { <Badge text=i18n.say(|words| words.staff.you) kind=BadgeKind::Info/> })}
                    </p>
                </div>
            </header>
        };
        Some(view.into_any())
    })
}
