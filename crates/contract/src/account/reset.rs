//! Choosing a new password with a code (row A8, "Forgot password").

use crate::check::{Check, Problems};
use crate::error::{Field, FieldProblem};
use crate::field::{NewPassword, Phone};
use crate::proof::{NumberProof, NumberProofForm};
use serde::{Deserialize, Serialize};

/// The body of `POST /password-resets`.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PasswordResetForm {
    /// Mobile number as typed.
    pub phone: String,
    /// The code of purpose `reset` that was sent to it.
    pub proof: NumberProofForm,
    /// The new password as typed.
    pub new_password: String,
}

/// A checked [`PasswordResetForm`].
#[derive(Clone, Serialize)]
pub struct PasswordReset {
    phone: Phone,
    proof: NumberProof,
    new_password: NewPassword,
}

impl PasswordReset {
    /// The number of the account.
    pub fn phone(&self) -> &Phone {
        &self.phone
    }

    /// The proof that the number is the person's.
    pub fn proof(&self) -> &NumberProof {
        &self.proof
    }

    /// The password to set.
    pub fn new_password(&self) -> &NewPassword {
        &self.new_password
    }
}

impl Check for PasswordResetForm {
    type Checked = PasswordReset;

    fn check(&self) -> Result<PasswordReset, Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let phone = problems.take(Phone::parse(&self.phone));
        let proof = problems.take(NumberProof::parse_sent_by_any(&self.proof));
        let own_number = phone.as_ref().map(Phone::as_str).unwrap_or_default();
        let new_password = problems.take(NewPassword::parse(Field::NewPassword, &self.new_password, &[own_number]));
        match (phone, proof, new_password) {
            (Some(phone), Some(proof), Some(new_password)) => Ok(PasswordReset { phone, proof, new_password }),
            _ => Err(problems.into_vec()),
        }
    }
}
