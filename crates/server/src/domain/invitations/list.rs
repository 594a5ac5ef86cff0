//! The open invitations of a farm.

use std::collections::{HashMap, hash_map::Entry};

use uuid::Uuid;
use wepig_contract::{field::Phone, role::Role};

use super::{PendingError, asker};
use crate::{
    domain::{
        Fault, Ground,
        farms::{self, Inside},
    },
    store::invitations::{self, Invitation},
};

/// An open invitation as those who administer the farm see it.
pub struct Open {
    /// The invitation.
    pub id: Uuid,
    /// The number; none for a link to hand on.
    pub phone: Option<Phone>,
    /// The role to come in with.
    pub role: Role,
    /// The department's name; empty for none.
    pub department: String,
    /// What stands in the link.
    pub token: String,
    /// The name of whoever asked.
    pub asked_by: String,
    /// When it was sent last, UTC milliseconds.
    pub sent_at: i64,
    /// When it ends, UTC milliseconds.
    pub expires_at: i64,
}

/// All open invitations, newest first.
pub async fn open_invitations(ground: &Ground, inside: &Inside) -> Result<Vec<Open>, PendingError> {
    if !inside.role.administers() {
        return Err(PendingError::Forbidden);
    }
    let rows = invitations::of_farm(ground.store.read(), inside.farm.row.id, ground.clock.now()).await?;
    Ok(open(ground, inside, rows).await?)
}

/// One open invitation, that was just made.
pub async fn open_invitation(ground: &Ground, inside: &Inside, id: Uuid) -> Result<Open, PendingError> {
    let row = invitations::get(ground.store.read(), inside.farm.row.id, id, ground.clock.now()).await?;
    open(ground, inside, row.into_iter().collect()).await?.pop().ok_or(PendingError::Gone)
}

async fn open(ground: &Ground, inside: &Inside, rows: Vec<Invitation>) -> Result<Vec<Open>, Fault> {
    let farm = &inside.farm;
    let departments = farms::departments(ground.store.read(), farm).await?;
    let mut askers = HashMap::new();
    let mut open = Vec::with_capacity(rows.len());
    for row in rows {
        let asked_by = match askers.entry(row.asked_by) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unknown) => unknown.insert(asker(ground, farm.row.id, row.asked_by).await?),
        };
        let Some(asked_by) = asked_by else { continue };
        let department = departments.iter().find(|department| Some(department.id) == row.department);
        open.push(Open {
            id: row.id,
            phone: row.phone(farm)?,
            role: row.role()?,
            department: department.map(|department| department.name.clone()).unwrap_or_default(),
            token: row.token(farm)?,
            asked_by: asked_by.clone(),
            sent_at: row.sent_at,
            expires_at: row.expires_at,
        });
    }
    Ok(open)
}
