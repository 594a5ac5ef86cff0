//! One's own places in farms.

use uuid::Uuid;
use wepig_contract::{farm::MemberState, role::Role};

use crate::{
    domain::{Fault, Ground, farms},
    store::memberships as rows,
};

/// One's own place in a farm.
pub struct OwnPlace {
    /// The farm.
    pub farm: Uuid,
    /// Its name.
    pub farm_name: String,
    /// One's own entry there.
    pub member: Uuid,
    /// One's role there.
    pub role: Role,
    /// Whether it counts.
    pub state: MemberState,
}

/// All places of a person, oldest first.
pub async fn own_places(ground: &Ground, account: Uuid) -> Result<Vec<OwnPlace>, Fault> {
    let mut places = Vec::new();
    for row in rows::of_account(ground.store.read(), account).await? {
        let farm = farms::open(ground, ground.store.read(), row.farm).await?.ok_or(Fault::Malformed("membership"))?;
        places.push(OwnPlace {
            farm: row.farm,
            farm_name: farm.name()?,
            member: row.id,
            role: row.role()?,
            state: row.state()?,
        });
    }
    Ok(places)
}
