//! The footer of every screen.

use leptos::prelude::*;

use super::language::LanguageButton;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::ui::{Link, LinkLook};

/// The ways that are always open: policy, cookies, contact, language.
#[component]
pub(super) fn Footer() -> impl IntoView {
    let i18n = use_i18n();
    let link = move |route: Route| {
        view! { <li><Link href=route.href() label=move || route.screen(i18n.words()).name look=LinkLook::Quiet/></li> }
    };
    view! {
        <footer class="footer">
            <ul class="footer__list" role="list">
                {link(Route::Policy)}
                {link(Route::Cookies)}
                {link(Route::Contact)}
                <li><LanguageButton/></li>
            </ul>
            <p class="footer__owner">{i18n.live(|words| words.contact.company_name)}</p>
        </footer>
    }
}
