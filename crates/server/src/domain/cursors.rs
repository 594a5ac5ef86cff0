//! Cursors: places in lists, signed, so that nobody can make one up or carry it to another list.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use thiserror::Error;
use uuid::Uuid;
use wepig_contract::page::{DEFAULT_LIMIT, MAX_LIMIT, PageQuery};

use super::{Fault, Ground, fault::carries_faults};
use crate::{
    keys::Mac,
    store::chain::{self, Chain, Line},
};

/// The length of a signature, in bytes.
const TAG: usize = 32;

/// Why a page is refused.
#[derive(Debug, Error)]
pub enum CursorError {
    /// The cursor was not given out for this list, or the limit is out of bounds.
    #[error("the cursor or limit is not one of ours")]
    Malformed,
    /// What the rules stand on.
    #[error(transparent)]
    Fault(Fault),
}

carries_faults!(CursorError);

/// What the query of a list asks for.
pub type Wanted = PageQuery;

/// One page.
pub struct PageOf<T> {
    /// The items.
    pub items: Vec<T>,
    /// The cursor of the next page, if there is one.
    pub next: Option<String>,
    /// How many the whole list holds.
    pub total: i64,
}

/// A page of a chain, newest first.
pub(super) async fn page<T>(
    ground: &Ground,
    chain: Chain,
    scope: Uuid,
    wanted: &Wanted,
    open: impl Fn(&Line) -> Result<T, Fault>,
) -> Result<PageOf<T>, CursorError> {
    let signer = &ground.keys.secrets.cursors;
    let limit = wanted.limit.unwrap_or(DEFAULT_LIMIT);
    if !(1..=MAX_LIMIT).contains(&limit) {
        return Err(CursorError::Malformed);
    }
    let list: [&[u8]; 2] = [chain.events.as_bytes(), scope.as_bytes()];
    let before = match &wanted.cursor {
        Some(cursor) => read_seq(signer, &list, &cursor.0).ok_or(CursorError::Malformed)?,
        None => i64::MAX,
    };
    // One more than wanted tells whether there is another page.
    let mut lines = chain::page(ground.store.read(), chain, scope, before, u64::from(limit) + 1).await?;
    let has_more = lines.len() > limit as usize;
    lines.truncate(limit as usize);
    let next = lines.last().filter(|_| has_more).map(|line| write(signer, &list, &line.seq.to_be_bytes()));
    let items = lines.iter().map(open).collect::<Result<_, _>>()?;
    Ok(PageOf { items, next, total: chain::kept(ground.store.read(), chain, scope).await? })
}

fn read_seq(signer: &Mac, list: &[&[u8]], cursor: &str) -> Option<i64> {
    Some(i64::from_be_bytes(read(signer, list, cursor)?.try_into().ok()?))
}

/// The cursor of a place in a list; `list` names which list it is.
pub(super) fn write(signer: &Mac, list: &[&[u8]], place: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode([place, &tag(signer, list, place)].concat())
}

/// The place of a cursor that [`write`] made for this very list.
pub(super) fn read(signer: &Mac, list: &[&[u8]], cursor: &str) -> Option<Vec<u8>> {
    let bytes = URL_SAFE_NO_PAD.decode(cursor).ok()?;
    let (place, given) = bytes.split_last_chunk::<TAG>()?;
    signer.matches(&[list, &[place]].concat(), given).then(|| place.to_vec())
}

fn tag(signer: &Mac, list: &[&[u8]], place: &[u8]) -> [u8; TAG] {
    signer.tag(&[list, &[place]].concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{keys::Secrets, random};

    #[test]
    fn a_cursor_is_good_for_its_own_list_alone() {
        let (signer, scope) = (Secrets::for_tests().cursors, random::id(1));
        let list: [&[u8]; 2] = [b"audit_event", scope.as_bytes()];
        let cursor = write(&signer, &list, &42_i64.to_be_bytes());
        assert_eq!(read_seq(&signer, &list, &cursor), Some(42));
        assert_eq!(read(&signer, &[b"consent_event", scope.as_bytes()], &cursor), None);
        assert_eq!(read(&signer, &[b"audit_event", random::id(2).as_bytes()], &cursor), None);
        assert_eq!(read(&signer, &[b"audit_event"], &cursor), None);
        assert_eq!(read(&Secrets::for_tests().cursors, &list, &cursor), None);
        for at in 0..cursor.len() {
            let mut forged = cursor.clone().into_bytes();
            forged[at] = if forged[at] == b'A' { b'B' } else { b'A' };
            let forged = String::from_utf8(forged).expect("ASCII");
            assert_eq!(read(&signer, &list, &forged), None, "{at}");
        }
    }
}
