//! The stylesheets: each imported exactly once, each beside the component it belongs to, colours in one place.

use super::Problem;
use super::tree::Tree;
use crate::css::ENTRY;

/// Where colours have their names.
const TOKENS: &str = "style/tokens.css";

/// Functions that make a colour.
const COLOURS: [&str; 9] = ["rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch("];

/// Folders whose stylesheets belong to the component of the same name.
const COMPONENTS: [&str; 3] = ["layout", "pages", "ui"];

/// Imports, owners and colours.
pub(super) fn check(tree: &Tree, problems: &mut Vec<Problem>) {
    let imports = imports(tree.text(ENTRY).unwrap_or_default());
    for (place, (line, import)) in imports.iter().enumerate() {
        if tree.text(import).is_none() {
            problems.push(Problem::new(ENTRY, *line, format!("{import} does not exist")));
        }
        if imports[..place].iter().any(|(_, earlier)| earlier == import) {
            problems.push(Problem::new(ENTRY, *line, format!("{import} is imported twice")));
        }
    }
    for (file, text) in tree.files().filter(|(file, _)| file.starts_with("style/") && file.ends_with(".css")) {
        if file != ENTRY && !imports.iter().any(|(_, import)| import == file) {
            problems.push(Problem::new(file, 0, format!("{ENTRY} does not import it: import it, or remove it")));
        }
        if let Some(owner) = owner(file).filter(|owner| tree.text(owner).is_none()) {
            problems.push(Problem::new(file, 0, format!("it belongs to {owner}, which does not exist")));
        }
        if file != TOKENS {
            colours(file, text, problems);
        }
    }
}

/// `@import "ui/button.css"` with its line, as a path in the repository.
fn imports(entry: &str) -> Vec<(usize, String)> {
    let text = without_comments(entry);
    let lines = text.lines().enumerate().filter_map(|(place, line)| {
        let rest = line.trim_start().strip_prefix("@import")?;
        let name = rest.split('"').nth(1)?;
        Some((place + 1, format!("style/{}", name.trim_start_matches("./"))))
    });
    lines.collect()
}

/// The component whose looks a stylesheet holds.
fn owner(file: &str) -> Option<String> {
    let path = file.strip_prefix("style/")?.strip_suffix(".css")?;
    let (folder, _) = path.split_once('/')?;
    COMPONENTS.contains(&folder).then(|| format!("src/{path}.rs"))
}

fn colours(file: &str, text: &str, problems: &mut Vec<Problem>) {
    for (place, line) in without_comments(text).lines().enumerate() {
        // What stands before the colon of a declaration is a selector or a name.
        let value = line.rsplit_once(':').map_or("", |(_, value)| value);
        let hex = value.split('#').skip(1).any(|rest| {
            let digits = rest.chars().take_while(char::is_ascii_hexdigit).count();
            let ends = !rest[digits..].starts_with(|c: char| c.is_alphanumeric() || c == '-' || c == '_');
            ends && [3, 4, 6, 8].contains(&digits) && !line.trim_end().ends_with('{')
        });
        if hex || COLOURS.iter().any(|colour| value.contains(colour)) {
            let text = format!("a colour of its own: give it a name in {TOKENS} and use that");
            problems.push(Problem::new(file, place + 1, text));
        }
    }
}

/// Comments become spaces, so that lines stay where they are.
fn without_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        let (comment, behind) = after.split_once("*/").unwrap_or((after, ""));
        out.extend(comment.chars().filter(|c| *c == '\n'));
        rest = behind;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::super::places;
    use super::check;

    const GOOD: [(&str, &str); 4] = [
        (
            "style/app.css",
            "@layer tokens, ui;\n@import \"tokens.css\" layer(tokens);\n@import \"ui/button.css\" layer(ui);\n",
        ),
        ("style/tokens.css", ":root { --ink: #1d2320; }\n"),
        ("style/ui/button.css", "/* #fff */\n.button:hover { color: var(--ink); }\na[href=\"#top\"] { }\n"),
        ("src/ui/button.rs", ""),
    ];

    #[test]
    fn a_good_tree_is_silent() {
        assert!(places(check, &GOOD).is_empty());
    }

    #[test]
    fn a_stylesheet_is_imported_once() {
        let mut files = GOOD.to_vec();
        files.push(("style/base.css", ""));
        assert_eq!(places(check, &files), ["style/base.css:0"]);
        files[0].1 = "@import \"tokens.css\";\n@import \"ui/button.css\";\n@import \"base.css\";\n@import \"base.css\";\n@import \"no.css\";\n";
        assert_eq!(places(check, &files), ["style/app.css:4", "style/app.css:5"]);
    }

    #[test]
    fn a_stylesheet_has_an_owner() {
        assert_eq!(places(check, &GOOD[..3]), ["style/ui/button.css:0"]);
    }

    #[test]
    fn colours_have_names() {
        let mut files = GOOD.to_vec();
        files[2].1 = ".button {\n  color: #fff;\n  border: 1px solid rgba(0, 0, 0, 0.5);\n}\n";
        assert_eq!(places(check, &files), ["style/ui/button.css:2", "style/ui/button.css:3"]);
    }
}
