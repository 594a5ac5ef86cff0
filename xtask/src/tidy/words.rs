//! Words that people read live in `crates/words`, in both languages; looks live in `style/`.

use super::Problem;
use super::tokens::{Kind, Token};
use super::tree::Tree;

/// Attributes and properties whose value is read, by eye or aloud.
const READ: [&str; 12] = [
    "alt",
    "caption",
    "description",
    "heading",
    "hint",
    "label",
    "legend",
    "message",
    "placeholder",
    "roledescription",
    "title",
    "valuetext",
];

/// The one part that may set ready-made markup: texts that our own build rendered.
const MARKUP: &str = "src/ui/prose.rs";

/// Sources whose Chinese is no word of the app: specimens for designers, and the names of made-up people.
const SPECIMENS: [&str; 2] = ["src/bin/gallery", "crates/server/src/domain/demo.rs"];

/// No words and no looks in views; no Chinese in the sources of app and server.
pub(super) fn check(tree: &Tree, problems: &mut Vec<Problem>) {
    let is_specimen = |file: &str| SPECIMENS.iter().any(|specimen| file.starts_with(specimen));
    for (file, tokens) in tree.rust("src/").filter(|(file, _)| !is_specimen(file)) {
        views(file, tokens, problems);
        attributes(file, tokens, problems);
    }
    for (file, tokens) in
        tree.rust("src/").chain(tree.rust("crates/server/src/")).filter(|(file, _)| !is_specimen(file))
    {
        let chinese = tokens.iter().filter(|token| token.kind == Kind::Text && token.text.chars().any(is_chinese));
        problems.extend(chinese.map(|token| literal(file, token)));
    }
}

fn literal(file: &str, token: &Token) -> Problem {
    let start: String = token.text.chars().take(24).collect();
    let text = format!("\"{start}\" is a literal text: put it into crates/words, in both languages");
    Problem::new(file, token.line, text)
}

/// What surrounds a token of a view.
#[derive(Clone, Copy)]
enum Place {
    /// Rust between brackets.
    Code,
    /// Between tags.
    Markup,
    /// Inside a tag; how many `<` are open.
    Tag(usize),
}

/// Text nodes: literals and bare words between tags, and braces that hold nothing but a literal.
fn views(file: &str, tokens: &[Token], problems: &mut Vec<Problem>) {
    let mut around = Vec::new();
    let mut here = Place::Code;
    for (place, token) in tokens.iter().enumerate() {
        let before = |steps: usize| place.checked_sub(steps).map(|place| &tokens[place]);
        let after = |steps: usize| tokens.get(place + steps);
        if token.kind == Kind::Sign && ["{", "(", "["].contains(&token.text.as_str()) {
            let opens_view =
                before(1).is_some_and(|sign| sign.is("!")) && before(2).is_some_and(|word| word.is_word("view"));
            around.push(here);
            let lone =
                after(2).is_some_and(|close| close.is("}")) && after(1).is_some_and(|text| text.kind == Kind::Text);
            here = match here {
                _ if opens_view => Place::Markup,
                Place::Markup if lone => Place::Markup,
                _ => Place::Code,
            };
            continue;
        }
        if token.kind == Kind::Sign && ["}", ")", "]"].contains(&token.text.as_str()) {
            here = around.pop().unwrap_or(Place::Code);
            continue;
        }
        here = match here {
            Place::Markup if token.is("<") => Place::Tag(1),
            Place::Tag(open) if token.is("<") => Place::Tag(open + 1),
            // `=>` and `->` close nothing.
            Place::Tag(open) if token.is(">") && !before(1).is_some_and(|sign| sign.is("=") || sign.is("-")) => {
                if open == 1 { Place::Markup } else { Place::Tag(open - 1) }
            }
            Place::Markup => {
                if token.kind != Kind::Sign && token.text.chars().any(char::is_alphabetic) {
                    problems.push(literal(file, token));
                }
                here
            }
            _ => here,
        };
    }
}

/// `label="..."`, `style=`, `inner_html=`.
fn attributes(file: &str, tokens: &[Token], problems: &mut Vec<Problem>) {
    for three in tokens.windows(3) {
        let [name, equals, value] = three else { continue };
        if name.kind != Kind::Word || !equals.is("=") || !name.in_view {
            continue;
        }
        let read = READ.contains(&name.text.as_str()) && value.kind == Kind::Text;
        if read && value.text.chars().any(char::is_alphabetic) {
            problems.push(literal(file, value));
        }
        if name.text == "style" {
            problems.push(Problem::new(
                file,
                name.line,
                "the content security policy forbids `style=`: use a class, or `style:property=`",
            ));
        }
        if name.text == "inner_html" && file != MARKUP {
            problems.push(Problem::new(file, name.line, format!("ready-made markup belongs to {MARKUP} alone")));
        }
    }
}

/// Han characters, and the punctuation and full-width forms that come with them.
fn is_chinese(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{303f}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}')
}

#[cfg(test)]
mod tests {
    use super::super::places;
    use super::check;

    fn found(view: &str) -> Vec<String> {
        places(check, &[("src/pages/me.rs", view)])
    }

    #[test]
    fn text_between_tags_is_found() {
        assert_eq!(found("view! {\n<p>\"Hello\"</p> }"), ["src/pages/me.rs:2"]);
        assert_eq!(found("view! {\n<p>{\"Hello\"}</p> }"), ["src/pages/me.rs:2"]);
        assert_eq!(found("view! {\n<p>Hello</p> }"), ["src/pages/me.rs:2"]);
        assert_eq!(found("view! { <ul>{list.map(|x| view! {\n<li>\"x\"</li> })}</ul> }"), ["src/pages/me.rs:2"]);
    }

    #[test]
    fn code_and_attributes_are_not_text() {
        assert!(
            found("view! { <p class=\"card\" on:click=move |_| f(\"x\")>{words.hello} \" · \" {name()}</p> }")
                .is_empty()
        );
        assert!(found("view! { <Show when=move || (a > b)><Icon name=\"pig\"/></Show> }").is_empty());
        assert!(found("view! { <List<Row> rows=rows/> }").is_empty());
        assert!(found("let a = if b < c { \"one\" } else { \"two\" };").is_empty());
    }

    #[test]
    fn what_is_read_aloud_is_text() {
        assert_eq!(found("view! { <nav aria-label=\"Main\"></nav> }"), ["src/pages/me.rs:1"]);
        assert_eq!(found("view! { <img alt=\"\" src=\"a.png\"/> }"), [""; 0]);
    }

    #[test]
    fn chinese_is_found_everywhere() {
        assert_eq!(found("fn f() -> &'static str { \"你好\" }"), ["src/pages/me.rs:1"]);
        assert_eq!(places(check, &[("crates/server/src/sms.rs", "const A: &str = \"【微猪】\";")]).len(), 1);
        assert!(places(check, &[("crates/words/src/zh_cn.rs", "const A: &str = \"你好\";")]).is_empty());
    }

    #[test]
    fn looks_stay_out_of_views() {
        assert_eq!(found("view! { <p style=\"color: red\"></p> }"), ["src/pages/me.rs:1"]);
        assert!(found("view! { <p style:inline-size=width></p> }").is_empty());
        assert_eq!(found("view! { <p inner_html=text></p> }"), ["src/pages/me.rs:1"]);
    }
}
