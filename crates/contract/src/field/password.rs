//! Passwords: one that is chosen, and one that is tried.

use crate::error::{Field, FieldProblem, Reason};
use serde::Serialize;

/// A password a person chooses: 8 to 128 characters (row F2), not among those everybody tries first, not the name.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct NewPassword(String);

impl NewPassword {
    /// The least number of characters.
    pub const MIN: usize = 8;
    /// The greatest number of characters.
    pub const MAX: usize = 128;

    /// Reads a password for `field`; it is taken to the letter, spaces included. `names` are the person's username and
    /// number, as far as they are known.
    ///
    /// # Errors
    /// [`Reason::Required`], [`Reason::TooShort`], [`Reason::TooLong`], [`Reason::PasswordTooCommon`] or
    /// [`Reason::PasswordIsName`].
    pub fn parse(field: Field, typed: &str, names: &[&str]) -> Result<Self, FieldProblem> {
        match problem(typed, names) {
            Some(reason) => Err(FieldProblem::new(field, reason)),
            None => Ok(Self(typed.to_owned())),
        }
    }

    /// The password to hash.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A password as typed at log-in: anything within the length, for it may be older than today's rules.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct LoginPassword(String);

impl LoginPassword {
    /// Reads a password for `field`.
    ///
    /// # Errors
    /// [`Reason::Required`] or [`Reason::TooLong`].
    pub fn parse(field: Field, typed: &str) -> Result<Self, FieldProblem> {
        if typed.is_empty() {
            return Err(FieldProblem::new(field, Reason::Required));
        }
        if typed.chars().count() > NewPassword::MAX {
            return Err(FieldProblem::new(field, Reason::TooLong { max: 128 }));
        }
        Ok(Self(typed.to_owned()))
    }

    /// The password to compare.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What everybody tries first, of eight characters and more, in lower case.
const COMMON: [&str; 24] = [
    "12345678",
    "123456789",
    "1234567890",
    "87654321",
    "11111111",
    "00000000",
    "88888888",
    "66666666",
    "123123123",
    "password",
    "password1",
    "qwertyui",
    "qwertyuiop",
    "1qaz2wsx",
    "abc12345",
    "abcd1234",
    "a1234567",
    "a12345678",
    "asdfghjkl",
    "iloveyou",
    "woaini1314",
    "5201314520",
    "wepig123",
    "wepigplus",
];

fn problem(typed: &str, names: &[&str]) -> Option<Reason> {
    let length = typed.chars().count();
    if length == 0 {
        return Some(Reason::Required);
    }
    if length < NewPassword::MIN {
        return Some(Reason::TooShort { min: 8 });
    }
    if length > NewPassword::MAX {
        return Some(Reason::TooLong { max: 128 });
    }
    let folded = typed.trim().to_ascii_lowercase();
    if names.iter().any(|name| name.trim().to_ascii_lowercase() == folded) {
        return Some(Reason::PasswordIsName);
    }
    COMMON.contains(&folded.as_str()).then_some(Reason::PasswordTooCommon)
}

#[cfg(test)]
mod tests {
    use super::{LoginPassword, NewPassword};
    use crate::error::{Field, Reason};

    fn reason(typed: &str, names: &[&str]) -> Option<Reason> {
        NewPassword::parse(Field::Password, typed, names).err().map(|problem| problem.reason)
    }

    #[test]
    fn length_is_counted_in_characters() {
        assert_eq!(reason("七个字的密码呀", &[]), Some(Reason::TooShort { min: 8 }));
        assert_eq!(reason("八个字的密码好记", &[]), None);
        assert_eq!(reason(&"x".repeat(128), &[]), None);
        assert_eq!(reason(&"x".repeat(1024), &[]), Some(Reason::TooLong { max: 128 }));
    }

    #[test]
    fn a_password_is_not_the_name_in_any_case() {
        assert_eq!(reason("Wang_Wei_1", &["wang_wei_1", ""]), Some(Reason::PasswordIsName));
        assert_eq!(reason("13800138000", &["", "13800138000"]), Some(Reason::PasswordIsName));
    }

    #[test]
    fn what_everybody_tries_first_is_refused() {
        assert_eq!(reason("Password1", &[]), Some(Reason::PasswordTooCommon));
        assert_eq!(reason("12345678", &[]), Some(Reason::PasswordTooCommon));
    }

    #[test]
    fn an_older_short_password_still_reaches_the_server_and_a_kilobyte_does_not() {
        assert!(LoginPassword::parse(Field::Password, "short").is_ok());
        assert!(LoginPassword::parse(Field::Password, &"x".repeat(1024)).is_err());
    }
}
