//! What is stored on a device: one writer, and every item in the list that the cookie screen shows (rows D2, D4).

use super::Problem;
use super::tokens::Token;
use super::tree::Tree;

/// The one writer.
const WRITER: &str = "src/browser/storage.rs";

/// Types by which a browser's storage is reached.
const TYPES: [&str; 4] = ["CacheStorage", "HtmlDocument", "IdbFactory", "Storage"];

/// Calls that lead to them.
const CALLS: [&str; 5] = ["caches", "indexed_db", "local_storage", "session_storage", "set_cookie"];

/// Storage is written in one file only, and no item of it is missing from the list.
pub(super) fn check(tree: &Tree, problems: &mut Vec<Problem>) {
    for (file, tokens) in tree.rust("src/") {
        if file == WRITER {
            for item in undeclared(tokens) {
                let text = format!("Item::{} is missing in Item::ALL: the cookie screen would not show it", item.text);
                problems.push(Problem::new(file, item.line, text));
            }
            continue;
        }
        let doors = tokens.iter().enumerate().filter(|(place, token)| {
            let called = tokens.get(place + 1).is_some_and(|next| next.is("("));
            TYPES.iter().any(|name| token.is_word(name)) || called && CALLS.iter().any(|name| token.is_word(name))
        });
        for (_, token) in doors {
            let text = format!("`{}` reaches the browser's storage: {WRITER} alone does that", token.text);
            problems.push(Problem::new(file, token.line, text));
        }
    }
}

/// Variants of `enum Item` that `ALL` does not list.
fn undeclared(tokens: &[Token]) -> Vec<&Token> {
    let place_of =
        |names: [&str; 2]| tokens.windows(2).position(|two| two[0].is_word(names[0]) && two[1].is_word(names[1]));
    let Some(declaration) = place_of(["enum", "Item"]) else { return Vec::new() };
    let body =
        tokens[declaration..].iter().skip_while(|token| !token.is("{")).skip(1).take_while(|token| !token.is("}"));
    let variants = body.filter(|token| token.kind == super::tokens::Kind::Word);
    let listed: Vec<_> = match place_of(["const", "ALL"]) {
        Some(list) => {
            let values = tokens[list..].iter().skip_while(|token| !token.is("=")).take_while(|token| !token.is(";"));
            values.map(|token| token.text.as_str()).collect()
        }
        None => Vec::new(),
    };
    variants.filter(|variant| !listed.contains(&variant.text.as_str())).collect()
}

#[cfg(test)]
mod tests {
    use super::super::places;
    use super::{WRITER, check};

    #[test]
    fn only_one_file_reaches_storage() {
        let found = places(check, &[("src/pages/me.rs", "fn f() { window().local_storage(); }")]);
        assert_eq!(found, ["src/pages/me.rs:1"]);
    }

    #[test]
    fn every_item_is_listed() {
        let text =
            "pub enum Item { /// a\n Session,\n Language }\nimpl Item { pub const ALL: [Self; 1] = [Self::Session]; }";
        assert_eq!(places(check, &[(WRITER, text)]), ["src/browser/storage.rs:3"]);
        let whole = text.replace("[Self::Session]", "[Self::Session, Self::Language]");
        assert!(places(check, &[(WRITER, &whole)]).is_empty());
    }
}
