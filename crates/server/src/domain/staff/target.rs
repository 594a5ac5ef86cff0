//! The member whom a request is about.

use thiserror::Error;
use uuid::Uuid;
use wepig_contract::profile::ProfileField;

use crate::{
    domain::{
        Fault, Ground,
        accounts::{self, OpenAccount, profile_place},
        audiences::Audiences,
        directory::{Entry, Facts, picture_tag},
        farms::Inside,
        fault::carries_faults,
    },
    store::{
        memberships::{self, Membership},
        profiles::{self, Profile},
    },
};

/// A member whom the viewer may see, with everything about them; nothing of it is masked yet.
pub struct Target {
    /// Their place in the farm.
    pub member: Membership,
    /// Their account.
    pub account: OpenAccount,
    /// What they say of themself.
    pub profile: Profile,
    /// Whom they show it to.
    pub audiences: Audiences,
    /// Whether it is the viewer.
    pub is_own: bool,
}

/// Why there is nothing to see.
#[derive(Debug, Error)]
pub enum FindError {
    /// The farm has no such member, or the viewer sees nobody but themself: told in the same way.
    #[error("no such member")]
    NotFound,
    /// What the rules stand on.
    #[error(transparent)]
    Fault(Fault),
}

carries_faults!(FindError);

/// Finds a member by the id of their entry.
pub async fn find(ground: &Ground, inside: &Inside, id: Uuid) -> Result<Target, FindError> {
    let is_own = id == inside.member.id;
    if !is_own && !inside.role.sees_everybody() {
        return Err(FindError::NotFound);
    }
    let reader = ground.store.read();
    let member = memberships::get(reader, inside.farm.row.id, id).await?.ok_or(FindError::NotFound)?;
    let account = accounts::open(ground, reader, member.account).await?.ok_or(FindError::NotFound)?;
    let profile = profiles::get(reader, member.account).await?.ok_or(FindError::NotFound)?;
    let audiences = Audiences::read(&profile.audiences)?;
    Ok(Target { member, account, profile, audiences, is_own })
}

/// Finds a member whose picture the viewer sees. To whoever does not see it there is none.
pub async fn find_picture(ground: &Ground, inside: &Inside, id: Uuid) -> Result<Target, FindError> {
    let target = find(ground, inside, id).await?;
    let is_shown = target.is_own || target.audiences.include(ProfileField::Picture, inside.role);
    if is_shown && target.profile.picture.is_some() { Ok(target) } else { Err(FindError::NotFound) }
}

impl Target {
    /// The entry as the list keeps it.
    pub(super) fn entry(&self) -> Result<Entry, Fault> {
        Entry::new(Facts {
            id: self.member.id,
            account: self.member.account,
            name: self.member.name(&self.account.key)?,
            phone: self.account.phone()?,
            role: self.member.role()?,
            state: self.member.state()?,
            department: self.member.department,
            date_of_entry: self.member.date_of_entry(&self.account.key)?,
            picture: self.profile.picture.as_deref().map(picture_tag),
            audiences: self.audiences,
            seen_at: self.account.row.seen_at,
        })
    }

    /// A whole value, of what the person says of themself from `profile`; of a department its id. `None` when there is none.
    pub(super) fn value(&self, profile: &Profile, field: ProfileField) -> Result<Option<String>, Fault> {
        let sealed = match field {
            ProfileField::Phone => return Ok(Some(self.account.phone()?.as_str().to_owned())),
            ProfileField::DateOfEntry => return self.member.date_of_entry(&self.account.key),
            ProfileField::Department => return Ok(self.member.department.map(|id| id.to_string())),
            ProfileField::Picture => return Ok(profile.picture.as_deref().map(picture_tag)),
            ProfileField::Education => &profile.education,
            ProfileField::Gender => &profile.gender,
            ProfileField::DateOfBirth => &profile.date_of_birth,
            ProfileField::Email => &profile.email,
        };
        let place = profile_place(field.as_str(), profile.account);
        Ok(sealed.as_ref().map(|sealed| self.account.key.open_text(&place, sealed)).transpose()?)
    }
}
