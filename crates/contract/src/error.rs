//! How a refusal travels: RFC 9457 problem documents that carry codes and data. Sentences are made by the app.

mod code;
mod reason;

pub use code::Code;
pub use reason::{Field, FieldProblem, Reason};

use serde::{Deserialize, Serialize};

/// Why something was refused: a stable code and what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Refusal {
    /// The stable code; also what support asks for.
    pub code: Code,
    /// What is wrong with which field, in the order of the form. Empty when no field is to blame.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldProblem>,
    /// Seconds after which trying again makes sense; the `Retry-After` header says the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after_s: Option<u32>,
    /// How to go on where there is a way ([`Code::NoAccount`]: a proven number is ready to register).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub continuation: Option<Continuation>,
}

impl Refusal {
    /// A refusal that is its code and nothing else.
    pub fn new(code: Code) -> Self {
        Self {
            code,
            fields: Vec::new(),
            retry_after_s: None,
            continuation: None,
        }
    }

    /// A form with problems beside its fields.
    pub fn invalid(fields: Vec<FieldProblem>) -> Self {
        Self {
            fields,
            ..Self::new(Code::Invalid)
        }
    }

    /// A refusal that ends by waiting.
    pub fn retry_after(code: Code, seconds: u32) -> Self {
        Self {
            retry_after_s: Some(seconds),
            ..Self::new(code)
        }
    }
}

/// The body of every answer that is no success (`application/problem+json`, RFC 9457).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProblemDocument {
    /// `urn:wepig:problem:<code>`: names the kind of problem.
    #[serde(rename = "type")]
    pub kind: String,
    /// The HTTP status, repeated as RFC 9457 asks.
    pub status: u16,
    /// Why.
    #[serde(flatten)]
    pub refusal: Refusal,
    /// The request's id, to be told to support; also in the `x-request-id` header.
    pub request_id: String,
}

/// A proof of a number that is ready for another use: the person need not receive a second code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Continuation {
    /// The challenge to name in [`crate::account::RegisterForm`].
    pub challenge: String,
    /// The ticket to give instead of a code.
    pub ticket: String,
    /// Seconds until it ends.
    pub expires_in_s: u32,
}
