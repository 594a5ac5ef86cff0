//! The name a person signs in with.

use super::{
    code_point,
    fold::{half_width, is_digit_separator},
};
use crate::error::{Field, FieldProblem, Reason};
use serde::Serialize;

/// A username: 1 to 32 letters of any script, digits, `_`, `-` or `·`; not like a phone number, not reserved (row A1).
///
/// Whether it is free, and whether its scripts mix deceptively, only the server can tell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Username(String);

impl Username {
    /// The greatest number of characters.
    pub const MAX: usize = 32;

    /// Reads a username; spaces around it are taken off.
    ///
    /// # Errors
    /// [`Reason::Required`], [`Reason::TooLong`], [`Reason::ForbiddenCharacter`], [`Reason::LooksLikePhone`] or
    /// [`Reason::Reserved`].
    pub fn parse(typed: &str) -> Result<Self, FieldProblem> {
        let name = typed.trim();
        match problem(name) {
            Some(reason) => Err(FieldProblem::new(Field::Username, reason)),
            None => Ok(Self(name.to_owned())),
        }
    }

    /// The name as the person wrote it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Names that would let somebody speak for the product.
const RESERVED: [&str; 22] = [
    "admin",
    "administrator",
    "root",
    "system",
    "support",
    "service",
    "official",
    "security",
    "privacy",
    "wepig",
    "wepigplus",
    "moderator",
    "owner",
    "管理员",
    "系统",
    "系统管理员",
    "客服",
    "官方",
    "微猪",
    "微猪科技",
    "场主",
    "已注销用户",
];

fn problem(name: &str) -> Option<Reason> {
    if name.is_empty() {
        return Some(Reason::Required);
    }
    if name.chars().count() > Username::MAX {
        return Some(Reason::TooLong { max: 32 });
    }
    if let Some(character) = name.chars().find(|character| !is_allowed(*character)) {
        return Some(Reason::ForbiddenCharacter { character: shown(character) });
    }
    let folded: String = name.chars().map(|character| half_width(character).to_ascii_lowercase()).collect();
    if looks_like_phone(&folded) {
        return Some(Reason::LooksLikePhone);
    }
    let bare: String = folded.chars().filter(|character| !matches!(character, '_' | '-' | '·')).collect();
    if bare.is_empty() || RESERVED.contains(&bare.as_str()) {
        return Some(Reason::Reserved);
    }
    None
}

fn is_allowed(character: char) -> bool {
    character.is_alphanumeric() || matches!(half_width(character), '_' | '-') || character == '·'
}

/// Digits in the number of a phone number (with or without country code), however they are broken up: a log-in field
/// that takes both a name and a number must never have to guess.
fn looks_like_phone(folded: &str) -> bool {
    let digits: String =
        folded.chars().filter(|character| !is_digit_separator(*character) && !matches!(character, '_' | '·')).collect();
    digits.chars().all(char::is_numeric) && (7..=15).contains(&digits.chars().count())
}

fn shown(character: char) -> String {
    if character.is_whitespace() || character.is_control() || is_digit_separator(character) {
        code_point(character)
    } else {
        character.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::Username;
    use crate::error::Reason;

    fn reason(typed: &str) -> Option<Reason> {
        Username::parse(typed).err().map(|problem| problem.reason)
    }

    #[test]
    fn letters_of_any_script_are_names() {
        for name in ["李", "wang_wei", "阿依古丽·买买提", "Zoë-9", "ひまわり", "𠮷田", "བསམ", "ｗａｎｇ"]
        {
            assert_eq!(reason(name), None, "{name}");
        }
    }

    #[test]
    fn spaces_around_a_name_are_taken_off_and_inside_refused() {
        assert_eq!(Username::parse("\u{3000} 王伟 ").map(|name| name.as_str().to_owned()), Ok("王伟".into()));
        assert_eq!(reason("王 伟"), Some(Reason::ForbiddenCharacter { character: "U+0020".into() }));
        assert_eq!(reason(" \u{3000} "), Some(Reason::Required));
    }

    #[test]
    fn emoji_and_direction_marks_are_refused_and_named() {
        assert_eq!(reason("猪🐷"), Some(Reason::ForbiddenCharacter { character: "🐷".into() }));
        assert_eq!(reason("a\u{202E}b"), Some(Reason::ForbiddenCharacter { character: "U+202E".into() }));
        assert_eq!(reason("a\u{200B}b"), Some(Reason::ForbiddenCharacter { character: "U+200B".into() }));
        assert_eq!(reason("a\u{0}b"), Some(Reason::ForbiddenCharacter { character: "U+0000".into() }));
    }

    #[test]
    fn length_is_counted_in_characters() {
        assert_eq!(reason(&"猪".repeat(32)), None);
        assert_eq!(reason(&"猪".repeat(33)), Some(Reason::TooLong { max: 32 }));
    }

    #[test]
    fn nothing_like_a_phone_number_is_a_name() {
        for name in
            ["13800138000", "１３８００１３８０００", "138-0013-8000", "138_0013_8000", "8613800138000", "1234567"]
        {
            assert_eq!(reason(name), Some(Reason::LooksLikePhone), "{name}");
        }
        for name in ["007", "pig2026", "13800138000a", "123456"] {
            assert_eq!(reason(name), None, "{name}");
        }
    }

    #[test]
    fn names_of_the_product_are_reserved() {
        for name in ["admin", "ADMIN", "Ａｄｍｉｎ", "a-d_m·in", "管理员", "WePig", "___"] {
            assert_eq!(reason(name), Some(Reason::Reserved), "{name}");
        }
    }
}
