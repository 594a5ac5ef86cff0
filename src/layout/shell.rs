//! The frame itself.

use leptos::prelude::*;

use super::farm::{FarmDialog, provide_farm_choice};
use super::footer::Footer;
use super::language::{LanguageDialog, provide_language_choice};
use super::navigation::Navigation;
use super::notice::NoticeBanner;
use super::offline::OfflineBanner;
use super::top_bar::TopBar;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::ui::ToastRegion;

/// The id of `main`, where the skip link leads.
const MAIN_ID: &str = "main";

/// Skip link, navigation, the screen under its name, footer.
#[component]
pub fn Shell(
    /// The screen that is shown; `None` for an address without one.
    route: Memo<Option<Route>>,
    /// The screen.
    children: Children,
) -> impl IntoView {
    let i18n = use_i18n();
    provide_language_choice();
    provide_farm_choice();
    view! {
        // The router must leave this to the browser, which moves the focus along.
        <a class="skip-link" href=["#", MAIN_ID].concat() rel="external">
            {i18n.live(|words| words.frame.skip)}
        </a>
        <div class="shell">
            <Navigation route/>
            <main class="shell__main" id=MAIN_ID tabindex="-1">
                <TopBar route/>
                <div class="shell__content">
                    <OfflineBanner/>
                    <NoticeBanner route/>
                    {children()}
                </div>
            </main>
            <Footer/>
        </div>
        <FarmDialog/>
        <LanguageDialog/>
        <ToastRegion/>
    }
}
