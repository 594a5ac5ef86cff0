//! What is searched for and in which order: it lives in the address, so that loading anew and Back show the same.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use wepig_contract::query;
use wepig_contract::staff::StaffQuery;

use crate::routes::{Navigator, Route, use_navigator};

/// The query parameter that names the columns which are not shown.
const HIDDEN: &str = "hide";

/// The query of the address. A Copy handle.
#[derive(Clone, Copy)]
pub(super) struct ListQuery {
    asked: Memo<StaffQuery>,
    hidden: Memo<String>,
    navigator: Navigator,
}

impl ListQuery {
    /// Follows the address.
    pub(super) fn of_address() -> Self {
        let search = use_location().search;
        Self {
            asked: Memo::new(move |_| {
                let asked = search.with(|search| StaffQuery::from_search(search));
                StaffQuery { cursor: None, limit: None, ..asked }
            }),
            hidden: Memo::new(move |_| search.with(|search| query::value(search, HIDDEN)).unwrap_or_default()),
            navigator: use_navigator(),
        }
    }

    /// What is asked for.
    pub(super) fn get(self) -> StaffQuery {
        self.asked.get()
    }

    /// What is asked for, for handlers.
    pub(super) fn get_untracked(self) -> StaffQuery {
        self.asked.get_untracked()
    }

    /// Asks for something else.
    pub(super) fn change(self, change: impl FnOnce(&mut StaffQuery)) {
        let mut asked = self.asked.get_untracked();
        change(&mut asked);
        self.write(&asked, &self.hidden.get_untracked());
    }

    /// Whether a column is shown.
    pub(super) fn shows(self, column: &str) -> bool {
        self.hidden.with(|hidden| !hidden.split('.').any(|name| name == column))
    }

    /// Shows a column, or no longer.
    pub(super) fn toggle(self, column: &str) {
        let hidden = self.hidden.get_untracked();
        let mut names: Vec<&str> = hidden.split('.').filter(|name| !name.is_empty()).collect();
        match names.iter().position(|name| *name == column) {
            Some(place) => drop(names.remove(place)),
            None => names.push(column),
        }
        self.write(&self.asked.get_untracked(), &names.join("."));
    }

    fn write(self, asked: &StaffQuery, hidden: &str) {
        let mut search = asked.to_search();
        if !hidden.is_empty() {
            query::push(&mut search, HIDDEN, hidden);
        }
        let href = Route::Staff.href();
        self.navigator.amend(&if search.is_empty() { href } else { [&*href, "?", &search].concat() });
    }
}
