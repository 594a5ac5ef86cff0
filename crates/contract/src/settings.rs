//! One's own settings (`/me/settings`).

use crate::check::Check;
use crate::error::FieldProblem;
use crate::language::Language;
use serde::{Deserialize, Serialize};

/// The body of `PUT /me/settings`, with `If-Match`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SettingsForm {
    /// The language to keep in the account.
    pub language: Language,
}

/// Checked [`SettingsForm`]: its type leaves nothing to refuse.
pub type Settings = SettingsForm;

impl Check for SettingsForm {
    type Checked = Settings;

    fn check(&self) -> Result<Settings, Vec<FieldProblem>> {
        Ok(*self)
    }
}
