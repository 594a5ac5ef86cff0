//! The list (row B1).

use thiserror::Error;
use tokio::task::spawn_blocking;
use wepig_contract::{
    page::{DEFAULT_LIMIT, MAX_LIMIT},
    staff::StaffQuery,
};

use super::{
    Row,
    listing::{Place, Slice, Wish},
    row::row,
    target::find,
};
use crate::{
    clock::DAY,
    domain::{
        Fault, Ground,
        cursors::{self, CursorError},
        day,
        directory::{self, Needle},
        farms::{self, Inside},
        fault::carries_faults,
        limits::NUMBER_SEARCHES_PER_HOUR,
        quota,
    },
};

/// Tallies of somebody's searches for whole numbers.
const NUMBER_SEARCH: &str = "number_search";

/// Why there is no list.
#[derive(Debug, Error)]
pub enum ListError {
    /// The person has searched for as many whole numbers as may be; the next fits after so many seconds.
    #[error("too many searches for whole numbers within an hour")]
    TooManyNumbers(u32),
    /// The cursor or the limit.
    #[error(transparent)]
    Page(#[from] CursorError),
    /// What the rules stand on.
    #[error(transparent)]
    Fault(Fault),
}

carries_faults!(ListError, Page);

/// One page of the list.
pub struct StaffList {
    /// The viewer's own entry.
    pub own: Row,
    /// The others, in order; nobody for staff.
    pub rows: Vec<Row>,
    /// The cursor of the next page, if there is one.
    pub next: Option<String>,
    /// How many others there are over all pages.
    pub total: usize,
}

/// One's own entry, and for those who see everybody a page of the others.
pub async fn list(ground: &Ground, inside: &Inside, query: &StaffQuery) -> Result<StaffList, ListError> {
    let limit = query.limit.unwrap_or(DEFAULT_LIMIT);
    if !(1..=MAX_LIMIT).contains(&limit) {
        return Err(CursorError::Malformed.into());
    }
    let departments = farms::departments(ground.store.read(), &inside.farm).await?;
    let own = find(ground, inside, inside.member.id).await.map_err(|_| Fault::Malformed("membership"))?;
    let own = row(&own.entry()?, inside.role, true, &departments);
    if !inside.role.sees_everybody() {
        return Ok(StaffList { own, rows: Vec::new(), next: None, total: 0 });
    }
    let signer = &ground.keys.secrets.cursors;
    let list = this_list(inside, query);
    let list: Vec<&[u8]> = list.iter().map(Vec::as_slice).collect();
    let after = match &query.cursor {
        None => None,
        Some(cursor) => {
            let place = cursors::read(signer, &list, &cursor.0).and_then(|bytes| Place::from_bytes(&bytes));
            Some(place.ok_or(CursorError::Malformed)?)
        }
    };
    let wish = wish(inside, query, ground.clock.now());
    // Further pages come with a cursor that the first one gave.
    if after.is_none() && wish.needle.as_ref().is_some_and(Needle::is_number) {
        let account = inside.member.account;
        if let Some(wait) = quota::take(ground, NUMBER_SEARCH, account, NUMBER_SEARCHES_PER_HOUR).await? {
            return Err(ListError::TooManyNumbers(wait));
        }
    }
    let members = directory::members(ground, inside.farm.row.id).await?.unwrap_or_default();
    // Going through a hundred thousand takes milliseconds, for which other requests must not wait.
    let slice = spawn_blocking(move || wish.slice(&members, after.as_ref(), limit as usize));
    let Slice { entries, next, total } = slice.await.expect("the work does not panic");
    let rows = entries.iter().map(|entry| row(entry, inside.role, false, &departments)).collect();
    let next = next.map(|place| cursors::write(signer, &list, &place.to_bytes()));
    Ok(StaffList { own, rows, next, total })
}

/// What a cursor is good for: this viewer's list of this farm, under this filter and in this order.
fn this_list(inside: &Inside, query: &StaffQuery) -> [Vec<u8>; 4] {
    let query = StaffQuery { cursor: None, limit: None, ..query.clone() };
    let query = serde_json::to_vec(&query).expect("a query serialises");
    [b"staff".to_vec(), inside.farm.row.id.as_bytes().to_vec(), inside.member.id.as_bytes().to_vec(), query]
}

fn wish(inside: &Inside, query: &StaffQuery, now: i64) -> Wish {
    Wish {
        own: inside.member.id,
        viewer: inside.role,
        needle: query.q.as_deref().and_then(Needle::read),
        role: query.role,
        // An id that is none is in nobody's entry.
        department: query.department.as_deref().map(|id| farms::id(id).unwrap_or_default()),
        state: query.state,
        unseen_since: query.unseen_days.map(|days| day::beginning(now) - (i64::from(days) - 1) * DAY),
        order: query.order.unwrap_or_default(),
    }
}
