//! Proving a number with a code or a ticket.

use thiserror::Error;
use uuid::Uuid;
use wepig_contract::{
    field::Phone,
    proof::NumberProof,
    sms_code::{CodePurpose, GUESSES},
};

use super::{Binding, CODE, TICKET, WRONG};
use crate::{
    domain::{
        Fault, Ground,
        fault::carries_faults,
        limits::{WRONG_CODES_PER_DAY, seconds},
    },
    random,
    store::{Tx, challenges, tallies},
};

/// A number that was proven just now. Only [`prove`] makes one; [`spend`] uses it up in the transaction of its effect. If
/// that ends in a conflict instead, the code stays unspent and the guess was not counted.
pub struct Proven {
    /// Keyed hash of the number.
    pub number: [u8; 32],
    challenge: Uuid,
}

/// Why a number is not proven.
#[derive(Debug, Error)]
pub enum ProveError {
    /// Not the code that was sent.
    #[error("a wrong code")]
    Wrong {
        /// How many guesses this code still takes.
        guesses_left: u32,
    },
    /// Used, expired, guessed at too often, or of another number, purpose or sending.
    #[error("a code that is good for nothing")]
    NotValid,
    /// Fifteen wrong guesses in a day; seconds to wait.
    #[error("too many wrong codes for this number")]
    Daily(u32),
    /// What the rules stand on.
    #[error(transparent)]
    Fault(Fault),
}

carries_faults!(ProveError);

/// Compares a guess. It is counted before it is compared, under a lock of the number, so that however many arrive at
/// once, five are compared and no more; a right one takes its count back.
pub async fn prove(
    ground: &Ground,
    phone: &Phone,
    purpose: CodePurpose,
    proof: &NumberProof,
) -> Result<Proven, ProveError> {
    let now = ground.clock.now();
    let named = match proof.challenge() {
        "" => None,
        challenge => Some(Uuid::parse_str(challenge).map_err(|_| ProveError::NotValid)?),
    };
    let binding = &Binding::new(&ground.keys.secrets, phone, purpose);
    let guess = random::id(now);
    ground
        .store
        .write(|tx| async move {
            tallies::pass_gate(&tx, &binding.number, now).await?;
            let id = match named {
                Some(id) => id,
                None => {
                    let last = challenges::unspent(&*tx, &binding.number, purpose.as_str()).await?;
                    last.ok_or(ProveError::NotValid)?
                }
            };
            count(&tx, binding, id, guess, now).await?;
            let row = challenges::get(&*tx, id).await?.ok_or(ProveError::NotValid)?;
            if is_right(ground, binding, id, proof, &row.secret) {
                challenges::uncount_guess(&tx, id).await?;
                tallies::remove(&tx, guess).await?;
                return Ok::<_, ProveError>(Ok(Proven { number: binding.number, challenge: id }));
            }
            let guesses_left = GUESSES.saturating_sub(u32::try_from(row.guesses).unwrap_or(GUESSES));
            // Not an error of the transaction: the count has to stay.
            Ok(Err(ProveError::Wrong { guesses_left }))
        })
        .await?
}

/// Counts the guess against code and number, if both take another.
async fn count(tx: &Tx, binding: &Binding<'_>, id: Uuid, guess: Uuid, now: i64) -> Result<(), ProveError> {
    let limit = WRONG_CODES_PER_DAY;
    let wrong = tallies::times(&**tx, WRONG, &binding.number, now - limit.window, limit.count.into()).await?;
    if let Some(wait) = limit.wait(&wrong, now) {
        return Err(ProveError::Daily(seconds(wait)));
    }
    let row = challenges::get(&**tx, id).await?.ok_or(ProveError::NotValid)?;
    let belongs = row.number == binding.number && row.purpose == binding.purpose.as_str() && row.expires_at > now;
    if !belongs || !challenges::count_guess(tx, id, GUESSES.into()).await? {
        return Err(ProveError::NotValid);
    }
    tallies::add(tx, guess, WRONG, &binding.number, now).await?;
    Ok(())
}

fn is_right(ground: &Ground, binding: &Binding<'_>, id: Uuid, proof: &NumberProof, kept: &[u8]) -> bool {
    let (kind, secret) = match proof {
        NumberProof::Code { code, .. } => (CODE, code.as_str()),
        NumberProof::Ticket { ticket, .. } => (TICKET, ticket.as_str()),
    };
    ground.keys.secrets.codes.matches(&binding.parts(kind, &id, secret), kept)
}

/// Uses a proof up. An error rolls the transaction of its effect back: somebody else used it first, or it has expired.
pub async fn spend(tx: &Tx, proven: &Proven, now: i64) -> Result<(), ProveError> {
    if challenges::spend(tx, proven.challenge, now).await? { Ok(()) } else { Err(ProveError::NotValid) }
}
