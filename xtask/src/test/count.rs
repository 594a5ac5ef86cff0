//! How many tests a step ran, as told by the program that ran them.

use std::fs;

use crate::root;
use crate::step::Finished;

/// Tests by outcome.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Count {
    /// Went well.
    pub(super) passed: usize,
    /// Did not.
    pub(super) failed: usize,
    /// Were not run.
    pub(super) skipped: usize,
}

/// Counts what a finished program tested.
pub(super) type Counter = fn(&Finished) -> Count;

impl Count {
    /// A step that could not be run.
    pub(super) const SKIPPED: Self = Self { passed: 0, failed: 0, skipped: 1 };

    /// A step that is one test.
    pub(super) fn of(success: bool) -> Self {
        Self { passed: usize::from(success), failed: usize::from(!success), skipped: 0 }
    }

    /// Both together.
    pub(super) fn and(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            skipped: self.skipped + other.skipped,
        }
    }
}

/// The step as a whole is the test.
pub(super) fn whole(finished: &Finished) -> Count {
    Count::of(finished.success)
}

/// Cargo's `test result: ok. 3 passed; 0 failed; 1 ignored; ...`, once for every test program.
pub(super) fn cargo(finished: &Finished) -> Count {
    let lines = finished.output.lines().filter_map(|line| line.trim().strip_prefix("test result: "));
    let count = lines.map(of_cargo_line).fold(Count::default(), Count::and);
    // What did not even compile has no line.
    if finished.success || count.failed > 0 { count } else { count.and(Count::of(false)) }
}

fn of_cargo_line(line: &str) -> Count {
    let number = |word: &str| {
        let part = line.split([';', '.']).find_map(|part| part.trim().strip_suffix(word));
        part.and_then(|number| number.trim().parse().ok()).unwrap_or(0)
    };
    Count { passed: number("passed"), failed: number("failed"), skipped: number("ignored") }
}

/// Playwright's report in JSON.
pub(super) fn playwright(finished: &Finished) -> Count {
    let report = fs::read_to_string(root::at("tests/e2e/output/report.json")).unwrap_or_default();
    let count = of_report(&report).unwrap_or_default();
    if finished.success == (count.failed == 0) && count != Count::default() {
        count
    } else {
        count.and(whole(finished))
    }
}

fn of_report(report: &str) -> Option<Count> {
    let report: serde_json::Value = serde_json::from_str(report).ok()?;
    let number = |name: &str| report["stats"][name].as_u64().and_then(|number| usize::try_from(number).ok());
    // A test that passed only when it was run again is no passed test.
    Some(Count {
        passed: number("expected")?,
        failed: number("unexpected")? + number("flaky")?,
        skipped: number("skipped")?,
    })
}

#[cfg(test)]
mod tests {
    use super::{Count, Finished, cargo, of_report};

    fn finished(success: bool, output: &str) -> Finished {
        Finished { output: output.to_owned(), success }
    }

    #[test]
    fn cargos_lines_are_added_up() {
        let output = "running 3 tests\ntest result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out\n\
                      test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out\n";
        assert_eq!(cargo(&finished(false, output)), Count { passed: 4, failed: 2, skipped: 1 });
    }

    #[test]
    fn what_does_not_compile_is_a_failure() {
        assert_eq!(cargo(&finished(false, "error[E0308]: mismatched types")), Count::of(false));
    }

    #[test]
    fn a_flaky_test_has_not_passed() {
        let report = r#"{"stats":{"expected":5,"unexpected":1,"flaky":1,"skipped":2}}"#;
        assert_eq!(of_report(report), Some(Count { passed: 5, failed: 2, skipped: 2 }));
        assert_eq!(of_report("{}"), None);
    }
}
