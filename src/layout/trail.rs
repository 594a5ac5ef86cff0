//! The screens on the way here, so that Back goes back inside the app and never out of it.

use leptos::prelude::*;

use crate::browser::{self, history};
use crate::routes::{Navigator, Route, use_navigator};

/// The screens that lie under the one that is shown, in the history of this tab. A Copy handle.
#[derive(Clone, Copy)]
pub(super) struct Trail {
    steps: StoredValue<Vec<Option<Route>>>,
    navigator: Navigator,
}

impl Trail {
    /// To the screen before, or to `parent` when the app was opened here.
    pub(super) fn back(self, parent: Option<Route>) {
        if self.steps.with_value(Vec::len) > 1 {
            history::back();
        } else {
            self.navigator.replace(&parent.unwrap_or(Route::Home).href());
        }
    }
}

/// Follows the route from screen to screen.
pub(super) fn provide_trail(route: Memo<Option<Route>>) -> Trail {
    let trail = Trail { steps: StoredValue::new(Vec::new()), navigator: use_navigator() };
    browser::follow(move || {
        let to = route.get();
        let replaces = trail.navigator.take_replaced();
        trail.steps.update_value(|steps| step(steps, to, replaces));
    });
    trail
}

/// One step: forward, or back to where one was, or onto another screen in the same place of the history.
fn step(steps: &mut Vec<Option<Route>>, to: Option<Route>, replaces: bool) {
    if replaces {
        steps.pop();
        steps.push(to);
    } else if steps.len() > 1 && steps[steps.len() - 2] == to {
        steps.pop();
    } else {
        steps.push(to);
    }
}

#[cfg(test)]
mod tests {
    use super::step;
    use crate::routes::Route::{self, Home, Login, Me, Policy, Register, Settings};

    fn walk(way: &[(Route, bool)]) -> Vec<Route> {
        let mut steps = Vec::new();
        for (to, replaces) in way {
            step(&mut steps, Some(*to), *replaces);
        }
        steps.into_iter().flatten().collect()
    }

    #[test]
    fn going_back_shortens_the_trail() {
        assert_eq!(walk(&[(Home, false), (Register, false), (Policy, false), (Register, false)]), [Home, Register]);
    }

    #[test]
    fn a_guest_who_is_sent_to_log_in_has_nothing_to_go_back_to() {
        assert_eq!(walk(&[(Settings, false), (Login, true)]), [Login]);
        assert_eq!(walk(&[(Me, false), (Login, false), (Settings, true)]), [Me, Settings]);
    }
}
