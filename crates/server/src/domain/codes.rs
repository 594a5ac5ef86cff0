//! SMS codes (row A1): bound to a number, a purpose and a challenge; kept as HMAC; five guesses, each
//! counted before it is compared; used at most once.

mod prove;
mod send;
mod ticket;

pub use prove::{ProveError, Proven, prove, spend};
pub use send::{SendError, Sending, send};
pub use ticket::hand_out;

use uuid::Uuid;
use wepig_contract::{field::Phone, sms_code::CodePurpose};

use super::number::number_hash;
use crate::{clock::SECOND, keys::Secrets};

/// How long a code lives, in milliseconds.
const CODE_LIFE: i64 = wepig_contract::sms_code::CODE_LIFE_S as i64 * SECOND;

/// Tallies of codes sent to a number.
const SENT: &str = "code_sent";
/// Tallies of wrong guesses for a number, across its codes.
const WRONG: &str = "code_wrong";

/// What a secret proves: that whoever knows it holds this number, for this purpose.
struct Binding<'a> {
    number: [u8; 32],
    phone: &'a Phone,
    purpose: CodePurpose,
}

impl<'a> Binding<'a> {
    fn new(secrets: &Secrets, phone: &'a Phone, purpose: CodePurpose) -> Self {
        Self { number: number_hash(secrets, phone), phone, purpose }
    }

    /// What is hashed: the number itself besides its hash, so that not even a clash of hashes could carry a code over.
    fn parts<'b>(&'b self, kind: &'b [u8], challenge: &'b Uuid, secret: &'b str) -> [&'b [u8]; 6] {
        [
            kind,
            challenge.as_bytes(),
            &self.number,
            self.phone.as_str().as_bytes(),
            self.purpose.as_str().as_bytes(),
            secret.as_bytes(),
        ]
    }
}

const CODE: &[u8] = b"code";
const TICKET: &[u8] = b"ticket";
