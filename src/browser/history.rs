//! The history of the tab.

use leptos::prelude::window;

use super::IN_BROWSER;

/// One step back, to the screen before.
pub fn back() {
    if IN_BROWSER && let Ok(history) = window().history() {
        // A browser that refuses leaves the screen as it is.
        let _ = history.back();
    }
}
