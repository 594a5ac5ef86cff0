//! One's own account.

use wepig_contract::account::Me;
use wepig_contract::path;
use wepig_contract::settings::Settings;

use super::{ApiFailure, Call, ask};

/// Saves one's settings on `version` of the account.
///
/// # Errors
/// `version_conflict` when the account was changed elsewhere, or no answer.
pub async fn save_settings(settings: Settings, version: u64) -> Result<Me, ApiFailure> {
    ask(Call::put(path::ME_SETTINGS, &settings).if_match(version)).await
}
