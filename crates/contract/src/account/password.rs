//! Setting or changing the password while signed in (row A8).

use crate::check::Check;
use crate::error::{Field, FieldProblem};
use crate::field::NewPassword;
use serde::{Deserialize, Serialize};

/// The body of `PUT /me/password`. Needs a fresh proof, so the old password, or a code, was given a moment ago.
#[derive(Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PasswordForm {
    /// The new password as typed. That it is neither the name nor the number, the server tells too.
    pub new_password: String,
}

impl Check for PasswordForm {
    type Checked = NewPassword;

    fn check(&self) -> Result<NewPassword, Vec<FieldProblem>> {
        NewPassword::parse(Field::NewPassword, &self.new_password, &[]).map_err(|problem| vec![problem])
    }
}
