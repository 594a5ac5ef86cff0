//! Handing an address on.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlInputElement;

use super::IN_BROWSER;

/// The whole address of a path of ours, to be used outside.
#[must_use]
pub fn absolute(path: &str) -> String {
    let origin = IN_BROWSER.then(|| window().location().origin().ok()).flatten().unwrap_or_default();
    [&*origin, path].concat()
}

/// Puts a text into the clipboard. False where the browser does not let us: over plain http there is none.
pub async fn copy(text: &str) -> bool {
    IN_BROWSER
        && window().is_secure_context()
        && JsFuture::from(window().navigator().clipboard().write_text(text)).await.is_ok()
}

/// Marks the text of the box of this id, ready to be copied by hand.
pub fn mark(input: &str) {
    let element = IN_BROWSER.then(|| document().get_element_by_id(input)).flatten();
    if let Some(input) = element.and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) {
        input.select();
    }
}
