//! Erasing what has expired. Doing it twice erases nothing more.

use crate::{
    clock::{DAY, HOUR, MINUTE},
    domain::{Fault, Ground, idempotency::REMEMBERED, limits::LONGEST_WINDOW, picture},
    store::{
        accounts,
        chain::{self, AUDIT},
        challenges, farms, idempotency, invitations, jobs, memberships, sessions, tallies,
    },
};

/// How often it is done, in milliseconds.
pub(super) const PURGE_EVERY: i64 = 10 * MINUTE;

/// How long the lines of the audit log are kept: what the register of purposes promises for `security`.
const SECURITY_KEPT: i64 = 180 * DAY;
/// How long it is remembered which memberships ended, in milliseconds: what keeps a farm's members in memory for longer
/// without asking reads all of them anew.
pub const DEPARTED_KEPT: i64 = 7 * DAY;
/// Jobs that were given up stay so long for the operator to see; their payload is empty.
const GIVEN_UP_KEPT: i64 = 30 * DAY;
/// A key that nothing uses is an abandoned registration's or farm's once none can still be running with it.
const ORPHAN_AFTER: i64 = HOUR;
/// An object that nothing points to is an abandoned upload's once none can still be running with it.
const UNUSED_AFTER: i64 = HOUR;
/// So many keys are looked at in one step.
const STEP: u64 = 500;

/// Erases expired codes, sessions, tallies, remembered requests, invitations, given-up jobs and old lines of the audit log,
/// destroys keys that no account and no farm uses, removes objects that nothing points to, and takes what is gone off the disk.
pub(super) async fn purge(ground: &Ground, now: i64) -> Result<(), Fault> {
    ground
        .store
        .write(|tx| async move {
            challenges::purge(&tx, now).await?;
            sessions::purge(&tx, now).await?;
            tallies::purge(&tx, now - LONGEST_WINDOW).await?;
            idempotency::purge(&tx, now - REMEMBERED).await?;
            jobs::purge(&tx, now - GIVEN_UP_KEPT).await?;
            invitations::purge(&tx, now).await?;
            memberships::purge_departed(&tx, now - DEPARTED_KEPT).await?;
            chain::forget(&tx, AUDIT, now - SECURITY_KEPT).await?;
            Ok::<_, Fault>(())
        })
        .await?;
    destroy_orphans(ground, now).await?;
    picture::purge(ground, now - UNUSED_AFTER).await?;
    ground.store.fold_log().await?;
    Ok(ground.keys.fold_log().await?)
}

async fn destroy_orphans(ground: &Ground, now: i64) -> Result<(), Fault> {
    loop {
        let keys = ground.keys.unconfirmed(now - ORPHAN_AFTER, STEP).await?;
        if keys.is_empty() {
            return Ok(());
        }
        let mut used = accounts::keys_in_use(ground.store.read(), &keys).await?;
        used.extend(farms::keys_in_use(ground.store.read(), &keys).await?);
        for key in keys {
            if used.contains(&key) {
                ground.keys.confirm(key).await?;
            } else {
                ground.keys.destroy(key, now).await?;
            }
        }
    }
}
