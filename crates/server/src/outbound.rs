//! What leaves the server: one trait a channel.

pub mod inbox;
pub mod objects;

use async_trait::async_trait;
use thiserror::Error;

/// A text message that has to reach a number.
pub struct SmsMessage {
    /// Eleven digits.
    pub to: String,
    /// Why it is sent, as PRODUCT section 6 names it.
    pub purpose: &'static str,
    /// What the person reads.
    pub text: String,
    /// The code in the text, if any.
    pub code: Option<String>,
    /// The link in the text, if any.
    pub link: Option<String>,
}

/// Why a message did not leave. The job is tried again.
#[derive(Debug, Error)]
#[error("the text message was not taken")]
pub struct NotSent;

/// Sends text messages.
#[async_trait]
pub trait Sms: Send + Sync {
    /// Hands a message over; `now` in UTC milliseconds.
    async fn send(&self, message: SmsMessage, now: i64) -> Result<(), NotSent>;
}
