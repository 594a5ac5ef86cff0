//! What is said while there is no network, or while the server cannot tell who is there.

use leptos::prelude::*;

use crate::browser;
use crate::i18n::use_i18n;
use crate::session::use_session;
use crate::ui::{Banner, BannerKind, Button, changing};

/// A banner while the browser is off-line, or while the session is not known. Coming back on-line asks again.
#[component]
pub(super) fn OfflineBanner() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let is_online = follow_network();
    let ask_again = move || browser::spawn(session.refresh());
    let mut before = None;
    browser::follow(move || {
        let online = is_online.get();
        if before.replace(online) == Some(false) && online && untrack(|| session.is_unsure()) {
            ask_again();
        }
    });
    changing(move || match (is_online.get(), session.is_unsure()) {
        (false, _) => Some(
            view! { <Banner kind=BannerKind::Warning>{i18n.live(|words| words.frame.offline)}</Banner> }.into_any(),
        ),
        (true, true) => Some(
            view! {
                <Banner kind=BannerKind::Warning>
                    <p>{i18n.live(|words| words.frame.session_unknown)}</p>
                    <Button label=i18n.say(|words| words.frame.retry) on_press=ask_again/>
                </Banner>
            }
            .into_any(),
        ),
        (true, false) => None,
    })
}

/// Whether there is a network, as far as the browser knows.
fn follow_network() -> RwSignal<bool> {
    let is_online = RwSignal::new(true);
    browser::follow(move || {
        is_online.set(browser::is_online());
        let on = window_event_listener(leptos::ev::online, move |_| is_online.set(true));
        let off = window_event_listener(leptos::ev::offline, move |_| is_online.set(false));
        on_cleanup(move || {
            on.remove();
            off.remove();
        });
    });
    is_online
}
