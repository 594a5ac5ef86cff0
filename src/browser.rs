//! What the app asks of the browser, in plain functions. Off the browser (the first paint is rendered on the
//! host) they answer neutrally instead of failing.

pub mod deadline;
pub mod document;
pub mod failure;
pub mod files;
pub mod history;
pub mod json;
pub mod moment;
pub mod share;
pub mod storage;
pub mod upload;

use std::pin::Pin;

use leptos::prelude::{Effect, document, window};
use leptos::reactive::spawn_local_scoped_with_cancellation;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

/// Acts now, and again whenever something that the act has read changes: how the app talks to the browser. All acts share
/// this one closure type, which keeps the wasm small.
pub fn follow(act: impl FnMut() + 'static) {
    let act: Box<dyn FnMut()> = Box::new(act);
    Effect::new(act);
}

/// Runs a task to its end, whatever becomes of the screen that began it. All tasks share this one type, which keeps the
/// wasm small.
pub fn spawn(task: impl Future<Output = ()> + 'static) {
    let task: Pin<Box<dyn Future<Output = ()>>> = Box::pin(task);
    spawn_local(task);
}

/// Runs a task until it ends or the part of the view that began it goes; a request it waits for is then aborted.
pub fn spawn_while_shown(task: impl Future<Output = ()> + 'static) {
    let task: Pin<Box<dyn Future<Output = ()>>> = Box::pin(task);
    spawn_local_scoped_with_cancellation(task);
}

/// True in a browser; false on the host, where there is no window to ask.
const IN_BROWSER: bool = cfg!(target_arch = "wasm32");

/// Milliseconds since 1970 by the clock of this device, which may be wrong: good for waiting, not for rights.
#[must_use]
pub fn now_ms() -> f64 {
    if IN_BROWSER { js_sys::Date::now() } else { 0.0 }
}

/// Names the page in the tab and in the history.
pub fn set_title(title: &str) {
    if IN_BROWSER {
        document().set_title(title);
    }
}

/// Tells the language of the page to screen readers, fonts and hyphenation.
pub fn set_language(tag: &str) {
    if IN_BROWSER && let Some(root) = document().document_element() {
        // Setting an attribute with a valid name cannot fail.
        let _ = root.set_attribute("lang", tag);
    }
}

/// The languages the person prefers, most wanted first, as the browser tells them (`zh-CN`, `en`, ...).
#[must_use]
pub fn languages() -> Vec<String> {
    if !IN_BROWSER {
        return Vec::new();
    }
    window().navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}

/// Gives the focus to the element of this id, if it is there, and brings it into view.
pub fn focus(id: &str) {
    if IN_BROWSER {
        focus_element(document().get_element_by_id(id));
    }
}

/// Gives the focus to the element of this id without moving the page: after a navigation the place is the router's, or
/// on the way back the browser's own.
pub fn focus_in_place(id: &str) {
    if IN_BROWSER
        && let Some(element) = document().get_element_by_id(id)
        && let Ok(element) = element.dyn_into::<HtmlElement>()
    {
        let still = FocusOptions::new();
        still.set_prevent_scroll(true);
        // A browser that cannot focus an element leaves the focus where it is.
        let _ = element.focus_with_options(&still);
    }
}

/// A group cannot hold the focus where people see it: its first box does.
fn focus_element(element: Option<Element>) {
    let inner = |element: Element| match element.get_attribute("role").as_deref() {
        Some("radiogroup") => element.query_selector("input").ok().flatten(),
        _ => Some(element),
    };
    if let Some(element) = element.and_then(inner).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // A browser that cannot focus an element leaves the focus where it is.
        let _ = element.focus();
    }
}

/// False only when the browser is sure that there is no network.
#[must_use]
pub fn is_online() -> bool {
    !IN_BROWSER || window().navigator().on_line()
}

/// A fresh key that names one act of the person, so that a repeated request is done once: 128 random bits in hex.
/// Without a secure source there is no key, and the act must not be sent.
#[must_use]
pub fn idempotency_key() -> Option<String> {
    if !IN_BROWSER {
        return None;
    }
    let mut bytes = [0_u8; 16];
    window().crypto().ok()?.get_random_values_with_u8_array(&mut bytes).ok()?;
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0');
    Some(bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect())
}
