//! `cargo xtask tidy`: what the house rules say and no compiler checks. ARCHITECTURE.md states the rules, this holds them.

mod css;
mod imports;
mod marks;
mod paths;
mod storage;
mod tokens;
mod tree;
mod words;

use anyhow::{Result, bail};

use crate::{policy, root, screen};
use tree::Tree;

/// Something that has to be mended.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Problem {
    /// Path in the repository.
    file: String,
    /// Line, from 1; 0 for the file as a whole.
    line: usize,
    /// The rule that is broken, and what to do.
    text: String,
}

impl Problem {
    fn new(file: &str, line: usize, text: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line, text: text.into() }
    }
}

/// Every rule over a tree of files; each adds what it finds.
const RULES: [fn(&Tree, &mut Vec<Problem>); 6] =
    [imports::check, imports::check_manifests, words::check, css::check, storage::check, marks::check];

/// Checks the repository. An error when anything has to be mended.
pub(crate) fn command() -> Result<()> {
    let problems = problems()?;
    for Problem { file, line, text } in &problems {
        let place = if *line == 0 { file.clone() } else { format!("{file}:{line}") };
        screen::say(&format!("  {place}: {text}"));
    }
    match problems.len() {
        0 => {
            screen::say(&format!("  ok   tidy ({} rules)", RULES.len() + 1));
            Ok(())
        }
        1 => bail!("tidy: 1 place to mend."),
        count => bail!("tidy: {count} places to mend."),
    }
}

fn problems() -> Result<Vec<Problem>> {
    let tree = Tree::read(root::root())?;
    let mut problems = over(&tree);
    problems.extend(policy::problems(root::root())?.into_iter().map(|(file, text)| Problem::new(&file, 0, text)));
    problems.sort();
    Ok(problems)
}

fn over(tree: &Tree) -> Vec<Problem> {
    let mut problems = tree.unreadable();
    for rule in RULES {
        rule(tree, &mut problems);
    }
    problems
}

/// What one rule says about a tree of small files, as `file:line`, for the rules' own tests.
#[cfg(test)]
fn places(rule: fn(&Tree, &mut Vec<Problem>), files: &[(&str, &str)]) -> Vec<String> {
    let mut problems = Vec::new();
    rule(&Tree::of(files), &mut problems);
    problems.iter().map(|problem| format!("{}:{}", problem.file, problem.line)).collect()
}
