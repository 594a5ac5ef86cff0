//! The map of the app: what is provided, which screen stands at which address, who may see it.

mod later;

use leptos::prelude::*;
use leptos_router::components::Router;
use leptos_router::hooks::{use_location, use_url};
use leptos_router::location::{BrowserUrl, LocationProvider};
use wepig_contract::language::Language;

use crate::browser;
use crate::form::{ProofDialog, provide_fresh_proof, provide_proven_number};
use crate::i18n::{provide_i18n, use_i18n};
use crate::layout::{NotFound, Shell, provide_notice};
use crate::pages::{
    ContactPage, CookiesPage, FarmPage, FarmSettingsPage, HomePage, InvitePage, LoginPage, MePage, MemberPage,
    NewFarmPage, PolicyPage, ProfilePage, RegisterPage, ResetPage, SecurityPage, SettingsPage, StaffPage,
    provide_policy_texts, provide_profile_draft, provide_register_draft, provide_staff_rows,
};
use crate::routes::{self, Route, provide_navigator};
use crate::session::{SessionHandle, provide_session};
use crate::ui::{PAGE_TITLE_ID, Skeleton, SkeletonShape, Toasts, changing, provide_toasts};

/// What the app begins with.
pub struct Start {
    /// The language of the first view.
    pub language: Language,
    /// A policy text that is in the page already, and its language.
    pub policy: Option<(Language, String)>,
}

/// The app.
#[component]
pub fn App(
    /// What it begins with.
    start: Start,
) -> impl IntoView {
    provide_i18n(start.language);
    let toasts = provide_toasts();
    provide_notice();
    provide_proven_number();
    provide_fresh_proof();
    provide_register_draft();
    let forget_profile = provide_profile_draft();
    provide_policy_texts(start.policy);
    let session = provide_session();
    provide_staff_rows(session);
    follow_language_of_account(session);
    forget_who_left(session, toasts, forget_profile);
    later::come_early(session);
    view! { <Router><Screens session/></Router> }
}

/// The screen of the address, in its frame.
#[component]
fn Screens(session: SessionHandle) -> impl IntoView {
    let location = use_location();
    let route = Memo::new(move |_| Route::parse(&location.pathname.get()));
    guard(route, session);
    arrive(route);
    let shown = Memo::new(move |_| shown(route.get(), session.is_signed_in()));
    view! {
        <Shell route>{changing(move || Some(screen(shown.get())))}</Shell>
        <ProofDialog me=Signal::derive(move || session.me())/>
    }
}

/// What stands in the frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    /// A screen.
    Screen(Route),
    /// The shape of a screen that may be shown once it is known who is there, or that is being left.
    Waiting,
    /// No screen has this address.
    NotFound,
}

/// Which screens may be seen by whom. This is manners; the lock is in the server.
fn shown(route: Option<Route>, is_signed_in: Option<bool>) -> Shown {
    match route {
        None => Shown::NotFound,
        Some(route) if route.is_private() && is_signed_in != Some(true) => Shown::Waiting,
        Some(route) if route.is_way_in() && is_signed_in == Some(true) => Shown::Waiting,
        Some(route) => Shown::Screen(route),
    }
}

fn screen(shown: Shown) -> AnyView {
    let route = match shown {
        Shown::Screen(route) => route,
        Shown::Waiting => return waiting(),
        Shown::NotFound => return view! { <NotFound/> }.into_any(),
    };
    match route {
        Route::Home => view! { <HomePage/> }.into_any(),
        Route::Register => view! { <RegisterPage/> }.into_any(),
        Route::Login => view! { <LoginPage/> }.into_any(),
        Route::Reset => view! { <ResetPage/> }.into_any(),
        Route::Policy => view! { <PolicyPage/> }.into_any(),
        Route::Cookies => view! { <CookiesPage/> }.into_any(),
        Route::Contact => view! { <ContactPage/> }.into_any(),
        Route::Me => view! { <MePage/> }.into_any(),
        Route::Settings => view! { <SettingsPage/> }.into_any(),
        Route::Profile
        | Route::Security
        | Route::Farm
        | Route::NewFarm
        | Route::FarmSettings
        | Route::Staff
        | Route::Member(_)
        | Route::Invite(_) => later::screen(route),
    }
}

/// The screens of the second part of the program (see [`later`]); those of the first are none of it.
fn second_part(route: Route) -> AnyView {
    match route {
        Route::Profile => view! { <ProfilePage/> }.into_any(),
        Route::Security => view! { <SecurityPage/> }.into_any(),
        Route::Farm => view! { <FarmPage/> }.into_any(),
        Route::NewFarm => view! { <NewFarmPage/> }.into_any(),
        Route::FarmSettings => view! { <FarmSettingsPage/> }.into_any(),
        Route::Staff => view! { <StaffPage/> }.into_any(),
        Route::Member(id) => view! { <MemberPage id/> }.into_any(),
        Route::Invite(token) => view! { <InvitePage token/> }.into_any(),
        _ => view! { <NotFound/> }.into_any(),
    }
}

fn waiting() -> AnyView {
    let i18n = use_i18n();
    view! { <Skeleton shape=SkeletonShape::Cells label=i18n.say(|words| words.frame.loading)/> }.into_any()
}

/// Leads a guest from a private screen to the log-in page and, signed in, from there to where they wanted to go: also by
/// way of Register and of the policy, which is read in between.
fn guard(route: Memo<Option<Route>>, session: SessionHandle) {
    let navigator = provide_navigator();
    let url = use_url();
    let wanted = StoredValue::new(None::<String>);
    browser::follow(move || {
        let (address, next) = url.with(|url| (whole(url.path(), url.search()), routes::next(url.search())));
        let Some(route) = route.get() else { return };
        if let Some(next) = next.filter(|_| route.is_way_in()) {
            wanted.set_value(Some(next));
        } else if !route.is_way_in() && route != Route::Policy {
            wanted.set_value(None);
        }
        match session.is_signed_in() {
            Some(false) if route.is_private() => navigator.replace(&Route::Login.leading_to(&address)),
            Some(true) if route.is_way_in() => {
                let wanted = wanted.try_update_value(Option::take).flatten();
                navigator.replace(&wanted.unwrap_or_else(|| Route::Me.href()));
            }
            _ => {}
        }
    });
}

/// Path and query as they stand in the address bar.
fn whole(path: &str, search: &str) -> String {
    if search.is_empty() { path.to_owned() } else { [path, "?", search].concat() }
}

/// Completes a navigation: the address, the title of the tab, and the focus on the name of the screen. The first load
/// leaves the focus where the browser puts it.
fn arrive(route: Memo<Option<Route>>) {
    let i18n = use_i18n();
    let address_bar = use_context::<BrowserUrl>();
    let mut before = None;
    browser::follow(move || {
        let here = route.get();
        if let Some(address_bar) = &address_bar {
            address_bar.ready_to_complete();
        }
        if before.replace(here).is_some_and(|before| before != here) {
            request_animation_frame(|| browser::focus_in_place(PAGE_TITLE_ID));
        }
    });
    browser::follow(move || {
        let words = i18n.words();
        let title = [routes::name(route.get(), words), " · ", words.brand].concat();
        // The address changes first, so that the history keeps each title with its own address.
        request_animation_frame(move || browser::set_title(&title));
    });
}

/// What was said to somebody goes with their session, and when they log out also what they typed. A session that ended by
/// itself keeps that for their return.
fn forget_who_left(session: SessionHandle, toasts: Toasts, forget: impl Fn() + 'static) {
    browser::follow(move || {
        if session.is_signed_in() == Some(false) {
            toasts.clear();
            if !session.has_ended() {
                forget();
            }
        }
    });
}

/// Somebody who signs in on a device where no language was chosen by hand gets the one of the account.
fn follow_language_of_account(session: SessionHandle) {
    let i18n = use_i18n();
    browser::follow(move || {
        if let Some(language) = session.me().and_then(|me| me.language) {
            i18n.follow_account(language);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::{Shown, shown};
    use crate::routes::Route;

    #[test]
    fn public_screens_wait_for_nobody() {
        for route in [Route::Home, Route::Policy, Route::Cookies, Route::Contact, Route::Me, Route::Register] {
            assert_eq!(shown(Some(route), None), Shown::Screen(route));
            assert_eq!(shown(Some(route), Some(false)), Shown::Screen(route));
        }
    }

    #[test]
    fn private_screens_are_for_people_who_are_signed_in() {
        assert_eq!(shown(Some(Route::Settings), None), Shown::Waiting);
        assert_eq!(shown(Some(Route::Settings), Some(false)), Shown::Waiting);
        assert_eq!(shown(Some(Route::Settings), Some(true)), Shown::Screen(Route::Settings));
        assert_eq!(shown(Some(Route::Login), Some(true)), Shown::Waiting);
        assert_eq!(shown(None, Some(true)), Shown::NotFound);
    }
}
