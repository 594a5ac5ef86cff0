//! A sentence that a screen leaves for the next one: why the person is there now.

use leptos::prelude::*;

use crate::browser;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::session::use_session;
use crate::ui::{Banner, BannerKind, changing};

/// What can be said on arrival.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The person chose Disagree: no account, and nothing lost by it.
    Declined,
    /// The person logged out.
    LoggedOut,
}

/// The notice that waits, and the screen it was made for. A Copy handle.
#[derive(Clone, Copy)]
pub struct NoticeHandle(RwSignal<Option<(Notice, Route)>>);

impl NoticeHandle {
    /// Leaves a notice on `screen`; it goes with the next navigation.
    pub fn leave(self, notice: Notice, screen: Route) {
        self.0.set(Some((notice, screen)));
    }
}

/// Makes the notices known; once, at the root of the app.
pub fn provide_notice() {
    provide_context(NoticeHandle(RwSignal::new(None)));
}

/// The notices of the app.
#[must_use]
pub fn use_notice() -> NoticeHandle {
    use_context().expect("the root of the app provides the notices")
}

/// Shows the notice of this screen, or that the session has ended.
#[component]
pub(super) fn NoticeBanner(
    /// The screen that is shown.
    route: Memo<Option<Route>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let NoticeHandle(notice) = use_notice();
    let mut before = None;
    browser::follow(move || {
        let here = route.get();
        let is_elsewhere = notice.with_untracked(|notice| notice.is_some_and(|(_, screen)| here != Some(screen)));
        if before.replace(here).is_some_and(|before| before != here) && is_elsewhere {
            notice.set(None);
        }
    });
    let sentence = move || {
        let words = i18n.words();
        match notice.get() {
            Some((Notice::Declined, screen)) if route.get() == Some(screen) => Some(words.register.declined),
            Some((Notice::LoggedOut, screen)) if route.get() == Some(screen) => Some(words.me.logged_out),
            _ if session.has_ended() => Some(words.frame.session_ended),
            _ => None,
        }
    };
    changing(move || sentence().map(|sentence| view! { <Banner kind=BannerKind::Info>{sentence}</Banner> }.into_any()))
}
