//! Sending a code.

use thiserror::Error;
use uuid::Uuid;
use wepig_contract::sms_code::{CODE_LIFE_S, CodePurpose, CodeRequest, CodeSent, RESEND_GAP_S};

use super::{Binding, CODE, CODE_LIFE, SENT, WRONG};
use crate::{
    clock::{MINUTE, SECOND},
    domain::{
        Caller, Fault, Ground,
        fault::carries_faults,
        idempotency::{self, Repeat, RepeatError},
        limits::{Limit, RESEND, SENDS_PER_DAY, SENDS_PER_HOUR, WRONG_CODES_PER_DAY, seconds},
        number::address_hash,
        sessions::SignedIn,
    },
    job::{self, CodeMessage},
    random,
    store::{Tx, challenges, jobs, tallies},
};

/// Why no code was sent. Waits are in seconds.
#[derive(Debug, Error)]
pub enum SendError {
    /// The last one was sent less than a minute ago.
    #[error("a code was sent less than a minute ago")]
    TooSoon(u32),
    /// Five in an hour.
    #[error("the number has had its codes for this hour")]
    Hourly(u32),
    /// Ten, or fifteen wrong guesses, in a day.
    #[error("the number has had its codes for this day")]
    Daily(u32),
    /// Too many from one network.
    #[error("the network address has asked for too many codes")]
    Address(u32),
    /// A code to confirm was asked for by a guest.
    #[error("nobody is signed in")]
    SignedOut,
    /// A code to confirm goes to one's own number alone.
    #[error("not one's own number")]
    NotOwnNumber,
    /// The request with this key.
    #[error(transparent)]
    Repeat(#[from] RepeatError),
    /// What the rules stand on; counters that cannot be read send nothing.
    #[error(transparent)]
    Fault(Fault),
}

carries_faults!(SendError, Repeat);

/// What is asked for, by whom.
pub struct Sending<'a> {
    /// The checked form.
    pub request: &'a CodeRequest,
    /// From where.
    pub caller: &'a Caller,
    /// Whoever is signed in.
    pub signed_in: Option<&'a SignedIn>,
    /// The `Idempotency-Key`.
    pub key: &'a str,
}

/// Sends a code, unless a limit stands against it. The answer is the same whether or not the number has an account.
pub async fn send(ground: &Ground, sending: Sending<'_>) -> Result<CodeSent, SendError> {
    let now = ground.clock.now();
    let binding = Binding::new(&ground.keys.secrets, sending.request.phone(), sending.request.purpose());
    if binding.purpose == CodePurpose::Confirm {
        let own = sending.signed_in.ok_or(SendError::SignedOut)?.account.phone()?;
        if own != *binding.phone {
            return Err(SendError::NotOwnNumber);
        }
    }
    let repeat = Repeat::new(&ground.keys.secrets, "sms_codes", &binding.number, sending.key, sending.request);
    let _running = ground.running.begin(&repeat)?;

    let challenge = random::id(now);
    let code = random::six_digits();
    let (sending, binding, repeat, code) = (&sending, &binding, &repeat, code.as_str());
    let sent = ground
        .store
        .write(|tx| async move {
            if let Some(outcome) = repeat.find(&*tx, now).await? {
                return again(&tx, outcome.resource, now).await;
            }
            keep_within_limits(&tx, ground, binding, sending.caller, now).await?;
            for older in challenges::end_unspent(&tx, &binding.number, binding.purpose.as_str()).await? {
                jobs::delete(&tx, older).await?;
            }
            challenges::insert(&tx, new_challenge(ground, binding, challenge, code, now)).await?;
            let message = CodeMessage {
                to: binding.phone.as_str().to_owned(),
                purpose: binding.purpose,
                language: sending.request.language(),
                code: code.to_owned(),
            };
            job::enqueue_code(&tx, &ground.keys.secrets, challenge, &message, now).await?;
            repeat.keep(&tx, idempotency::ACCEPTED, challenge, now).await?;
            Ok(CodeSent { challenge: challenge.to_string(), expires_in_s: CODE_LIFE_S, resend_in_s: RESEND_GAP_S })
        })
        .await?;
    ground.wake.notify_one();
    Ok(sent)
}

/// What is left of the sending that the first request with this key began.
async fn again(tx: &Tx, challenge: Uuid, now: i64) -> Result<CodeSent, SendError> {
    let row = challenges::get(&**tx, challenge).await?;
    let left = |until: i64| u32::try_from((until - now).max(0) / SECOND).unwrap_or_default();
    Ok(CodeSent {
        challenge: challenge.to_string(),
        expires_in_s: row.as_ref().map_or(0, |row| left(row.expires_at)),
        resend_in_s: row.as_ref().map_or(0, |row| left(row.created_at + MINUTE)),
    })
}

async fn keep_within_limits(
    tx: &Tx,
    ground: &Ground,
    binding: &Binding<'_>,
    caller: &Caller,
    now: i64,
) -> Result<(), SendError> {
    let number = &binding.number;
    tallies::pass_gate(tx, number, now).await?;
    let sent = tallies::times(&**tx, SENT, number, now - SENDS_PER_DAY.window, SENDS_PER_DAY.count.into()).await?;
    let wrong =
        tallies::times(&**tx, WRONG, number, now - WRONG_CODES_PER_DAY.window, WRONG_CODES_PER_DAY.count.into())
            .await?;
    let refuse = |limit: Limit, times: &[i64], refusal: fn(u32) -> SendError| {
        limit.wait(times, now).map_or(Ok(()), |wait| Err(refusal(seconds(wait))))
    };
    refuse(SENDS_PER_DAY, &sent, SendError::Daily)?;
    refuse(WRONG_CODES_PER_DAY, &wrong, SendError::Daily)?;
    refuse(SENDS_PER_HOUR, &sent, SendError::Hourly)?;
    refuse(RESEND, &sent, SendError::TooSoon)?;
    tallies::add(tx, random::id(now), SENT, number, now).await?;

    if let Some(limit) = ground.limits.sends_per_address {
        let address = address_hash(&ground.keys.secrets, &caller.limited_by());
        tallies::pass_gate(tx, &address, now).await?;
        let sent = tallies::times(&**tx, SENT, &address, now - limit.window, limit.count.into()).await?;
        refuse(limit, &sent, SendError::Address)?;
        tallies::add(tx, random::id(now), SENT, &address, now).await?;
    }
    Ok(())
}

fn new_challenge(ground: &Ground, binding: &Binding<'_>, id: Uuid, code: &str, now: i64) -> challenges::Challenge {
    challenges::Challenge {
        id,
        number: binding.number.to_vec(),
        purpose: binding.purpose.as_str().to_owned(),
        secret: ground.keys.secrets.codes.tag(&binding.parts(CODE, &id, code)).to_vec(),
        created_at: now,
        expires_at: now + CODE_LIFE,
        guesses: 0,
        spent_at: None,
    }
}
