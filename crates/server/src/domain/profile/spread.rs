//! What follows in one's farms when something about oneself has changed: their lists show it.

use crate::store::{
    StoreError, Tx, farms,
    memberships::{self, Membership},
};
use uuid::Uuid;

/// Keeps everybody else off every farm of a person, and gives the person's places in them.
pub(in crate::domain) async fn lock_places(tx: &Tx, account: Uuid) -> Result<Vec<Membership>, StoreError> {
    let mut of: Vec<Uuid> = memberships::of_account(&**tx, account).await?.into_iter().map(|row| row.farm).collect();
    // Always in the same order: two who lock the same farms do not wait for each other.
    of.sort_unstable();
    for farm in of {
        farms::lock(tx, farm).await?;
    }
    memberships::of_account(&**tx, account).await
}

/// Tells the locked farms that what their lists show of the person has changed.
pub(in crate::domain) async fn tell_farms(tx: &Tx, places: &[Membership]) -> Result<(), StoreError> {
    for place in places {
        let members_version = farms::next_members_version(tx, place.farm).await?;
        memberships::touch(tx, place.id, members_version).await?;
    }
    Ok(())
}
