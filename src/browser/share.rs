//! Handing an address on.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlDocument, HtmlInputElement};

use super::IN_BROWSER;

/// The whole address of a path of ours, to be used outside.
#[must_use]
pub fn absolute(path: &str) -> String {
    let origin = IN_BROWSER.then(|| window().location().origin().ok()).flatten().unwrap_or_default();
    [&*origin, path].concat()
}

/// Puts a text into the clipboard. `input` is the id of a box that shows the same text: what older browsers copy from.
/// False where neither way works.
pub async fn copy(text: &str, input: &str) -> bool {
    if !IN_BROWSER {
        return false;
    }
    // Over plain http there is no clipboard at all.
    let modern =
        window().is_secure_context() && JsFuture::from(window().navigator().clipboard().write_text(text)).await.is_ok();
    modern || copy_marked(input).unwrap_or(false)
}

/// Marks the text of a box and copies what is marked.
fn copy_marked(input: &str) -> Option<bool> {
    let input = document().get_element_by_id(input)?.dyn_into::<HtmlInputElement>().ok()?;
    input.select();
    document().dyn_into::<HtmlDocument>().ok()?.exec_command("copy").ok()
}
