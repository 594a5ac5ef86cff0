//! How often one person may do what costs others something.

use uuid::Uuid;

use super::{
    Ground,
    limits::{Limit, seconds},
};
use crate::{
    random,
    store::{StoreError, tallies},
};

/// Counts one more thing of a `kind` for an account. When it does not fit, nothing is counted, and the answer is how many
/// seconds to wait.
pub async fn take(ground: &Ground, kind: &str, account: Uuid, limit: Limit) -> Result<Option<u32>, StoreError> {
    let now = ground.clock.now();
    let subject = account.as_bytes();
    ground
        .store
        .write(|tx| async move {
            tallies::pass_gate(&tx, subject, now).await?;
            let times = tallies::times(&*tx, kind, subject, now - limit.window, limit.count.into()).await?;
            if let Some(wait) = limit.wait(&times, now) {
                return Ok(Some(seconds(wait)));
            }
            tallies::add(&tx, random::id(now), kind, subject, now).await?;
            Ok(None)
        })
        .await
}
