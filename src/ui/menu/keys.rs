//! The keys that move in a menu.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement};

/// Where a key leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    First,
    Last,
    Next,
    Previous,
}

impl Step {
    /// Where this key leads, if it is one of the menu's.
    pub(super) fn of(key: &str) -> Option<Self> {
        match key {
            "Home" => Some(Self::First),
            "End" => Some(Self::Last),
            "ArrowDown" => Some(Self::Next),
            "ArrowUp" => Some(Self::Previous),
            _ => None,
        }
    }

    /// The place it leads to from `here` among `count` items, which are a ring.
    fn from(self, here: Option<u32>, count: u32) -> u32 {
        match (self, here) {
            (Self::First, _) | (Self::Next, None) => 0,
            (Self::Last, _) | (Self::Previous, None | Some(0)) => count - 1,
            (Self::Next, Some(here)) => (here + 1) % count,
            (Self::Previous, Some(here)) => here - 1,
        }
    }
}

/// Moves the focus within the open menu.
pub(super) fn focus(menu: &HtmlDialogElement, step: Step) {
    let Ok(items) = menu.query_selector_all(".menu__item") else { return };
    let count = items.length();
    if count == 0 {
        return;
    }
    let focused = document().active_element();
    let is_focused = |place: &u32| items.item(*place).is_some_and(|item| focused.as_deref() == Some(&item));
    let here = (0..count).find(is_focused);
    let there = items.item(step.from(here, count)).and_then(|item| item.dyn_into::<HtmlElement>().ok());
    if let Some(there) = there {
        // A browser that cannot focus an item leaves the focus where it is.
        let _ = there.focus();
    }
}

#[cfg(test)]
mod tests {
    use super::Step;

    #[test]
    fn arrow_keys_walk_in_a_ring() {
        let step = |key: &str, here| Step::of(key).map(|step| step.from(here, 3));
        assert_eq!(step("ArrowDown", Some(0)), Some(1));
        assert_eq!(step("ArrowDown", Some(2)), Some(0));
        assert_eq!(step("ArrowUp", Some(0)), Some(2));
        assert_eq!(step("ArrowUp", Some(2)), Some(1));
        assert_eq!(step("Home", Some(2)), Some(0));
        assert_eq!(step("End", Some(0)), Some(2));
        assert_eq!(step("ArrowDown", None), Some(0));
        assert_eq!(step("ArrowUp", None), Some(2));
        assert_eq!(step("Enter", Some(0)), None);
    }
}
