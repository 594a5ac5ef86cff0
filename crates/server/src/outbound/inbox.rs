//! The demo's channel: what would have been sent is kept in memory, to be read at `/demo/inbox`.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
};

use async_trait::async_trait;

use super::{NotSent, Sms, SmsMessage};

/// So many messages are kept; older ones go.
const KEPT: usize = 200;

/// A message as the inbox shows it.
#[derive(Clone)]
pub struct Message {
    /// To whom.
    pub to: String,
    /// `sms` or `email`.
    pub kind: &'static str,
    /// Why.
    pub purpose: &'static str,
    /// What the person reads.
    pub text: String,
    /// The code in it, if any.
    pub code: Option<String>,
    /// The link in it, if any.
    pub link: Option<String>,
    /// When, UTC milliseconds.
    pub sent_at: i64,
}

/// The messages, newest first. Clones share them.
#[derive(Clone, Default)]
pub struct Inbox(Arc<Mutex<VecDeque<Message>>>);

impl Inbox {
    /// All kept messages, newest first.
    pub fn list(&self) -> Vec<Message> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }

    fn put(&self, message: Message) {
        let mut messages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        messages.push_front(message);
        messages.truncate(KEPT);
    }
}

#[async_trait]
impl Sms for Inbox {
    async fn send(&self, message: SmsMessage, now: i64) -> Result<(), NotSent> {
        self.put(Message {
            to: message.to,
            kind: "sms",
            purpose: message.purpose,
            text: message.text,
            code: message.code,
            link: message.link,
            sent_at: now,
        });
        Ok(())
    }
}
