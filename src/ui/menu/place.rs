//! Where a menu opens.

use leptos::prelude::window;
use web_sys::{Element, HtmlDialogElement};

/// Room between the button and its menu, and between the menu and the edge of the window, in CSS pixels.
const GAP: f64 = 8.0;

/// Puts an open menu under its button, or above it where there is no room below. It reaches from the button towards the
/// middle of the window. Phones ignore the place: there the menu rises from below.
pub(super) fn beside(menu: &HtmlDialogElement, button: &Element) {
    let (menu_box, button_box) = (menu.get_bounding_client_rect(), button.get_bounding_client_rect());
    let length =
        |length: Result<wasm_bindgen::JsValue, _>| length.ok().and_then(|length| length.as_f64()).unwrap_or(0.0);
    let (width, height) = (length(window().inner_width()), length(window().inner_height()));
    let left = along(button_box.left(), button_box.right(), menu_box.width(), width);
    let top = across(button_box.top(), button_box.bottom(), menu_box.height(), height);
    let style = menu.style();
    for (name, place) in [("--menu-left", left), ("--menu-top", top)] {
        // Setting a custom property with a length cannot fail.
        let _ = style.set_property(name, &format!("{}px", place.round()));
    }
}

/// The start of a menu of `size`: that of the button in the first half of `room`, else so that both end together.
fn along(start: f64, end: f64, size: f64, room: f64) -> f64 {
    let place = if start + end > room { end - size } else { start };
    place.min(room - size - GAP).max(GAP)
}

/// The top of a menu of `size`: below the button, else above it, else wherever it is seen best.
fn across(start: f64, end: f64, size: f64, room: f64) -> f64 {
    let below = end + GAP / 2.0;
    let above = start - GAP / 2.0 - size;
    if below + size + GAP <= room {
        below
    } else if above >= GAP {
        above
    } else {
        (room - size - GAP).max(GAP)
    }
}

#[cfg(test)]
mod tests {
    use super::{across, along};

    #[test]
    fn a_menu_reaches_towards_the_middle_and_stays_in_the_window() {
        assert_eq!(along(900.0, 936.0, 200.0, 1440.0), 736.0);
        assert_eq!(along(16.0, 52.0, 200.0, 1440.0), 16.0);
        assert_eq!(along(120.0, 156.0, 250.0, 320.0), 62.0, "no room on either side");
        assert_eq!(along(1420.0, 1456.0, 200.0, 1440.0), 1232.0, "the button itself is half out");
        assert_eq!(along(0.0, 36.0, 400.0, 320.0), 8.0, "wider than the window");
    }

    #[test]
    fn a_menu_opens_below_or_else_above() {
        assert_eq!(across(100.0, 136.0, 200.0, 900.0), 140.0);
        assert_eq!(across(800.0, 836.0, 200.0, 900.0), 596.0);
        assert_eq!(across(100.0, 136.0, 500.0, 500.0), 8.0);
    }
}
