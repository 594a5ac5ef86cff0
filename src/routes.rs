//! Every screen that has an address. Views link by [`Route`], never by a path written out, and `app.rs` matches on it.

use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};
use wepig_words::Words;
use wepig_words::table::Screen;

/// A screen with an address (PRODUCT section 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// General information and the way to everything.
    Home,
    /// Open an account.
    Register,
    /// Log in.
    Login,
    /// Choose a new password by SMS code.
    Reset,
    /// The policy in force.
    Policy,
    /// What is stored on this device.
    Cookies,
    /// Whom to ask.
    Contact,
    /// One's account, or the way in.
    Me,
    /// One's settings.
    Settings,
}

impl Route {
    /// Every route.
    pub const ALL: [Self; 9] = [
        Self::Home,
        Self::Register,
        Self::Login,
        Self::Reset,
        Self::Policy,
        Self::Cookies,
        Self::Contact,
        Self::Me,
        Self::Settings,
    ];

    /// The address.
    #[must_use]
    pub const fn href(self) -> &'static str {
        match self {
            Self::Home => "/",
            Self::Register => "/register",
            Self::Login => "/login",
            Self::Reset => "/reset",
            Self::Policy => "/policy",
            Self::Cookies => "/cookies",
            Self::Contact => "/contact",
            Self::Me => "/me",
            Self::Settings => "/me/settings",
        }
    }

    /// The route of a path, with or without a slash at its end.
    #[must_use]
    pub fn parse(path: &str) -> Option<Self> {
        let path = match path.trim_end_matches('/') {
            "" => "/",
            path => path,
        };
        Self::ALL.into_iter().find(|route| route.href() == path)
    }

    /// Its name and description.
    #[must_use]
    pub const fn screen(self, words: &'static Words) -> &'static Screen {
        let screens = &words.screens;
        match self {
            Self::Home => &screens.home,
            Self::Register => &screens.register,
            Self::Login => &screens.login,
            Self::Reset => &screens.reset,
            Self::Policy => &screens.policy,
            Self::Cookies => &screens.cookies,
            Self::Contact => &screens.contact,
            Self::Me => &screens.me,
            Self::Settings => &screens.settings,
        }
    }

    /// The name of the first-paint files of a public route; the others are painted by the app alone.
    #[must_use]
    pub const fn first_paint(self) -> Option<&'static str> {
        match self {
            Self::Home => Some("home"),
            Self::Register => Some("register"),
            Self::Login => Some("login"),
            Self::Policy => Some("policy"),
            Self::Cookies => Some("cookies"),
            Self::Contact => Some("contact"),
            Self::Reset | Self::Me | Self::Settings => None,
        }
    }

    /// Where Back leads when the app was opened here; `None` for the roots of the navigation.
    #[must_use]
    pub const fn parent(self) -> Option<Self> {
        match self {
            Self::Home | Self::Me => None,
            Self::Register | Self::Login | Self::Policy | Self::Cookies | Self::Contact => Some(Self::Home),
            Self::Reset => Some(Self::Login),
            Self::Settings => Some(Self::Me),
        }
    }

    /// Only for people who are signed in; a guest is asked to log in and comes back.
    #[must_use]
    pub const fn is_private(self) -> bool {
        matches!(self, Self::Settings)
    }

    /// Only for guests; somebody who is signed in is led on.
    #[must_use]
    pub const fn is_way_in(self) -> bool {
        matches!(self, Self::Register | Self::Login | Self::Reset)
    }

    /// The log-in page, with this route behind it.
    #[must_use]
    pub fn behind_login(self) -> String {
        [Self::Login.href(), "?", NEXT, "=", self.href()].concat()
    }
}

/// The name of what stands at an address, also where there is no screen.
#[must_use]
pub fn name(route: Option<Route>, words: &'static Words) -> &'static str {
    route.map_or(&words.screens.not_found, |route| route.screen(words)).name
}

/// The query parameter of the log-in page that names the screen behind it.
const NEXT: &str = "next";

/// The screen that waits behind the log-in page, from its query string. Only an own route is taken, so that a link from
/// outside cannot lead people away.
#[must_use]
pub fn next(query: &str) -> Option<Route> {
    let value = query.split('&').find_map(|pair| pair.strip_prefix(NEXT)?.strip_prefix('='))?;
    Route::parse(&value.replace("%2F", "/").replace("%2f", "/")).filter(|route| !route.is_way_in())
}

/// Goes to an address, as a new step of the history or, when true, in the place of the last one.
type Navigate = Box<dyn Fn(&str, bool)>;

/// Leads to other screens from handlers; a view uses a link. A Copy handle.
#[derive(Clone, Copy)]
pub struct Navigator {
    navigate: StoredValue<Navigate, LocalStorage>,
    has_replaced: StoredValue<bool>,
}

impl Navigator {
    /// To a route, as a new step of the history.
    pub fn go(self, route: Route) {
        self.navigate.with_value(|navigate| navigate(route.href(), false));
    }

    /// To an address of ours instead of the one that is shown, which Back shall not come back to.
    pub fn replace(self, href: &str) {
        self.has_replaced.set_value(true);
        self.navigate.with_value(|navigate| navigate(href, true));
    }

    /// Whether the last step replaced the one before; asking forgets it.
    #[must_use]
    pub fn take_replaced(self) -> bool {
        self.has_replaced.try_update_value(std::mem::take).unwrap_or_default()
    }
}

/// Makes the navigator; once, inside the router.
pub fn provide_navigator() -> Navigator {
    let navigate = use_navigate();
    let navigate = move |href: &str, replace| {
        navigate(href, NavigateOptions { replace, resolve: false, ..NavigateOptions::default() });
    };
    let navigator = Navigator {
        navigate: StoredValue::new_local(Box::new(navigate) as Navigate),
        has_replaced: StoredValue::new(false),
    };
    provide_context(navigator);
    navigator
}

/// The navigator of the app.
#[must_use]
pub fn use_navigator() -> Navigator {
    use_context().expect("the shell stands inside the router, which provides the navigator")
}

#[cfg(test)]
mod tests {
    use super::{Route, next};

    #[test]
    fn every_route_is_found_by_its_address() {
        for route in Route::ALL {
            assert_eq!(Route::parse(route.href()), Some(route));
        }
        assert_eq!(Route::parse("/me/settings/"), Some(Route::Settings));
        assert_eq!(Route::parse(""), Some(Route::Home));
        assert_eq!(Route::parse("/farm"), None);
        assert_eq!(Route::parse("//evil.example"), None);
    }

    #[test]
    fn log_in_comes_back_to_where_it_was_asked() {
        let href = Route::Settings.behind_login();
        let query = href.split_once('?').map(|(_, query)| query);
        assert_eq!(query.and_then(next), Some(Route::Settings));
        assert_eq!(next("next=%2Fme%2Fsettings"), Some(Route::Settings));
    }

    #[test]
    fn log_in_leads_to_nowhere_but_own_screens() {
        for query in ["", "next=", "next=https://evil.example", "next=//evil.example/me", "next=/login", "then=/me"] {
            assert!(!matches!(next(query), Some(route) if route != Route::Home), "{query}");
        }
    }
}
