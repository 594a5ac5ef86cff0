//! Choosing a new password by SMS code (row A8).

use wepig_contract::account::{Me, PasswordReset};
use wepig_contract::path;

use super::{ApiFailure, Call, ask};

/// Sets a new password, ends every other session and signs in here.
///
/// # Errors
/// Problems of fields, `no_account` with the way on into Register, or no answer.
pub async fn reset_password(reset: PasswordReset) -> Result<Me, ApiFailure> {
    ask(Call::post(path::PASSWORD_RESETS, &reset)).await
}
