//! The screens of somebody who is signed in, and of invitations: the second part of the program. It is loaded when one of
//! them is shown or somebody signs in, so that nobody waits for a staff list in order to register.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use leptos::prelude::*;

use super::waiting;
use crate::browser;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::session::SessionHandle;
use crate::ui::{Banner, BannerKind, Button, PAGE_TITLE_ID, changing, live};

#[cfg(not(split))]
mod whole;
#[cfg(not(split))]
use whole as part;

#[cfg(split)]
mod part;

/// A screen of the second part: its shape while that comes, a sentence and a way on when it does not.
pub(super) fn screen(route: Route) -> AnyView {
    let arrived = RwSignal::new(now(part::load()).map(|loaded| loaded.is_ok()));
    let load = move || {
        arrived.set(None);
        browser::spawn(async move {
            let is_here = part::load().await.is_ok();
            // Another screen may be shown by now; the part is of use to that one, too.
            arrived.try_set(Some(is_here));
        });
    };
    if arrived.get_untracked().is_none() {
        load();
    }
    changing(move || match arrived.get() {
        Some(true) => now(part::screen(route)).and_then(Result::ok),
        Some(false) => Some(not_loaded(load)),
        None => Some(waiting()),
    })
    .into_any()
}

/// Asks for the second part as soon as somebody is signed in: the next screen they open is most likely in it.
pub(super) fn come_early(session: SessionHandle) {
    browser::follow(move || {
        if session.is_signed_in() == Some(true) {
            // When it fails, the screen that needs it asks again and says so.
            browser::spawn(async { part::load().await.unwrap_or_default() });
        }
    });
}

fn not_loaded(load: impl Fn() + Send + Sync + Copy + 'static) -> AnyView {
    let i18n = use_i18n();
    let retry = move || {
        load();
        // The button goes with the sentence; the name of the screen keeps the place of whoever pressed it by keyboard.
        browser::focus_in_place(PAGE_TITLE_ID);
    };
    view! {
        <Banner kind=BannerKind::Danger>
            <p>{live(i18n.say(|words| words.frame.screen_not_loaded))}</p>
            <Button label=i18n.say(|words| words.frame.retry) on_press=retry/>
        </Banner>
    }
    .into_any()
}

/// What a future has come to, if it has.
fn now<T>(future: impl Future<Output = T>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}
