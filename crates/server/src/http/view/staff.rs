//! Staff & Accounts on the wire.

use wepig_contract::{
    page::Cursor,
    staff::{MemberView, StaffPage, StaffRow},
};

use super::count;
use crate::{
    domain::staff::{Detail, Row, StaffList},
    http::moment::timestamp,
};

pub(in crate::http) fn staff_page(list: StaffList) -> StaffPage {
    StaffPage {
        own: row(list.own),
        items: list.rows.into_iter().map(row).collect(),
        next: list.next.map(Cursor),
        total: list.total as u64,
    }
}

pub(in crate::http) fn member(detail: Detail) -> MemberView {
    MemberView {
        version: count(detail.version),
        row: row(detail.row),
        own: detail.is_own,
        username: detail.username,
        has_password: detail.has_password,
        facts: detail.facts,
        department_id: detail.department,
        may_edit: detail.may_edit,
        may_grant: detail.may_grant,
        may_suspend: detail.may_suspend,
        joined_at: timestamp(detail.joined_at),
    }
}

fn row(row: Row) -> StaffRow {
    StaffRow {
        id: row.id.to_string(),
        name: row.name,
        phone: row.phone,
        role: row.role,
        state: row.state,
        department: row.department,
        date_of_entry: row.date_of_entry,
        seen_at: row.seen_at.map(timestamp),
        picture: row.picture,
    }
}
