//! The table at the end, and the one line under it that says it all.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use super::count::Count;
use crate::screen;

/// Every step so far.
#[derive(Default)]
pub(super) struct Summary {
    steps: Vec<(String, Count, Duration)>,
}

impl Summary {
    /// Adds a step that began at `since` and has just ended.
    pub(super) fn add(&mut self, name: &str, count: Count, since: Instant) {
        self.steps.push((name.to_owned(), count, since.elapsed()));
    }

    /// Shows the table. An error when a test failed.
    pub(super) fn show(&self, elapsed: Duration) -> Result<()> {
        let total = self.total();
        screen::say("");
        for (name, count, elapsed) in &self.steps {
            screen::say(&row(name, *count, *elapsed));
        }
        screen::say(&format!("\n{} in all", screen::seconds(elapsed)));
        screen::say(&last_line(total));
        if total.failed > 0 {
            bail!(Failed);
        }
        Ok(())
    }

    fn total(&self) -> Count {
        self.steps.iter().map(|(_, count, _)| *count).fold(Count::default(), Count::and)
    }
}

/// The run failed, and the table has said everything about it: nothing may follow its last line.
#[derive(Debug)]
pub(crate) struct Failed;

impl std::fmt::Display for Failed {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        Ok(())
    }
}

impl std::error::Error for Failed {}

fn row(name: &str, count: Count, elapsed: Duration) -> String {
    let result = match count {
        Count { failed: 1.., .. } => "FAILED",
        Count { passed: 0, skipped: 1.., .. } => "SKIPPED",
        _ => "ok",
    };
    let Count { passed, failed, skipped } = count;
    let time = screen::seconds(elapsed);
    format!("{name:<50} {result:<8} {passed:>5} passed {failed:>3} failed {skipped:>3} skipped {time:>12}")
}

fn last_line(total: Count) -> String {
    format!("{} passed, {} failed, {} skipped", total.passed, total.failed, total.skipped)
}

#[cfg(test)]
mod tests {
    use super::{Count, Summary, last_line, row};
    use std::time::{Duration, Instant};

    #[test]
    fn the_last_line_counts_every_step() {
        let mut summary = Summary::default();
        summary.add("a", Count { passed: 3, failed: 0, skipped: 1 }, Instant::now());
        summary.add("b", Count::of(false), Instant::now());
        assert_eq!(last_line(summary.total()), "3 passed, 1 failed, 1 skipped");
    }

    #[test]
    fn what_was_not_run_is_not_ok() {
        assert!(row("a", Count::SKIPPED, Duration::ZERO).contains("SKIPPED"));
        assert!(row("a", Count::of(true), Duration::ZERO).contains(" ok "));
    }
}
