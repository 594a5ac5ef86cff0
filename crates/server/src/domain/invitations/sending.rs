//! The message with the link, and how often a number gets one.

use thiserror::Error;
use uuid::Uuid;
use wepig_contract::{field::Phone, language::Language};
use wepig_words::sms;

use super::link;
use crate::{
    domain::{
        Fault, Ground,
        farms::OpenFarm,
        fault::carries_faults,
        limits::{INVITATIONS_PER_DAY, INVITATIONS_PER_HOUR, RESEND, seconds},
        number::number_hash,
    },
    job::{self, TextMessage},
    random,
    store::{Tx, tallies},
};

/// Tallies of invitations sent to a number.
const INVITED: &str = "invited";

/// Why no message goes to a number now. Waits are in seconds.
#[derive(Debug, Error)]
pub enum LimitError {
    /// The last one was sent less than a minute ago.
    #[error("a message was sent less than a minute ago")]
    TooSoon(u32),
    /// The number has had its invitations for this hour.
    #[error("the number has had its invitations for this hour")]
    Hourly(u32),
    /// The number has had its invitations for this day.
    #[error("the number has had its invitations for this day")]
    Daily(u32),
    /// What the rules stand on.
    #[error(transparent)]
    Fault(Fault),
}

carries_faults!(LimitError);

/// A message to be sent.
pub(super) struct Sending<'a> {
    pub(super) farm: &'a OpenFarm,
    pub(super) invitation: Uuid,
    pub(super) phone: &'a Phone,
    pub(super) language: Language,
    pub(super) asked_by: &'a str,
    pub(super) token: &'a str,
}

/// An invitation is sent once a minute.
pub(super) fn wait_a_minute(sent_at: i64, now: i64) -> Result<(), LimitError> {
    RESEND.wait(&[sent_at], now).map_or(Ok(()), |wait| Err(LimitError::TooSoon(seconds(wait))))
}

/// Enqueues the message, unless the number has had its share from whatever farms.
pub(super) async fn send(tx: &Tx, ground: &Ground, sending: &Sending<'_>, now: i64) -> Result<(), LimitError> {
    let number = number_hash(&ground.keys.secrets, sending.phone);
    tallies::pass_gate(tx, &number, now).await?;
    let (hour, day) = (INVITATIONS_PER_HOUR, INVITATIONS_PER_DAY);
    let sent = tallies::times(&**tx, INVITED, &number, now - day.window, day.count.into()).await?;
    if let Some(wait) = day.wait(&sent, now) {
        return Err(LimitError::Daily(seconds(wait)));
    }
    if let Some(wait) = hour.wait(&sent, now) {
        return Err(LimitError::Hourly(seconds(wait)));
    }
    tallies::add(tx, random::id(now), INVITED, &number, now).await?;
    let link = format!("{}{}", ground.public_origin, link(sending.token));
    let text = sms::invitation(sending.language, sending.asked_by, &sending.farm.name()?, &link);
    let message = TextMessage::invitation(sending.phone.as_str(), &text, &link);
    Ok(job::enqueue_invitation(tx, &ground.keys.secrets, sending.invitation, &message, now).await?)
}
