//! Asking for an SMS code.

use wepig_contract::path;
use wepig_contract::sms_code::{CodeRequest, CodeSent};

use super::{ApiFailure, Call, ask};

/// Has a code sent. The answer is the same for every number; repeated with the same `key` it sends one message.
///
/// # Errors
/// One of the limits, with how long to wait, or no answer.
pub async fn send_code(request: CodeRequest, key: &str) -> Result<CodeSent, ApiFailure> {
    ask(Call::post(path::SMS_CODES, &request).once(key)).await
}
