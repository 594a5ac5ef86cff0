//! Opening an account (rows A1, A2).

use wepig_contract::account::{Me, Register};
use wepig_contract::path;

use super::{ApiFailure, Call, ask};

/// Opens an account and signs in. Repeated with the same `key` it opens one.
///
/// # Errors
/// Problems of fields, `guardian_needed`, `phone_has_account`, `policy_outdated`, or no answer.
pub async fn register(register: &Register, key: &str) -> Result<Me, ApiFailure> {
    ask(Call::post(path::REGISTRATIONS, register).once(key)).await
}
