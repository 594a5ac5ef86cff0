//! Every screen that has an address. Views link by [`Route`], never by a path written out, and `app.rs` matches on it.

mod id;
mod navigator;

pub use id::Id;
pub use navigator::{Navigator, provide_navigator, use_navigator};

use wepig_contract::query;
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
    /// One's profile.
    Profile,
    /// One's password and devices.
    Security,
    /// One's settings.
    Settings,
    /// One's farm, or the way to one.
    Farm,
    /// Create a farm.
    NewFarm,
    /// The farm's name and departments.
    FarmSettings,
    /// The list of staff.
    Staff,
    /// An entry of the list.
    Member(Id),
    /// An invitation, by its token.
    Invite(Id),
}

/// Before the id of an entry, and before the token of an invitation.
const MEMBER: &str = "/farm/staff/";
const INVITE: &str = "/invite/";

impl Route {
    /// Every route whose address names nothing but the screen.
    pub const ALL: [Self; 15] = [
        Self::Home,
        Self::Register,
        Self::Login,
        Self::Reset,
        Self::Policy,
        Self::Cookies,
        Self::Contact,
        Self::Me,
        Self::Profile,
        Self::Security,
        Self::Settings,
        Self::Farm,
        Self::NewFarm,
        Self::FarmSettings,
        Self::Staff,
    ];

    /// The address.
    #[must_use]
    pub fn href(self) -> String {
        let path = match self {
            Self::Home => "/",
            Self::Register => "/register",
            Self::Login => "/login",
            Self::Reset => "/reset",
            Self::Policy => "/policy",
            Self::Cookies => "/cookies",
            Self::Contact => "/contact",
            Self::Me => "/me",
            Self::Profile => "/me/profile",
            Self::Security => "/me/security",
            Self::Settings => "/me/settings",
            Self::Farm => "/farm",
            Self::NewFarm => "/farm/new",
            Self::FarmSettings => "/farm/settings",
            Self::Staff => "/farm/staff",
            Self::Member(id) => return [MEMBER, id.as_str()].concat(),
            Self::Invite(token) => return [INVITE, token.as_str()].concat(),
        };
        path.to_owned()
    }

    /// The route of a path, with or without a slash at its end.
    #[must_use]
    pub fn parse(path: &str) -> Option<Self> {
        let path = match path.trim_end_matches('/') {
            "" => "/",
            path => path,
        };
        let behind = |start| path.strip_prefix(start).and_then(Id::parse);
        let plain = Self::ALL.into_iter().find(|route| route.href() == path);
        plain.or_else(|| behind(MEMBER).map(Self::Member)).or_else(|| behind(INVITE).map(Self::Invite))
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
            Self::Profile => &screens.profile,
            Self::Security => &screens.security,
            Self::Settings => &screens.settings,
            Self::Farm => &screens.farm,
            Self::NewFarm => &screens.new_farm,
            Self::FarmSettings => &screens.farm_settings,
            Self::Staff | Self::Member(_) => &screens.staff,
            Self::Invite(_) => &screens.invite,
        }
    }

    /// The name of the first-paint files: of a public route the screen itself, of one's own its frame and the shape of what
    /// comes. The others are painted by the app alone.
    #[must_use]
    pub const fn first_paint(self) -> Option<&'static str> {
        match self {
            Self::Home => Some("home"),
            Self::Register => Some("register"),
            Self::Login => Some("login"),
            Self::Policy => Some("policy"),
            Self::Cookies => Some("cookies"),
            Self::Contact => Some("contact"),
            Self::Me => Some("me"),
            Self::Profile => Some("profile"),
            Self::Security => Some("security"),
            Self::Settings => Some("settings"),
            _ => None,
        }
    }

    /// Where Back leads when the app was opened here; `None` for the roots of the navigation.
    #[must_use]
    pub const fn parent(self) -> Option<Self> {
        match self {
            Self::Home | Self::Me | Self::Farm => None,
            Self::Register | Self::Login | Self::Policy | Self::Cookies | Self::Contact | Self::Invite(_) => {
                Some(Self::Home)
            }
            Self::Reset => Some(Self::Login),
            Self::Profile | Self::Security | Self::Settings => Some(Self::Me),
            Self::NewFarm | Self::FarmSettings | Self::Staff => Some(Self::Farm),
            Self::Member(_) => Some(Self::Staff),
        }
    }

    /// Only for people who are signed in; a guest is asked to log in and comes back.
    #[must_use]
    pub const fn is_private(self) -> bool {
        let is_own = matches!(self, Self::Profile | Self::Security | Self::Settings);
        is_own || matches!(self, Self::Farm | Self::NewFarm | Self::FarmSettings | Self::Staff | Self::Member(_))
    }

    /// Only for guests; somebody who is signed in is led on.
    #[must_use]
    pub const fn is_way_in(self) -> bool {
        matches!(self, Self::Register | Self::Login | Self::Reset)
    }

    /// This way in, with an address of ours behind it.
    #[must_use]
    pub fn leading_to(self, address: &str) -> String {
        let mut search = String::new();
        query::push(&mut search, NEXT, address);
        [&*self.href(), "?", &search].concat()
    }
}

/// The name of what stands at an address, also where there is no screen.
#[must_use]
pub fn name(route: Option<Route>, words: &'static Words) -> &'static str {
    route.map_or(&words.screens.not_found, |route| route.screen(words)).name
}

/// The query parameter of a way in that names the address behind it.
const NEXT: &str = "next";

/// The address that waits behind a way in, from its query string. Only a screen of ours is taken, so that a link from
/// outside cannot lead people away.
#[must_use]
pub fn next(search: &str) -> Option<String> {
    let address = query::value(search, NEXT)?;
    screen_of(&address)?;
    Some(address)
}

/// The screen of that address.
#[must_use]
pub fn next_screen(search: &str) -> Option<Route> {
    screen_of(&query::value(search, NEXT)?)
}

fn screen_of(address: &str) -> Option<Route> {
    let path = address.split(['?', '#']).next()?;
    Route::parse(path).filter(|route| path.starts_with('/') && !route.is_way_in())
}

#[cfg(test)]
mod tests {
    use super::{Id, Route, next};

    #[test]
    fn every_route_is_found_by_its_address() {
        let id = Id::parse("0198c0de-5555-7000-8000-000000000503").expect("an id");
        for route in Route::ALL.into_iter().chain([Route::Member(id), Route::Invite(id)]) {
            assert_eq!(Route::parse(&route.href()), Some(route));
        }
        assert_eq!(Route::parse("/me/settings/"), Some(Route::Settings));
        assert_eq!(Route::parse(""), Some(Route::Home));
        assert_eq!(Route::parse("/farm/fields"), None);
        assert_eq!(Route::parse("/farm/staff/a/b"), None);
        assert_eq!(Route::parse("/invite/"), None);
        assert_eq!(Route::parse("//evil.example"), None);
    }

    #[test]
    fn log_in_comes_back_to_where_it_was_asked() {
        for address in ["/me/settings", "/farm/staff?q=%E5%BC%A0&role=manager", "/invite/abc_D-1"] {
            let href = Route::Login.leading_to(address);
            let search = href.split_once('?').map(|(_, search)| search);
            assert_eq!(search.and_then(next).as_deref(), Some(address));
        }
        assert_eq!(next("next=/me/settings").as_deref(), Some("/me/settings"));
    }

    #[test]
    fn log_in_leads_to_nowhere_but_own_screens() {
        let outside = ["next=https://evil.example", "next=//evil.example/me", "next=%2F%2Fevil.example", "next=evil"];
        for search in outside.into_iter().chain(["", "next=", "next=/login", "next=/nowhere", "then=/me"]) {
            assert_eq!(next(search), None, "{search}");
        }
    }
}
