//! A mobile number of mainland China.

use super::fold::{half_width, is_digit_separator};
use super::operator::{Segment, segment};
use crate::error::{Field, FieldProblem, Reason};
use serde::Serialize;

/// A mobile number in its one canonical form: eleven digits that begin with 1 and whose segment is for people's phones.
///
/// `+86`, `0086`, `86`, spaces, hyphens and full-width digits are taken off when it is read, so one number has one form.
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct Phone(String);

impl Phone {
    /// How many digits a number has.
    pub const LENGTH: usize = 11;

    /// Reads a number as people write it.
    ///
    /// # Errors
    /// [`Reason::Required`] for nothing, [`Reason::NotAPhone`] unless eleven digits that begin with 1 remain (a long
    /// number is never cut down to one that fits), [`Reason::NotAMobileSegment`] for data cards and unassigned segments.
    pub fn parse(typed: &str) -> Result<Self, FieldProblem> {
        let refuse = |reason| Err(FieldProblem::new(Field::Phone, reason));
        let compact: String =
            typed.chars().map(half_width).filter(|character| !is_digit_separator(*character)).collect();
        if compact.is_empty() {
            return refuse(Reason::Required);
        }
        let digits = without_country_code(&compact);
        let is_shape =
            digits.len() == Self::LENGTH && digits.starts_with('1') && digits.bytes().all(|byte| byte.is_ascii_digit());
        if !is_shape {
            return refuse(Reason::NotAPhone);
        }
        if segment(digits).is_none() {
            return refuse(Reason::NotAMobileSegment);
        }
        Ok(Self(digits.to_owned()))
    }

    /// The eleven digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whom the number's segment was given to: shown, never used for a decision.
    pub fn segment(&self) -> Segment {
        segment(&self.0).expect("parse() only lets numbers with a segment through")
    }

    /// The number as people read it: `138 0013 8000`.
    pub fn grouped(&self) -> String {
        [&self.0[..3], &self.0[3..7], &self.0[7..]].join(" ")
    }
}

impl std::fmt::Debug for Phone {
    /// Never the number: it must not reach a log line.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Phone(..)")
    }
}

/// Takes `+86`, `0086` or `86` off. `86` alone only when eleven digits follow: no mobile number begins with 8.
fn without_country_code(compact: &str) -> &str {
    ["+86", "0086", "86"].into_iter().find_map(|code| compact.strip_prefix(code)).unwrap_or(compact)
}
