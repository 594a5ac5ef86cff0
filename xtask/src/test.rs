//! `cargo xtask test`: everything that has to be right, in one run that goes on after a failure and ends in one table.
//! `cargo xtask check`: the quick part of it.

mod count;
mod steps;
mod summary;

use std::process::Command;
use std::time::Instant;

use anyhow::Result;

use crate::tool::postgres::Cluster;
use crate::tool::{self, node, system};
use crate::{build, screen, size, stop, tidy};
use count::{Count, Counter};
use steps::{API, BROWSER, LINTS, Step, UNITS};
pub(crate) use summary::Failed;
use summary::Summary;

/// The quick part: formatting, lints, house rules, unit and property tests.
pub(crate) fn check() -> Result<()> {
    let mut run = Run::start()?;
    run.quick()?;
    run.end()
}

/// All of it.
pub(crate) fn command() -> Result<()> {
    let mut run = Run::start()?;
    run.quick()?;
    run.api()?;
    run.browser()?;
    run.end()
}

struct Run {
    summary: Summary,
    since: Instant,
}

impl Run {
    fn start() -> Result<Self> {
        let since = Instant::now();
        tool::components(&tool::LINT_PARTS)?;
        tool::wasm_target()?;
        Ok(Self { summary: Summary::default(), since })
    }

    fn quick(&mut self) -> Result<()> {
        self.steps(&LINTS)?;
        self.act("House rules (tidy)", tidy::command)?;
        self.steps(&UNITS)
    }

    fn api(&mut self) -> Result<()> {
        self.steps(&[API])?;
        let name = "API tests on PostgreSQL 15";
        match Cluster::start() {
            Ok(cluster) => {
                let mut command = API.command();
                command.env("WEPIG_TEST_POSTGRES", cluster.admin_url());
                self.step(name, command, API.count)
            }
            Err(error) if stop::asked() => Err(error),
            Err(error) => {
                screen::say(&format!("\n  !!!  {name}: SKIPPED, no PostgreSQL can be had. {error:#}\n"));
                self.summary.add(name, Count::SKIPPED, Instant::now());
                Ok(())
            }
        }
    }

    fn browser(&mut self) -> Result<()> {
        let built = self.act("The app, built for release", build::app)?;
        let ready = built
            && self.act("What the browser tests need", || {
                system::ensure(&system::BROWSERS)?;
                node::packages("tests/e2e")?;
                build::gallery()
            })?;
        if ready {
            self.steps(&BROWSER)?;
        } else {
            for step in BROWSER {
                self.summary.add(step.name, Count::SKIPPED, Instant::now());
            }
        }
        if built {
            self.act("Size of the first load", || size::command(false)).map(|_| ())
        } else {
            self.summary.add("Size of the first load", Count::SKIPPED, Instant::now());
            Ok(())
        }
    }

    fn steps(&mut self, steps: &[Step]) -> Result<()> {
        steps.iter().try_for_each(|step| self.step(step.name, step.command(), step.count))
    }

    /// Runs a program and counts what it tested. An error only when there is no going on.
    fn step(&mut self, name: &str, command: Command, count: Counter) -> Result<()> {
        let since = Instant::now();
        let finished = crate::step::watch(name, command)?;
        if !finished.success {
            crate::step::show_tail(name, &finished.output);
        }
        self.summary.add(name, count(&finished), since);
        Ok(())
    }

    /// Does something of our own as a step. Whether it went well.
    fn act(&mut self, name: &str, act: impl FnOnce() -> Result<()>) -> Result<bool> {
        let since = Instant::now();
        let outcome = act();
        stop::check()?;
        if let Err(error) = &outcome {
            screen::say(&format!("  FAIL {name}: {error:#}"));
        }
        self.summary.add(name, Count::of(outcome.is_ok()), since);
        Ok(outcome.is_ok())
    }

    fn end(self) -> Result<()> {
        self.summary.show(self.since.elapsed())
    }
}
