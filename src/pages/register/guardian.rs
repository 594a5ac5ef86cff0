//! What somebody under 18 is told. Guardians come with row C8; until then nothing is kept.

use leptos::prelude::*;

use crate::browser;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::ui::{Card, Link, LinkLook};

/// The id of the explanation, which takes the focus in the place of the form.
const ID: &str = "guardian";

/// Why the registration stopped, that nothing was kept, and what is open all the same.
#[component]
pub(super) fn GuardianNeeded() -> impl IntoView {
    let i18n = use_i18n();
    browser::follow(|| browser::focus(ID));
    view! {
        <div id=ID tabindex="-1" role="status">
            <Card title=i18n.say(|words| words.register.guardian_title)>
                <p>{i18n.live(|words| words.register.guardian)}</p>
                <p><strong>{i18n.live(|words| words.register.guardian_nothing_kept)}</strong></p>
                <p>{i18n.live(|words| words.register.guardian_next)}</p>
                <div class="lead__actions">
                    <Link
                        href=Route::Home.href()
                        label=i18n.say(|words| words.frame.to_home)
                        look=LinkLook::Primary
                    />
                    <Link
                        href=Route::Contact.href()
                        label=i18n.say(|words| words.screens.contact.name)
                        look=LinkLook::Secondary
                    />
                </div>
            </Card>
        </div>
    }
}
