//! The names a farm gives: its own, and those of its departments.

use super::label;
use crate::error::{Field, FieldProblem};
use serde::Serialize;

/// A farm's name: 1 to 40 characters that can be seen (row A11).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct FarmName(String);

impl FarmName {
    /// The greatest number of characters.
    pub const MAX: u32 = 40;

    /// Reads a name; spaces around it are taken off, runs of spaces inside become one.
    ///
    /// # Errors
    /// [`crate::error::Reason::Required`], `TooLong` or `ForbiddenCharacter`.
    pub fn parse(typed: &str) -> Result<Self, FieldProblem> {
        label::parse(Field::FarmName, typed, Self::MAX).map(Self)
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A department's name: 1 to 20 characters that can be seen, once per farm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct DepartmentName(String);

impl DepartmentName {
    /// The greatest number of characters.
    pub const MAX: u32 = 20;

    /// Reads a name; spaces around it are taken off, runs of spaces inside become one.
    ///
    /// # Errors
    /// [`crate::error::Reason::Required`], `TooLong` or `ForbiddenCharacter`.
    pub fn parse(typed: &str) -> Result<Self, FieldProblem> {
        label::parse(Field::Department, typed, Self::MAX).map(Self)
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
