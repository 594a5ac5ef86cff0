//! The password of somebody who is signed in, and the fresh proof that a change of it needs (row A8).

use serde::Serialize;
use wepig_contract::account::Me;
use wepig_contract::field::NewPassword;
use wepig_contract::path;
use wepig_contract::proof::Proof;

use super::{ApiFailure, Call, ask, tell};

/// The body of `PUT /me/password`, checked.
#[derive(Serialize)]
struct Password {
    new_password: NewPassword,
}

/// Sets or changes the password and ends every other session.
///
/// # Errors
/// `fresh_proof_needed`, a problem of the password, or no answer.
pub async fn save_password(new_password: NewPassword) -> Result<Me, ApiFailure> {
    ask(Call::put(path::ME_PASSWORD, &Password { new_password })).await
}

/// Proves again that it is the person, for the next five minutes.
///
/// # Errors
/// A problem of the password or the code, or no answer.
pub async fn prove(proof: Proof) -> Result<(), ApiFailure> {
    tell(Call::post(path::ME_PROOFS, &proof)).await
}
