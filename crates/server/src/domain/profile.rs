//! One's own profile (rows A6, C7): what the person says of themself, who sees it, and what their farms noted.
//!
//! What is optional rests on consent: filling a field gives it, emptying the field withdraws it.

mod audience;
mod birth;
mod change;
mod consent;
mod spread;

use uuid::Uuid;
use wepig_contract::profile::{AudienceView, Education, Gender};

use super::{
    Fault, Ground,
    accounts::{OpenAccount, profile_place},
    audiences::Audiences,
    directory::picture_tag,
    farms,
};
use crate::store::{
    Reader, memberships,
    profiles::{self, Profile as Row},
};

pub use audience::{AudienceError, choose_audience};
pub use change::{ChangeError, change};
pub(super) use consent::{Change, record as record_consent};
pub(super) use spread::{lock_places, tell_farms};

/// A profile, as its person sees it.
pub struct Profile {
    /// The version for `ETag`; it guards what the person fills in.
    pub version: i64,
    /// What the person fills in.
    pub fields: Fields,
    /// Changes with every new picture; absent when there is none.
    pub picture: Option<String>,
    /// Who sees what.
    pub audiences: Vec<AudienceView>,
    /// What each of their farms noted, the oldest place first.
    pub farms: Vec<Noted>,
}

/// What the person fills in, as it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields {
    /// The name, once it was asked.
    pub name: Option<String>,
    /// The education.
    pub education: Option<String>,
    /// The gender.
    pub gender: Option<String>,
    /// The date of birth, `YYYY-MM-DD`.
    pub date_of_birth: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
}

/// What a farm noted about a member.
pub struct Noted {
    /// The farm.
    pub farm: Uuid,
    /// Its name.
    pub farm_name: String,
    /// The department.
    pub department: Option<String>,
    /// The date of entry, `YYYY-MM-DD`.
    pub date_of_entry: Option<String>,
}

/// The person's own profile.
pub async fn show(ground: &Ground, account: &OpenAccount) -> Result<Profile, Fault> {
    let reader = ground.store.read();
    let row = profiles::get(reader, account.row.id).await?.ok_or(MISSING)?;
    Ok(Profile {
        version: row.version,
        fields: Fields::open(account, &row)?,
        picture: row.picture.as_deref().map(picture_tag),
        audiences: Audiences::read(&row.audiences)?.views(),
        farms: noted(ground, reader, account).await?,
    })
}

/// What the person's profile says of their picture, sealed; `None` when there is none.
pub async fn sealed_picture(ground: &Ground, account: &OpenAccount) -> Result<Option<Vec<u8>>, Fault> {
    let row = profiles::get(ground.store.read(), account.row.id).await?;
    Ok(row.and_then(|row| row.picture))
}

/// Every account has a profile from its registration on.
const MISSING: Fault = Fault::Malformed("account without a profile");

impl Fields {
    /// The education, as the wire has it.
    pub fn education(&self) -> Option<Education> {
        Education::ALL.into_iter().find(|level| Some(level.as_str()) == self.education.as_deref())
    }

    /// The gender, as the wire has it.
    pub fn gender(&self) -> Option<Gender> {
        Gender::ALL.into_iter().find(|gender| Some(gender.as_str()) == self.gender.as_deref())
    }

    fn open(account: &OpenAccount, row: &Row) -> Result<Self, Fault> {
        let text = |column, sealed: &Option<Vec<u8>>| {
            let place = profile_place(column, row.account);
            sealed.as_ref().map(|sealed| account.key.open_text(&place, sealed)).transpose()
        };
        Ok(Self {
            name: text("name", &row.name)?,
            education: text("education", &row.education)?,
            gender: text("gender", &row.gender)?,
            date_of_birth: text("date_of_birth", &row.date_of_birth)?,
            email: text("email", &row.email)?,
        })
    }

    fn seal(&self, account: &OpenAccount, row: Row) -> Row {
        let sealed = |column, text: &Option<String>| {
            let place = profile_place(column, row.account);
            text.as_ref().map(|text| account.key.seal(&place, text.as_bytes()))
        };
        Row {
            name: sealed("name", &self.name),
            education: sealed("education", &self.education),
            gender: sealed("gender", &self.gender),
            date_of_birth: sealed("date_of_birth", &self.date_of_birth),
            email: sealed("email", &self.email),
            ..row
        }
    }
}

async fn noted(ground: &Ground, reader: &impl Reader, account: &OpenAccount) -> Result<Vec<Noted>, Fault> {
    let mut all = Vec::new();
    for member in memberships::of_account(reader, account.row.id).await? {
        let Some(farm) = farms::open(ground, reader, member.farm).await? else { continue };
        let departments = farms::departments(reader, &farm).await?;
        let department = departments.into_iter().find(|department| Some(department.id) == member.department);
        all.push(Noted {
            farm: member.farm,
            farm_name: farm.name()?,
            department: department.map(|department| department.name),
            date_of_entry: member.date_of_entry(&account.key)?,
        });
    }
    Ok(all)
}
