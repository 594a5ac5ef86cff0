//! One's own profile on the wire.

use wepig_contract::profile::{FarmFacts, ProfileView};

use super::count;
use crate::domain::profile::{Noted, Profile};

pub(in crate::http) fn profile(profile: Profile) -> ProfileView {
    ProfileView {
        version: count(profile.version),
        education: profile.fields.education(),
        gender: profile.fields.gender(),
        name: profile.fields.name.unwrap_or_default(),
        date_of_birth: profile.fields.date_of_birth.unwrap_or_default(),
        email: profile.fields.email.unwrap_or_default(),
        picture: profile.picture,
        audiences: profile.audiences,
        farms: profile.farms.into_iter().map(noted).collect(),
    }
}

fn noted(noted: Noted) -> FarmFacts {
    FarmFacts {
        farm: noted.farm.to_string(),
        farm_name: noted.farm_name,
        department: noted.department.unwrap_or_default(),
        date_of_entry: noted.date_of_entry.unwrap_or_default(),
    }
}
