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
        Self { code, fields: Vec::new(), retry_after_s: None, continuation: None }
    }

    /// A form with problems beside its fields.
    pub fn invalid(fields: Vec<FieldProblem>) -> Self {
        Self { fields, ..Self::new(Code::Invalid) }
    }

    /// A refusal that ends by waiting.
    pub fn retry_after(code: Code, seconds: u32) -> Self {
        Self { retry_after_s: Some(seconds), ..Self::new(code) }
    }
}

/// The body of every answer that is no success (`application/problem+json`, RFC 9457).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(from = "FlatDocument")]
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

/// A [`ProblemDocument`] as it lies on the wire; see [`FieldProblem`] for why it is read through a flat shape.
#[derive(Deserialize)]
struct FlatDocument {
    #[serde(rename = "type")]
    kind: String,
    status: u16,
    code: Code,
    #[serde(default)]
    fields: Vec<FieldProblem>,
    #[serde(default)]
    retry_after_s: Option<u32>,
    #[serde(default)]
    continuation: Option<Continuation>,
    request_id: String,
}

impl From<FlatDocument> for ProblemDocument {
    fn from(flat: FlatDocument) -> Self {
        let refusal = Refusal {
            code: flat.code,
            fields: flat.fields,
            retry_after_s: flat.retry_after_s,
            continuation: flat.continuation,
        };
        Self { kind: flat.kind, status: flat.status, refusal, request_id: flat.request_id }
    }
}

#[cfg(test)]
mod tests {
    use super::{Code, Continuation, Field, FieldProblem, ProblemDocument, Reason, Refusal};

    #[test]
    fn a_document_is_flat_and_is_read_as_it_was_written() {
        let refusal = Refusal {
            fields: vec![FieldProblem::new(Field::Code, Reason::WrongCode { guesses_left: 4 })],
            retry_after_s: Some(60),
            continuation: Some(Continuation { challenge: "c".into(), ticket: "t".into(), expires_in_s: 600 }),
            ..Refusal::new(Code::Invalid)
        };
        let document = ProblemDocument {
            kind: "urn:wepig:problem:invalid".into(),
            status: 422,
            refusal,
            request_id: "r-1".into(),
        };
        let wire = serde_json::to_value(&document).expect("it serialises");
        assert_eq!(wire["fields"][0]["guesses_left"], 4);
        assert_eq!(wire["code"], "invalid");
        assert_eq!(serde_json::from_value::<ProblemDocument>(wire).expect("it reads"), document);
    }
}
