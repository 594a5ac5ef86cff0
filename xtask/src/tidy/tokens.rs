//! Rust as a flat list of tokens, without comments, documentation and unit tests, each with its line and whether it stands
//! in a view.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// One token.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// What it is.
    pub(super) kind: Kind,
    /// As written; a text literal without its quotes.
    pub(super) text: String,
    /// From 1.
    pub(super) line: usize,
    /// Inside `view! { .. }`.
    pub(super) in_view: bool,
}

/// Kinds of tokens, as far as rules tell them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A name or keyword.
    Word,
    /// A text literal.
    Text,
    /// Any other literal.
    Number,
    /// A sign, one character long, and the brackets of groups.
    Sign,
}

impl Token {
    /// Whether it is this sign.
    pub(super) fn is(&self, sign: &str) -> bool {
        self.kind == Kind::Sign && self.text == sign
    }

    /// Whether it is this name.
    pub(super) fn is_word(&self, word: &str) -> bool {
        self.kind == Kind::Word && self.text == word
    }
}

/// The tokens of a file; where it is no Rust, the line and what is wrong.
pub(super) fn tokens(text: &str) -> Result<Vec<Token>, (usize, String)> {
    let stream: TokenStream =
        text.parse().map_err(|error: proc_macro2::LexError| (error.span().start().line, error.to_string()))?;
    let mut out = Vec::new();
    flatten(stream, false, &mut out);
    Ok(out)
}

fn flatten(stream: TokenStream, in_view: bool, out: &mut Vec<Token>) {
    let trees: Vec<_> = stream.into_iter().collect();
    let mut place = 0;
    while place < trees.len() {
        if let Some(length) = skipped(&trees[place..]) {
            place += length;
            continue;
        }
        let tree = &trees[place];
        let line = tree.span().start().line;
        let mut push = |kind, text: String| out.push(Token { kind, text, line, in_view });
        match tree {
            TokenTree::Ident(word) => push(Kind::Word, word.to_string()),
            TokenTree::Punct(sign) => push(Kind::Sign, sign.as_char().to_string()),
            TokenTree::Literal(literal) => match quoted(&literal.to_string()) {
                Some(text) => push(Kind::Text, text),
                None => push(Kind::Number, literal.to_string()),
            },
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::None => ("", ""),
                };
                push(Kind::Sign, open.to_owned());
                let opens_view = place >= 2 && is_word(&trees[place - 2], "view") && is_sign(&trees[place - 1], '!');
                flatten(group.stream(), in_view || opens_view, out);
                let line = group.span_close().start().line;
                out.push(Token { kind: Kind::Sign, text: close.to_owned(), line, in_view });
            }
        }
        place += 1;
    }
}

/// How many trees make up a piece of documentation or a module of unit tests at the start of `trees`.
fn skipped(trees: &[TokenTree]) -> Option<usize> {
    let hash = trees.first().filter(|tree| is_sign(tree, '#'))?;
    let inner = trees.get(1).is_some_and(|tree| is_sign(tree, '!')) as usize;
    let TokenTree::Group(attribute) = trees.get(1 + inner)? else { return None };
    let attribute = attribute.stream().to_string();
    debug_assert!(is_sign(hash, '#'));
    if attribute.starts_with("doc =") {
        return Some(2 + inner);
    }
    // `pub` and `(in ...)` may stand before `mod`, where other unit tests share what is in it.
    let visibility = trees[2..].iter().take_while(|tree| !is_word(tree, "mod")).count();
    let is_visibility = visibility == 0 || (visibility <= 2 && is_word(&trees[2], "pub"));
    let tests = attribute.replace(' ', "") == "cfg(test)" && is_visibility;
    let body = 4 + visibility;
    (tests && matches!(trees.get(body), Some(TokenTree::Group(_)))).then_some(body + 1)
}

fn is_word(tree: &TokenTree, word: &str) -> bool {
    matches!(tree, TokenTree::Ident(ident) if ident == word)
}

fn is_sign(tree: &TokenTree, sign: char) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == sign)
}

/// The inside of a text literal, plain or raw; escapes stay as they are written.
fn quoted(literal: &str) -> Option<String> {
    let start = literal.find('"')?;
    let prefix = &literal[..start];
    let known = prefix.trim_start_matches(['b', 'c', 'r']).trim_start_matches('#').is_empty();
    let end = literal.rfind('"').filter(|end| *end > start && known)?;
    Some(literal[start + 1..end].to_owned())
}

#[cfg(test)]
mod tests {
    use super::tokens;

    fn words(text: &str) -> String {
        let tokens = tokens(text).unwrap();
        tokens.iter().map(|token| token.text.as_str()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn comments_documentation_and_tests_are_left_out() {
        let text = "//! doc\n/// doc\n#[must_use]\nfn a() {} // words\n#[cfg(test)]\nmod tests { use b; }\nfn c() {}";
        assert_eq!(words(text), "# [ must_use ] fn a ( ) { } fn c ( ) { }");
        assert_eq!(words("#[cfg(test)]\npub(in crate::a) mod tests { use b; }\nfn c() {}"), "fn c ( ) { }");
        assert_eq!(words("#[cfg(test)]\nuse b;\nfn c() {}"), "# [ cfg ( test ) ] use b ; fn c ( ) { }");
    }

    #[test]
    fn texts_lose_their_quotes_and_views_are_known() {
        let found = tokens("let a = \"x\"; view! { <p>\"y\"</p> }; r#\"z\"#").unwrap();
        let texts: Vec<_> =
            found.iter().filter(|t| t.kind == super::Kind::Text).map(|t| (t.text.as_str(), t.in_view)).collect();
        assert_eq!(texts, [("x", false), ("y", true), ("z", false)]);
    }

    #[test]
    fn a_broken_file_tells_its_line() {
        assert_eq!(tokens("fn a() {}\nfn b( {\n").unwrap_err().0, 2);
    }
}
