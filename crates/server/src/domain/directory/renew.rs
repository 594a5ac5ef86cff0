//! Telling every process that a person's entries look different now.

use uuid::Uuid;

use crate::store::{StoreError, Tx, directory as rows, farms, memberships};

/// Has the entries of a person read again in all their farms, when something that lists show was changed outside of their
/// memberships: a picture, or who sees what. Farms are locked in the order of their ids, so that nobody waits in a circle.
pub async fn renew(tx: &Tx, account: Uuid) -> Result<(), StoreError> {
    let mut places = memberships::of_account(&**tx, account).await?;
    places.sort_by_key(|place| place.farm);
    for place in places {
        farms::lock(tx, place.farm).await?;
        let members_version = farms::next_members_version(tx, place.farm).await?;
        rows::renew(tx, place.id, members_version).await?;
    }
    Ok(())
}
