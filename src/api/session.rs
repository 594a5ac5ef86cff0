//! Who is signed in, logging in and out (row A3).

use wepig_contract::account::Me;
use wepig_contract::path;
use wepig_contract::session::{CodeLogin, PasswordLogin, SessionView};

use super::{ApiFailure, Call, ask, tell};

/// Who is asking: a guest, or somebody with an account.
///
/// # Errors
/// No answer.
pub async fn session() -> Result<SessionView, ApiFailure> {
    ask(Call::get(path::SESSION)).await
}

/// Logs in by password.
///
/// # Errors
/// `wrong_credentials`, `too_many_attempts`, or no answer.
pub async fn log_in_by_password(login: PasswordLogin) -> Result<Me, ApiFailure> {
    ask(Call::post(path::SESSIONS_PASSWORD, &login)).await
}

/// Logs in by SMS code.
///
/// # Errors
/// A problem of the code, `no_account` with the way on into Register, or no answer.
pub async fn log_in_by_code(login: CodeLogin) -> Result<Me, ApiFailure> {
    ask(Call::post(path::SESSIONS_CODE, &login)).await
}

/// Logs out on this device.
///
/// # Errors
/// No answer; then the session lives on.
pub async fn log_out() -> Result<(), ApiFailure> {
    tell(Call::delete(path::SESSIONS_CURRENT)).await
}
