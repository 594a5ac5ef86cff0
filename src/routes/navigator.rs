//! Ways to other screens, for handlers.

use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::Route;

/// How a step lies in the history.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    /// On top of the last one.
    Forward,
    /// In the place of the last one.
    Instead,
    /// In the place of the last one, on the same screen, which stays where it was scrolled to.
    Amended,
}

/// Goes to an address.
type Navigate = Box<dyn Fn(&str, Step)>;

/// Leads to other screens from handlers; a view uses a link. A Copy handle.
#[derive(Clone, Copy)]
pub struct Navigator {
    navigate: StoredValue<Navigate, LocalStorage>,
    has_replaced: StoredValue<bool>,
}

impl Navigator {
    /// To a route, as a new step of the history.
    pub fn go(self, route: Route) {
        self.step(&route.href(), Step::Forward);
    }

    /// To an address of ours instead of the one that is shown, which Back shall not come back to.
    pub fn replace(self, href: &str) {
        self.has_replaced.set_value(true);
        self.step(href, Step::Instead);
    }

    /// Writes what the screen shows into its address, so that loading it anew and coming back show the same.
    pub fn amend(self, href: &str) {
        self.step(href, Step::Amended);
    }

    /// Whether the last step replaced the one before; asking forgets it.
    #[must_use]
    pub fn take_replaced(self) -> bool {
        self.has_replaced.try_update_value(std::mem::take).unwrap_or_default()
    }

    fn step(self, href: &str, step: Step) {
        self.navigate.with_value(|navigate| navigate(href, step));
    }
}

/// Makes the navigator; once, inside the router.
pub fn provide_navigator() -> Navigator {
    let navigate = use_navigate();
    let navigate = move |href: &str, step| {
        let (replace, scroll) = (step != Step::Forward, step != Step::Amended);
        navigate(href, NavigateOptions { replace, scroll, resolve: false, ..NavigateOptions::default() });
    };
    let navigator = Navigator {
        navigate: StoredValue::new_local(Box::new(navigate) as Navigate),
        has_replaced: StoredValue::new(false),
    };
    provide_context(navigator);
    navigator
}

/// The navigator of the app.
#[must_use]
pub fn use_navigator() -> Navigator {
    use_context().expect("the shell stands inside the router, which provides the navigator")
}
