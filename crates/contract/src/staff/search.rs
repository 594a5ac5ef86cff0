//! The query of the list as text: behind the `?` of the screen and of the endpoint.

use super::{StaffOrder, StaffQuery};
use crate::farm::MemberState;
use crate::page::Cursor;
use crate::query::{push, value};
use crate::role::Role;

impl StaffQuery {
    /// What stands behind the `?`; empty for the whole list in its usual order.
    #[must_use]
    pub fn to_search(&self) -> String {
        let numbers = [self.unseen_days, self.limit].map(|number| number.map(|number| number.to_string()));
        let [unseen_days, limit] = &numbers;
        let pairs = [
            ("q", self.q.as_deref()),
            ("role", self.role.map(Role::as_str)),
            ("department", self.department.as_deref()),
            ("state", self.state.map(MemberState::as_str)),
            ("unseen_days", unseen_days.as_deref()),
            ("order", self.order.map(StaffOrder::as_str)),
            ("cursor", self.cursor.as_ref().map(|cursor| cursor.0.as_str())),
            ("limit", limit.as_deref()),
        ];
        let mut search = String::new();
        for (name, value) in pairs {
            if let Some(value) = value {
                push(&mut search, name, value);
            }
        }
        search
    }

    /// Reads [`StaffQuery::to_search`]. A link may be old or mistyped: what is not understood filters nothing.
    #[must_use]
    pub fn from_search(search: &str) -> Self {
        let value = |name| value(search, name).filter(|value| !value.is_empty());
        Self {
            q: value("q"),
            role: value("role").and_then(|name| Role::from_name(&name)),
            department: value("department"),
            state: value("state").and_then(|name| MemberState::from_name(&name)),
            unseen_days: value("unseen_days").and_then(|days| days.parse().ok()),
            order: value("order").and_then(|name| StaffOrder::from_name(&name)),
            cursor: value("cursor").map(Cursor),
            limit: value("limit").and_then(|limit| limit.parse().ok()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{StaffOrder, StaffQuery};
    use crate::farm::MemberState;
    use crate::page::Cursor;
    use crate::role::Role;

    #[test]
    fn a_query_is_read_as_it_was_written() {
        let query = StaffQuery {
            q: Some("\u{5f20} & 0001".to_owned()),
            role: Some(Role::Manager),
            department: Some("0198c0de-0000-7000-8000-000000000001".to_owned()),
            state: Some(MemberState::Suspended),
            unseen_days: Some(90),
            order: Some(StaffOrder::SeenDown),
            cursor: Some(Cursor("a-b_c".to_owned())),
            limit: Some(200),
        };
        assert_eq!(StaffQuery::from_search(&query.to_search()), query);
        assert_eq!(StaffQuery::default().to_search(), "");
    }

    #[test]
    fn what_is_not_understood_filters_nothing() {
        let search = "role=king&state=&unseen_days=many&order=up&q=%E5&colour=red";
        assert_eq!(StaffQuery::from_search(search), StaffQuery::default());
    }
}
