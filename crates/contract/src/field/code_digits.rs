//! The six digits of an SMS code.

use super::fold::{half_width, is_digit_separator};
use crate::error::{Field, FieldProblem, Reason};
use serde::Serialize;

/// An SMS code as typed or pasted: six digits, leading zeros kept.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct CodeDigits(String);

impl CodeDigits {
    /// How many digits a code has.
    pub const LENGTH: usize = 6;

    /// Reads a code; spaces, hyphens and full-width digits of a pasted one are taken.
    ///
    /// # Errors
    /// [`Reason::Required`] for nothing, [`Reason::NotACode`] for anything but six digits.
    pub fn parse(typed: &str) -> Result<Self, FieldProblem> {
        let digits: String =
            typed.chars().map(half_width).filter(|character| !is_digit_separator(*character)).collect();
        if digits.is_empty() {
            return Err(FieldProblem::new(Field::Code, Reason::Required));
        }
        if digits.len() == Self::LENGTH && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            Ok(Self(digits))
        } else {
            Err(FieldProblem::new(Field::Code, Reason::NotACode))
        }
    }

    /// The six digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for CodeDigits {
    /// Never the digits: a code must not reach a log line.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("CodeDigits(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::CodeDigits;

    #[test]
    fn a_pasted_code_is_read() {
        for typed in ["012345", " 012 345 ", "０１２３４５", "012-345", "\u{202D}012345\u{202C}"] {
            assert_eq!(CodeDigits::parse(typed).map(|code| code.as_str().to_owned()), Ok("012345".into()), "{typed:?}");
        }
    }

    #[test]
    fn anything_but_six_digits_is_refused() {
        for typed in ["", "   ", "12345", "1234567", "12345a", "一二三四五六", "٠١٢٣٤٥"] {
            assert!(CodeDigits::parse(typed).is_err(), "{typed:?}");
        }
    }
}
