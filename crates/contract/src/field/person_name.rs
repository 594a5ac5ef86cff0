//! A person's name as others read it.

use super::label;
use crate::error::{Field, FieldProblem};
use serde::Serialize;

/// A name: 1 to 32 characters that can be seen, spaces inside allowed, not unique (row A6).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct PersonName(String);

impl PersonName {
    /// The greatest number of characters.
    pub const MAX: u32 = 32;

    /// Reads a name; spaces around it are taken off, runs of spaces inside become one.
    ///
    /// # Errors
    /// [`crate::error::Reason::Required`], `TooLong` or `ForbiddenCharacter`.
    pub fn parse(typed: &str) -> Result<Self, FieldProblem> {
        label::parse(Field::PersonName, typed, Self::MAX).map(Self)
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
