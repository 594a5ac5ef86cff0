//! The document around the app: what its head says, and the first paint that stands there until the app does.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::IN_BROWSER;

/// The id of the region that holds the first paint.
pub const FIRST_PAINT_ID: &str = "first-paint";

/// The id of the region that the app is mounted in.
pub const APP_ID: &str = "app";

/// The region that the app is mounted in.
///
/// # Panics
/// When `index.html` has no such region: then there is no app.
#[must_use]
pub fn app_root() -> HtmlElement {
    document()
        .get_element_by_id(APP_ID)
        .and_then(|root| root.dyn_into().ok())
        .expect("index.html has the region of the app")
}

/// The content of `<meta name="...">`, if the head has one.
#[must_use]
pub fn meta(name: &str) -> Option<String> {
    if !IN_BROWSER {
        return None;
    }
    let selector = ["meta[name=\"", name, "\"]"].concat();
    document().query_selector(&selector).ok().flatten()?.get_attribute("content")
}

/// The language and the HTML of the long text in the first paint, so that it is not fetched a second time.
#[must_use]
pub fn painted_prose() -> Option<(String, String)> {
    if !IN_BROWSER {
        return None;
    }
    let prose = document().query_selector(&["#", FIRST_PAINT_ID, " .prose"].concat()).ok().flatten()?;
    Some((prose.get_attribute("lang")?, prose.inner_html()))
}

/// Takes the first paint away. To be called in the task that mounted the same content, so that nothing moves.
pub fn remove_first_paint() {
    if IN_BROWSER && let Some(paint) = document().get_element_by_id(FIRST_PAINT_ID) {
        paint.remove();
    }
}
