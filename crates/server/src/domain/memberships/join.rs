//! Coming to belong to a farm.

use uuid::Uuid;
use wepig_contract::{farm::MemberState, role::Role};

use super::seal_name;
use crate::{
    domain::accounts::{OpenAccount, profile_place},
    random,
    store::{
        StoreError, Tx,
        memberships::{self, Membership},
        profiles,
    },
};

/// As what somebody joins.
pub struct Joining<'a> {
    /// The name shown in the farm.
    pub name: &'a str,
    /// The role.
    pub role: Role,
    /// The department.
    pub department: Option<Uuid>,
    /// The farm's `members_version` of the change.
    pub members_version: i64,
}

/// Makes somebody a member of a locked farm they do not belong to. A profile without a name takes this one (row A6).
pub async fn join(
    tx: &Tx,
    account: &OpenAccount,
    farm: Uuid,
    joining: &Joining<'_>,
    now: i64,
) -> Result<Uuid, StoreError> {
    let id = random::id(now);
    let row = Membership {
        id,
        farm,
        account: account.row.id,
        key_id: account.key.id(),
        name: seal_name(&account.key, id, joining.name),
        date_of_entry: None,
        department: joining.department,
        role: joining.role.as_str().to_owned(),
        state: MemberState::Active.as_str().to_owned(),
        joined_at: now,
        changed_at_version: joining.members_version,
        version: 1,
    };
    memberships::insert(tx, row).await?;
    let name = account.key.seal(&profile_place("name", account.row.id), joining.name.as_bytes());
    profiles::fill_name(tx, account.row.id, name).await?;
    Ok(id)
}
