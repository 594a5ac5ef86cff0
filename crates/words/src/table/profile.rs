//! Words of Profile.

use wepig_contract::profile::{Education, Gender, ProfileField};
use wepig_contract::role::Audience;

/// Profile.
#[derive(Debug)]
pub struct Profile {
    pub intro: &'static str,
    pub name: &'static str,
    pub name_required: &'static str,
    pub name_optional: &'static str,
    /// What a fact is called, wherever it stands.
    pub field: fn(ProfileField) -> &'static str,
    /// Why an optional fact is asked.
    pub why: fn(ProfileField) -> &'static str,
    pub education: fn(Education) -> &'static str,
    pub gender: fn(Gender) -> &'static str,
    pub not_given: &'static str,
    pub clear_gender: &'static str,
    pub saved: &'static str,
    pub who_sees: fn(ProfileField) -> &'static str,
    pub audience: fn(Audience) -> &'static str,
    /// Who sees a fact that is there, now.
    pub seen_by: fn(Audience) -> &'static str,
    pub seen_empty: &'static str,
    pub seen_no_farm: &'static str,
    pub masking: &'static str,
    pub farms: &'static str,
    pub farms_why: &'static str,
    pub noted_nothing: &'static str,
    pub empty: &'static str,
    /// Which fact, in which farm.
    pub empty_title: fn(&str, &str) -> String,
    pub empty_text: &'static str,
    pub emptied: fn(&str) -> String,
    pub picture: Picture,
}

/// The picture.
#[derive(Debug)]
pub struct Picture {
    pub take: &'static str,
    pub album: &'static str,
    pub kinds: &'static str,
    pub preview: &'static str,
    pub sending: &'static str,
    /// How many of a hundred parts have left.
    pub percent: fn(u32) -> String,
    pub checking: &'static str,
    pub saved: &'static str,
    pub not_a_picture: &'static str,
    /// The size of the file and the most it may have, in megabytes.
    pub too_large: fn(u32, u32) -> String,
    pub remove: &'static str,
    pub remove_title: &'static str,
    pub remove_text: &'static str,
    pub removed: &'static str,
}
