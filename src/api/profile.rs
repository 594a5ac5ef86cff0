//! One's own profile, who sees it, and what farms noted (rows A6 and C7).

use wepig_contract::path;
use wepig_contract::profile::{AudienceView, Profile, ProfileField, ProfileView};

use super::{ApiFailure, Call, ask, tell};

/// The profile.
///
/// # Errors
/// No answer.
pub async fn profile() -> Result<ProfileView, ApiFailure> {
    ask(Call::get(path::ME_PROFILE)).await
}

/// Saves the profile on `version` of it.
///
/// # Errors
/// Problems of fields, `version_conflict` when it was changed elsewhere, or no answer.
pub async fn save_profile(profile: Profile, version: u64) -> Result<ProfileView, ApiFailure> {
    ask(Call::put(path::ME_PROFILE, &profile).if_match(version)).await
}

/// Decides who sees a field.
///
/// # Errors
/// Refused, or no answer; then nothing has changed.
pub async fn save_audience(audience: AudienceView) -> Result<ProfileView, ApiFailure> {
    ask(Call::put(path::ME_AUDIENCES, &audience)).await
}

/// Empties one's own department or date of entry in a farm.
///
/// # Errors
/// `not_found` when one no longer belongs to the farm, or no answer.
pub async fn empty_fact(farm: &str, fact: ProfileField) -> Result<(), ApiFailure> {
    tell(Call::delete(path::fill(path::ME_MEMBERSHIP_FACT, &[farm, fact.as_str()]))).await
}
