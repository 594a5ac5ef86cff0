//! Every path that a Rust file names: `use` trees spread out, and paths in the code.

use super::tokens::{Kind, Token};

/// `crate::api::me`, absolute within its crate.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Path {
    /// Its parts; `crate` first where it is the crate's own.
    pub(super) parts: Vec<String>,
    /// From 1.
    pub(super) line: usize,
}

/// The paths of a file whose module is `module` (`["api", "me"]` for `api/me.rs`).
pub(super) fn paths(tokens: &[Token], module: &[&str]) -> Vec<Path> {
    let mut found = Vec::new();
    let mut place = 0;
    while place < tokens.len() {
        if tokens[place].is_word("use") {
            place = spread(tokens, place + 1, &mut Vec::new(), &mut found);
        } else if let Some((parts, next)) = plain(tokens, place) {
            if parts.len() > 1 {
                found.push(Path { parts, line: tokens[place].line });
            }
            place = next;
        } else {
            place += 1;
        }
    }
    for path in &mut found {
        make_absolute(&mut path.parts, module);
    }
    found
}

/// Reads one tree of a `use` from `place` and adds its leaves; the place behind it.
fn spread(tokens: &[Token], mut place: usize, prefix: &mut Vec<String>, found: &mut Vec<Path>) -> usize {
    let depth = prefix.len();
    while let Some(token) = tokens.get(place) {
        if token.is("{") {
            place += 1;
            while tokens.get(place).is_some_and(|token| !token.is("}")) {
                place = spread(tokens, place, prefix, found);
                place += usize::from(tokens.get(place).is_some_and(|token| token.is(",")));
            }
            prefix.truncate(depth);
            return place + 1;
        }
        if token.is(":") {
            place += 1;
        } else if token.kind == Kind::Word || token.is("*") {
            prefix.push(token.text.clone());
            place += 1;
            if !tokens.get(place).is_some_and(|token| token.is(":")) {
                found.push(Path { parts: prefix.clone(), line: token.line });
                prefix.truncate(depth);
                return place + 2 * usize::from(tokens.get(place).is_some_and(|token| token.is_word("as")));
            }
        } else {
            return place + 1;
        }
    }
    place
}

/// `a::b::c` from `place`, and the place behind it.
fn plain(tokens: &[Token], mut place: usize) -> Option<(Vec<String>, usize)> {
    let mut parts = vec![word(tokens.get(place)?)?];
    place += 1;
    while let [first, second, third, ..] = tokens.get(place..)? {
        match word(third) {
            Some(part) if first.is(":") && second.is(":") => parts.push(part),
            _ => break,
        }
        place += 3;
    }
    Some((parts, place))
}

fn word(token: &Token) -> Option<String> {
    (token.kind == Kind::Word).then(|| token.text.clone())
}

/// Turns `self::` and `super::` into paths from the crate's root.
fn make_absolute(parts: &mut Vec<String>, module: &[&str]) {
    let mut base = module.to_vec();
    let mut used = 0;
    for part in parts.iter() {
        match part.as_str() {
            "self" => {}
            "super" => {
                base.pop();
            }
            _ => break,
        }
        used += 1;
    }
    if used > 0 {
        let rest = parts.split_off(used);
        *parts = std::iter::once("crate").chain(base).map(str::to_owned).chain(rest).collect();
    }
}

#[cfg(test)]
mod tests {
    use super::super::tokens::tokens;
    use super::paths;

    fn found(text: &str, module: &[&str]) -> Vec<String> {
        paths(&tokens(text).unwrap(), module).iter().map(|path| path.parts.join("::")).collect()
    }

    #[test]
    fn use_trees_are_spread_out() {
        assert_eq!(
            found("use crate::{api::{self, me as own}, ui::*};\nuse web_sys;", &[]),
            ["crate::api::self", "crate::api::me", "crate::ui::*", "web_sys"]
        );
    }

    #[test]
    fn paths_in_the_code_count() {
        assert_eq!(found("fn f() -> axum::Router { x(a::b::<C>()) }", &[]), ["axum::Router", "a::b"]);
    }

    #[test]
    fn super_is_followed() {
        assert_eq!(found("use super::super::session::Session;", &["pages", "me"]), ["crate::session::Session"]);
        assert_eq!(found("use super::field;", &["ui", "tabs"]), ["crate::ui::field"]);
    }
}
