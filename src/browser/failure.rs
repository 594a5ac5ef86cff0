//! The screen of last resort. After a panic the app cannot run any more, so this draws with nothing but the document.

use std::panic::PanicHookInfo;

use leptos::prelude::document;
use web_sys::Element;

use super::IN_BROWSER;

/// What is said.
pub struct Failure {
    /// The heading.
    pub title: &'static str,
    /// What happened and what to do.
    pub text: &'static str,
    /// What the code is called.
    pub code_name: &'static str,
    /// The code for support.
    pub code: String,
    /// The name of the link that loads the page anew.
    pub reload: &'static str,
}

/// Puts the failure screen in the place of the app.
pub fn show(failure: &Failure) {
    if IN_BROWSER && let Some(body) = document().body() {
        body.set_inner_html("");
        if let Some(panel) = panel(failure) {
            // A document that takes no more nodes cannot show anything anyway.
            let _ = body.append_child(&panel);
        }
    }
}

/// A short code for the place in the program where it broke: the same for everybody who meets the same fault.
#[must_use]
pub fn code(panic: &PanicHookInfo<'_>) -> String {
    leptos::logging::error!("{panic}");
    let Some(place) = panic.location() else { return "P-0".to_owned() };
    let mut hash = fnv(0xcbf2_9ce4_8422_2325, place.file().as_bytes());
    hash = fnv(hash, &place.line().to_be_bytes());
    let digit = |shift: u32| char::from_digit((hash >> shift & 0xF) as u32, 16).unwrap_or('0').to_ascii_uppercase();
    ["P-".to_owned(), (0..8).map(|index| digit(index * 4)).collect()].concat()
}

/// One round of FNV-1a: small, and good enough to tell places apart.
fn fnv(start: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(start, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

fn panel(failure: &Failure) -> Option<Element> {
    let panel = element("main", "failure", "")?;
    let _ = panel.set_attribute("role", "alert");
    let reload = element("a", "button", failure.reload)?;
    let _ = reload.set_attribute("href", "");
    let _ = reload.set_attribute("data-look", "primary");
    let code = [failure.code_name, " ", &failure.code].concat();
    let parts = [
        element("h1", "failure__title", failure.title)?,
        element("p", "failure__text", failure.text)?,
        element("p", "failure__code", &code)?,
        reload,
    ];
    parts.iter().try_for_each(|part| panel.append_child(part).map(|_| ())).ok()?;
    Some(panel)
}

fn element(name: &str, class: &str, text: &str) -> Option<Element> {
    let element = document().create_element(name).ok()?;
    element.set_class_name(class);
    element.set_text_content(Some(text));
    Some(element)
}
