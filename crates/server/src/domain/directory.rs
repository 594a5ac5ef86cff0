//! The members of a farm in memory, decrypted: names and numbers cannot be searched or ordered while they are sealed.
//!
//! Each process makes the directory of a farm when it is first asked for, keeps those used last within [`MOST_BYTES`], and
//! wipes what it lets go. Whatever changes among a farm's members moves `farm.members_version` on in the same transaction and
//! leaves the new version in the rows it touched, so before each use a process reads the version, and of the rows only the
//! newer ones. So it holds in several processes.

mod change;
mod entry;
mod load;
mod needle;
mod shelf;
mod sound;

use std::{collections::HashSet, sync::Arc};

use uuid::Uuid;

#[cfg(test)]
pub(in crate::domain) use entry::tests;
pub use entry::{Entry, Facts};
pub use load::picture_tag;
pub use needle::Needle;
pub use shelf::Shelf;

use super::{Fault, Ground};
use crate::{
    clock::MINUTE,
    job::DEPARTED_KEPT,
    store::{
        directory::{self as rows, SeenRow},
        farms, memberships,
    },
};

/// All directories of a process together take at most about so many bytes.
const MOST_BYTES: usize = 256 << 20;
/// A process may note a use a little after another has read what was noted until then.
const NOTED_LATE: i64 = 5 * MINUTE;

/// The members of a farm in the order of their names.
pub type Members = Arc<Vec<Arc<Entry>>>;

/// What is kept of a farm.
struct Kept {
    members: Members,
    /// The farm's `members_version` that they are of.
    version: i64,
    /// When that was read, UTC milliseconds.
    read_at: i64,
    /// The uses that were noted last, of people of any farm: those the members have already.
    seen: HashSet<SeenRow>,
}

/// The members of a farm as they are now; `None` when there is no such farm.
pub async fn members(ground: &Ground, farm: Uuid) -> Result<Option<Members>, Fault> {
    let slot = ground.directories.slot(farm);
    // Whoever comes while the directory is made waits for it instead of making another.
    let mut kept = slot.lock().await;
    let reader = ground.store.read();
    let Some(version) = farms::members_version(reader, farm).await? else { return Ok(None) };
    let now = ground.clock.now();
    // What has ended is not remembered for ever, and an older version than ours is that of another database.
    let known = kept.as_ref().filter(|kept| kept.version <= version && now - kept.read_at < DEPARTED_KEPT);
    let since = known.map_or(now, |known| known.read_at) - NOTED_LATE;
    let seen: HashSet<SeenRow> = rows::seen_since(reader, since).await?.into_iter().collect();
    let members = match known {
        None => Arc::new(load::changed_after(ground, farm, 0).await?),
        Some(known) => {
            let mut members = known.members.clone();
            if known.version < version {
                let changed = load::changed_after(ground, farm, known.version).await?;
                let gone = memberships::departed_after(reader, farm, known.version).await?;
                members = Arc::new(change::changed(&members, changed, &gone));
            }
            let news: Vec<SeenRow> = seen.difference(&known.seen).copied().collect();
            change::seen(members, &news)
        }
    };
    let has_changed = kept.as_ref().is_none_or(|kept| !Arc::ptr_eq(&kept.members, &members));
    *kept = Some(Kept { members: members.clone(), version, read_at: now, seen });
    if has_changed {
        ground.directories.settle(farm, members.iter().map(|entry| entry.weight()).sum(), MOST_BYTES);
    }
    Ok(Some(members))
}
