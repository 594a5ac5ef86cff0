//! How somebody proves a number, and proves again that they are there.

use crate::check::{Check, Problems};
use crate::error::{Field, FieldProblem, Reason};
use crate::field::{CodeDigits, LoginPassword};
use serde::{Deserialize, Serialize};

/// How long a fresh proof lasts, in seconds (PRODUCT section 1).
pub const FRESH_PROOF_S: u32 = 5 * 60;

/// The greatest length of a challenge or a ticket on the wire, in bytes.
const MAX_TOKEN: usize = 128;

/// How a number is proven, as typed: the code of a sending, or the ticket of an earlier proof.
#[derive(Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NumberProofForm {
    /// Which sending or continuation; empty when the person asked for no code. A password can be reset with one that an
    /// administrator had sent.
    pub challenge: String,
    /// The code as typed; empty when a ticket is given.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub code: String,
    /// The ticket of a [`crate::error::Continuation`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ticket: Option<String>,
}

/// A number proven by the code that was sent to it, or by the ticket of an earlier code.
#[derive(Clone, Serialize)]
#[serde(untagged)]
pub enum NumberProof {
    /// The code of a sending.
    Code {
        /// Which sending; empty for the last one to the number, where others may have it sent.
        challenge: String,
        /// Its code.
        code: CodeDigits,
    },
    /// The ticket of a [`crate::error::Continuation`].
    Ticket {
        /// Which continuation.
        challenge: String,
        /// Its ticket.
        ticket: String,
    },
}

impl NumberProof {
    /// Which sending or continuation the proof belongs to.
    pub fn challenge(&self) -> &str {
        match self {
            Self::Code { challenge, .. } | Self::Ticket { challenge, .. } => challenge,
        }
    }

    /// Checks what was typed; a ticket, where there is one, goes before a code.
    pub(crate) fn parse(form: &NumberProofForm) -> Result<Self, FieldProblem> {
        let not_valid = || FieldProblem::new(Field::Code, Reason::CodeNotValid);
        let challenge = form.challenge.clone();
        if let Some(ticket) = &form.ticket {
            let is_whole = is_token(ticket) && is_token(&challenge);
            return is_whole.then(|| Self::Ticket { challenge, ticket: ticket.clone() }).ok_or_else(not_valid);
        }
        let code = CodeDigits::parse(&form.code)?;
        // Six digits without a sending: no code was ever asked for.
        is_token(&challenge).then_some(Self::Code { challenge, code }).ok_or_else(not_valid)
    }

    /// The same where others may have the code sent (row B2): the person then knows the code and no sending, and the challenge
    /// stays empty.
    pub(crate) fn parse_sent_by_any(form: &NumberProofForm) -> Result<Self, FieldProblem> {
        if form.challenge.is_empty() && form.ticket.is_none() {
            let challenge = String::new();
            return CodeDigits::parse(&form.code).map(|code| Self::Code { challenge, code });
        }
        Self::parse(form)
    }
}

fn is_token(text: &str) -> bool {
    (1..=MAX_TOKEN).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

/// The body of `POST /me/proofs`: either the password or a code of purpose `confirm` sent to one's own number.
#[derive(Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ProofForm {
    /// The password; empty when a code is given.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub password: String,
    /// The code sent to one's own number; absent when the password is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof: Option<NumberProofForm>,
}

/// A checked [`ProofForm`].
#[derive(Clone, Serialize)]
#[serde(untagged)]
pub enum Proof {
    /// The password of the account.
    Password {
        /// As typed.
        password: LoginPassword,
    },
    /// A code sent to the account's number.
    Number {
        /// The code and its sending.
        proof: NumberProof,
    },
}

impl Check for ProofForm {
    type Checked = Proof;

    fn check(&self) -> Result<Proof, Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let proof = match &self.proof {
            Some(form) => problems.take(NumberProof::parse(form)).map(|proof| Proof::Number { proof }),
            None => problems
                .take(LoginPassword::parse(Field::Password, &self.password))
                .map(|password| Proof::Password { password }),
        };
        proof.ok_or_else(|| problems.into_vec())
    }
}
