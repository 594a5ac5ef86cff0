//! The texts of the policy. They are files beside the app, not part of the API.

use std::time::Duration;

use gloo_net::http::Request;

use super::ApiFailure;
use crate::browser::deadline::Deadline;

/// A policy is longer than an answer of the API, and a barn's network slower than an office's.
const PATIENCE: Duration = Duration::from_secs(30);

/// The HTML of a policy text, by the path that the contract gives.
///
/// # Errors
/// No answer, or an answer that is no text of ours.
pub async fn policy_text(path: &str) -> Result<String, ApiFailure> {
    let deadline = Deadline::after(PATIENCE);
    let signal = deadline.as_ref().map(Deadline::signal);
    let answer = Request::get(path).abort_signal(signal.as_ref()).send().await;
    match answer {
        Ok(answer) if answer.ok() => answer.text().await.map_err(|_| ApiFailure::Offline),
        Ok(answer) => Err(ApiFailure::Broken { status: answer.status() }),
        Err(_) if deadline.is_some_and(|deadline| deadline.is_over()) => Err(ApiFailure::Timeout),
        Err(_) => Err(ApiFailure::Offline),
    }
}
