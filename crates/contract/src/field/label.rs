//! What every name that is only read has in common: it can be seen, and it cannot pretend to be another text.

use super::fold::is_invisible;
use crate::error::{Field, FieldProblem, Reason};

/// Reads a name of at most `max` characters: spaces around it are taken off, runs of spaces inside become one.
pub(super) fn parse(field: Field, typed: &str, max: u32) -> Result<String, FieldProblem> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let reason = if name.is_empty() {
        Reason::Required
    } else if name.chars().count() > max as usize {
        Reason::TooLong { max }
    } else if let Some(character) = name.chars().find(|character| is_invisible(*character)) {
        Reason::ForbiddenCharacter { character: super::code_point(character) }
    } else {
        return Ok(name);
    };
    Err(FieldProblem::new(field, reason))
}

#[cfg(test)]
mod tests {
    use super::parse;
    use crate::error::{Field, Reason};

    #[test]
    fn names_are_tidied_and_bounded() {
        let parse = |typed: &str| parse(Field::PersonName, typed, 8).map_err(|problem| problem.reason);
        assert_eq!(parse(" \u{3000}Mary  Ann "), Ok("Mary Ann".to_owned()));
        assert_eq!(parse("阿依古丽·买买"), Ok("阿依古丽·买买".to_owned()));
        assert_eq!(parse(" \t"), Err(Reason::Required));
        assert_eq!(parse("123456789"), Err(Reason::TooLong { max: 8 }));
        assert_eq!(parse("a\u{202E}b"), Err(Reason::ForbiddenCharacter { character: "U+202E".into() }));
        assert_eq!(parse("a\u{0}b"), Err(Reason::ForbiddenCharacter { character: "U+0000".into() }));
    }
}
