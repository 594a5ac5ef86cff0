//! What stands at an address without a screen.

use leptos::prelude::*;

use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::ui::{Link, LinkLook, Mark};

/// One sentence and the way home.
#[component]
pub fn NotFound() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <div class="empty">
            <Mark/>
            <p class="empty__text">{i18n.live(|words| words.frame.not_found)}</p>
            <Link href=Route::Home.href() label=i18n.say(|words| words.frame.to_home) look=LinkLook::Primary/>
        </div>
    }
}
