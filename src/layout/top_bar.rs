//! The name of the screen, and the way back from it.

use leptos::prelude::*;

use super::trail::provide_trail;
use crate::i18n::use_i18n;
use crate::routes::{self, Route};
use crate::ui::{IconButton, IconName, Link, LinkLook, PageTitle, changing};

/// Back (on phones), where one is (on desktops), and the one `h1`.
#[component]
pub(super) fn TopBar(
    /// The screen that is shown.
    route: Memo<Option<Route>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let trail = provide_trail(route);
    let parent = move || route.get().and_then(Route::parent);
    let has_back = move || route.get().is_none() || parent().is_some();
    // The public screens lie flat under Home; only what lies deeper needs to say where.
    let above = move || parent().filter(|parent| *parent != Route::Home);
    view! {
        <div class="top-bar" data-back=move || has_back().then_some("")>
            {changing(move || has_back().then(|| view! {
                <IconButton
                    name=i18n.say(|words| words.frame.back)
                    icon=IconName::Back
                    on_press=move || trail.back(untrack(parent))
                />
            }.into_any()))}
            {changing(move || above().map(|above| view! {
                <p class="top-bar__above">
                    <Link href=above.href() label=move || above.screen(i18n.words()).name look=LinkLook::Quiet/>
                    <span aria-hidden="true">"›"</span>
                </p>
            }.into_any()))}
            <PageTitle text=move || routes::name(route.get(), i18n.words())/>
        </div>
    }
}
