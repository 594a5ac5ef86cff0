//! Marks of what was left for later, places that exist on one machine only, tests that were switched off, and files that
//! have grown too long.

use super::Problem;
use super::tree::Tree;

/// Lines of a source file, at most. At 250 it deserves a hard look.
const LONGEST: usize = 350;

/// Kinds of files that somebody has to read from top to bottom.
const SOURCES: [&str; 5] = [".rs", ".css", ".ts", ".js", ".mjs"];

/// A forbidden mark and what to do. Written in two halves, so that this file does not contain what it forbids.
const MARKS: [(&str, &str, &str); 9] = [
    ("TO", "DO", "do it, or open an issue"),
    ("FIX", "ME", "mend it, or open an issue"),
    ("XX", "X", "mend it, or open an issue"),
    ("HA", "CK", "say in a sentence why it is so"),
    ("dbg", "!(", "remove it"),
    ("todo", "!(", "write it"),
    ("unimplemented", "!(", "write it"),
    (".on", "ly(", "let the other tests run"),
    ("test.fix", "me(", "mend the test"),
];

/// Folders of one machine.
const MACHINE: [(&str, &str); 4] = [("/wo", "rk/"), ("/ro", "ot/"), ("/tm", "p/"), ("/ho", "me/")];

/// Marks, machine paths and lengths.
pub(super) fn check(tree: &Tree, problems: &mut Vec<Problem>) {
    for (file, text) in tree.files() {
        for (place, line) in text.lines().enumerate() {
            for (first, second, advice) in MARKS {
                let mark = format!("{first}{second}");
                if stands_alone(line, &mark) {
                    problems.push(Problem::new(file, place + 1, format!("`{mark}`: {advice}")));
                }
            }
            for (first, second) in MACHINE {
                let path = format!("{first}{second}");
                if names_folder(line, &path) {
                    let text = format!("`{path}` is a folder of one machine: name things relative to the repository");
                    problems.push(Problem::new(file, place + 1, text));
                }
            }
        }
        let lines = text.lines().count();
        if lines > LONGEST && SOURCES.iter().any(|kind| file.ends_with(kind)) {
            problems.push(Problem::new(
                file,
                0,
                format!("{lines} lines, {LONGEST} at most: split it where its jobs part"),
            ));
        }
    }
}

/// Whether the mark is a word of its own.
fn stands_alone(line: &str, mark: &str) -> bool {
    line.match_indices(mark).any(|(place, _)| {
        let letter = |c: char| c.is_alphanumeric() || c == '_';
        let before = line[..place].chars().next_back().is_some_and(letter) && !mark.starts_with('.');
        let after = line[place + mark.len()..].chars().next().is_some_and(letter) && !mark.ends_with('(');
        !before && !after
    })
}

/// Whether an absolute path starts here, and not the middle of an address or of another path.
fn names_folder(line: &str, path: &str) -> bool {
    line.match_indices(path)
        .any(|(place, _)| !line[..place].chars().next_back().is_some_and(|c| c.is_alphanumeric() || ".-_}".contains(c)))
}

#[cfg(test)]
mod tests {
    use super::super::places;
    use super::check;

    #[test]
    fn marks_are_found_as_words() {
        let text = format!("fn a() {{}} // {}{}: later\nconst METHODS: u8 = 1;\n", "TO", "DO");
        assert_eq!(places(check, &[("src/a.rs", &text)]), ["src/a.rs:1"]);
        assert!(places(check, &[("src/a.rs", "let TODOS = 1;")]).is_empty());
    }

    #[test]
    fn folders_of_one_machine_are_found() {
        let text = format!("open(\"{}{}x\");\nurl(\"https://a.b{}{}x\");\n", "/tm", "p/", "/ro", "ot/");
        assert_eq!(places(check, &[("tests/e2e/a.ts", &text)]), ["tests/e2e/a.ts:1"]);
    }

    #[test]
    fn long_files_are_found() {
        assert_eq!(places(check, &[("src/a.rs", &"\n".repeat(351))]), ["src/a.rs:0"]);
        assert!(places(check, &[("README.md", &"\n".repeat(351))]).is_empty());
    }
}
