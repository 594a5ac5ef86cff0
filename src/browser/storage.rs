//! The only writer of cookies and web storage. What is not an [`Item`] cannot be stored, and the table on the
//! cookie screen is drawn from [`Item::ALL`], so the screen cannot forget one (rows D2, D4).
//!
//! A browser may block storage: then reading gives nothing, writing does nothing, and the app works on.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{HtmlDocument, Storage};

/// Everything the app or its server stores on a device.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Item {
    /// Who is signed in. The server writes it and scripts cannot read it (`HttpOnly`); declared here for the table.
    Session,
    /// The language chosen by hand.
    Language,
    /// The SMS challenge under way and its times, so that a page loaded anew keeps its count-down. No number, no code.
    CodeTimer,
}

/// Where an item is kept.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A cookie: sent to the server with each request.
    Cookie,
    /// Session storage: this tab only, gone with it.
    SessionStorage,
}

/// Whether an item needs a choice (row D2).
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Category {
    /// The app cannot do what was asked of it without the item.
    Necessary,
    /// A convenience, stored only after a yes.
    Preferences,
}

/// How long an item lives.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Life {
    /// As long as the session: one day, or thirty with "Remember me" (row A3).
    Session,
    /// One year from the last choice.
    Year,
    /// Until the tab is closed.
    Tab,
}

impl Life {
    /// For a cookie's `Max-Age`, in seconds; `None` for what ends with the tab or is ended by the server.
    const fn max_age_s(self) -> Option<&'static str> {
        match self {
            Self::Year => Some("31536000"),
            Self::Session | Self::Tab => None,
        }
    }
}

impl Item {
    /// Every item, in the order of the table.
    pub const ALL: [Self; 3] = [Self::Session, Self::Language, Self::CodeTimer];

    /// The name it is stored under. Over https the server's cookie is `__Host-session`, in the plain-http demo
    /// `wepig_session` (row F2).
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Session if is_https() => "__Host-session",
            Self::Session => "wepig_session",
            Self::Language => "wepig_language",
            Self::CodeTimer => "wepig_code_timer",
        }
    }

    /// Where it is kept.
    #[must_use]
    pub const fn kind(self) -> Kind {
        match self {
            Self::Session | Self::Language => Kind::Cookie,
            Self::CodeTimer => Kind::SessionStorage,
        }
    }

    /// Whether it needs a choice.
    #[must_use]
    pub const fn category(self) -> Category {
        match self {
            Self::Session | Self::Language | Self::CodeTimer => Category::Necessary,
        }
    }

    /// How long it lives.
    #[must_use]
    pub const fn life(self) -> Life {
        match self {
            Self::Session => Life::Session,
            Self::Language => Life::Year,
            Self::CodeTimer => Life::Tab,
        }
    }
}

/// The SMS challenge under way.
#[derive(Clone, Debug, PartialEq)]
pub struct CodeTimer {
    /// What the code is for (`register`, `login`, `reset`, `confirm`).
    pub purpose: String,
    /// The challenge the code answers.
    pub challenge: String,
    /// When the code ends, in milliseconds of [`super::now_ms`].
    pub ends_at: f64,
    /// When another code may be asked for, in milliseconds of [`super::now_ms`].
    pub again_at: f64,
}

/// The language chosen by hand, as a tag.
#[must_use]
pub fn language() -> Option<String> {
    read(Item::Language)
}

/// Keeps the language chosen by hand. The server reads it too, to choose the first paint.
pub fn set_language(tag: &str) {
    write(Item::Language, tag);
}

/// The SMS challenge under way in this tab.
#[must_use]
pub fn code_timer() -> Option<CodeTimer> {
    CodeTimer::parse(&read(Item::CodeTimer)?)
}

/// Keeps the SMS challenge under way.
pub fn set_code_timer(timer: &CodeTimer) {
    write(Item::CodeTimer, &timer.to_text());
}

/// Forgets the SMS challenge: its code was used, or it ended.
pub fn remove_code_timer() {
    remove(Item::CodeTimer);
}

impl CodeTimer {
    /// `purpose|challenge|ends_at|again_at`: four words that hold no `|`.
    fn to_text(&self) -> String {
        let (ends_at, again_at) = (self.ends_at as u64, self.again_at as u64);
        [&self.purpose, &self.challenge, &*ends_at.to_string(), &*again_at.to_string()].join("|")
    }

    /// Reads what [`Self::to_text`] wrote; anything else is as good as nothing.
    fn parse(text: &str) -> Option<Self> {
        let mut words = text.split('|');
        let mut word = || words.next();
        let (purpose, challenge) = (word()?.to_owned(), word()?.to_owned());
        let (ends_at, again_at) = (word()?.parse::<u64>().ok()?, word()?.parse::<u64>().ok()?);
        Some(Self { purpose, challenge, ends_at: ends_at as f64, again_at: again_at as f64 })
    }
}

fn read(item: Item) -> Option<String> {
    match item.kind() {
        Kind::Cookie => cookie_value(&page()?.cookie().ok()?, item.name()),
        Kind::SessionStorage => session_storage()?.get_item(item.name()).ok()?,
    }
}

fn write(item: Item, value: &str) {
    match item.kind() {
        Kind::Cookie => {
            if let Some(max_age_s) = item.life().max_age_s() {
                set_cookie(item, value, max_age_s);
            }
        }
        Kind::SessionStorage => {
            if let Some(storage) = session_storage() {
                // A full or blocked storage keeps nothing, and the app works without.
                let _ = storage.set_item(item.name(), value);
            }
        }
    }
}

fn remove(item: Item) {
    match item.kind() {
        Kind::Cookie => set_cookie(item, "", "0"),
        Kind::SessionStorage => {
            if let Some(storage) = session_storage() {
                // Nothing can be removed from a blocked storage, and nothing is in it.
                let _ = storage.remove_item(item.name());
            }
        }
    }
}

fn set_cookie(item: Item, value: &str, max_age_s: &str) {
    let secure = if is_https() { "; Secure" } else { "" };
    let cookie = [item.name(), "=", value, "; Path=/; SameSite=Lax; Max-Age=", max_age_s, secure].concat();
    if let Some(page) = page() {
        // A browser that blocks cookies keeps none, and the choice lasts as long as the page.
        let _ = page.set_cookie(&cookie);
    }
}

/// The value of the cookie `name` in a `Cookie`-like line.
fn cookie_value(line: &str, name: &str) -> Option<String> {
    line.split("; ").find_map(|pair| pair.strip_prefix(name)?.strip_prefix('=')).map(str::to_owned)
}

fn page() -> Option<HtmlDocument> {
    super::IN_BROWSER.then(document)?.dyn_into().ok()
}

/// Reading `sessionStorage` itself throws where storage is blocked.
fn session_storage() -> Option<Storage> {
    super::IN_BROWSER.then(window)?.session_storage().ok()?
}

fn is_https() -> bool {
    super::IN_BROWSER && window().location().protocol().is_ok_and(|protocol| protocol == "https:")
}

#[cfg(test)]
mod tests {
    use super::{CodeTimer, cookie_value};

    #[test]
    fn a_code_timer_is_read_as_it_was_written() {
        let timer = CodeTimer {
            purpose: "login".to_owned(),
            challenge: "c-1".to_owned(),
            ends_at: 1_700_000_300_000.0,
            again_at: 1_700_000_060_000.0,
        };
        assert_eq!(CodeTimer::parse(&timer.to_text()), Some(timer));
    }

    #[test]
    fn a_spoiled_code_timer_is_as_good_as_none() {
        for text in ["", "login", "login|c|soon|later", "login|c|1"] {
            assert_eq!(CodeTimer::parse(text), None);
        }
    }

    #[test]
    fn a_cookie_is_found_by_its_whole_name() {
        let line = "a=1; wepig_language=zh-CN; my_wepig_language=en";
        assert_eq!(cookie_value(line, "wepig_language").as_deref(), Some("zh-CN"));
        assert_eq!(cookie_value(line, "language"), None);
        assert_eq!(cookie_value("", "a"), None);
    }
}
