//! The navigation: a tab bar at the bottom of phones, a side bar on desktops; one landmark, drawn by the style.

use leptos::prelude::*;

use super::farm::ShownFarm;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::ui::{Icon, IconName, Mark, live};

/// The landmark "Wepig PLUS" with the roots of the app.
#[component]
pub(super) fn Navigation(
    /// The screen that is shown.
    route: Memo<Option<Route>>,
) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <nav class="navigation" aria-label=i18n.live(|words| words.frame.navigation)>
            <p class="navigation__brand" aria-hidden="true"><Mark/>{i18n.live(|words| words.brand)}</p>
            <ShownFarm/>
            <ul class="navigation__list" role="list">
                {root(Route::Home, IconName::Home, route)}
                {root(Route::Farm, IconName::Farm, route)}
                {root(Route::Me, IconName::Person, route)}
            </ul>
        </nav>
    }
}

/// One root; it is marked as current on its own screen only, and as chosen on every screen behind it.
fn root(to: Route, icon: IconName, route: Memo<Option<Route>>) -> impl IntoView {
    let i18n = use_i18n();
    let is_here = move || route.get() == Some(to);
    let is_chosen = move || route.get().is_some_and(|route| root_of(route) == to);
    view! {
        <li>
            <a
                class="navigation__link"
                href=to.href()
                aria-current=move || is_here().then_some("page")
                data-chosen=move || is_chosen().then_some("")
            >
                <Icon name=icon/>
                <span>{live((move || to.screen(i18n.words()).name).into())}</span>
            </a>
        </li>
    }
}

fn root_of(route: Route) -> Route {
    route.parent().map_or(route, root_of)
}

#[cfg(test)]
mod tests {
    use super::root_of;
    use crate::routes::Route;

    #[test]
    fn every_screen_lies_behind_a_root() {
        assert_eq!(root_of(Route::Settings), Route::Me);
        assert_eq!(root_of(Route::Staff), Route::Farm);
        assert_eq!(root_of(Route::Reset), Route::Home);
        assert_eq!(root_of(Route::Home), Route::Home);
    }
}
