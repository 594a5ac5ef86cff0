//! `cargo xtask bench`: Lighthouse on a phone's terms, and the list of staff, against the release server. Timing limits live here and nowhere else:
//! they depend on the machine, so no test of the product does.

mod members;

use std::fs;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::demo::{self, Server};
use crate::options::Options;
use crate::tool::{node, system};
use crate::{build, root, screen, step};

/// Where the server under measurement listens: not where a demo may be running.
const ADDRESS: &str = "127.0.0.1:8090";

/// What is measured: the first screens of a new person.
const PAGES: [&str; 2] = ["/", "/register"];

/// Medians of one page.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Report {
    page: String,
    lcp: f64,
    tti: f64,
    cls: f64,
    performance: f64,
    accessibility: f64,
    best_practices: f64,
    /// Audits that failed in at least one run.
    failed: Vec<String>,
}

/// Measures with `--runs` runs a page (5), or with `--members` the list of staff instead. An error when a goal was missed. The
/// report on the pages is in `target/bench.json`.
pub(crate) fn command(mut options: Options) -> Result<()> {
    let runs: u32 = options.value("--runs")?.unwrap_or(5);
    let is_of_members = options.flag("--members");
    options.finish()?;
    if is_of_members {
        return members::measure(runs);
    }
    system::ensure(&system::BROWSERS[..1])?;
    node::packages("tests/bench")?;
    build::app()?;
    let program = build::server()?;
    let mut wepig = demo::server(&program, ADDRESS, &root::target().join("bench-data"));
    let mut server = Server::start(wepig.arg("--static").arg(root::dist()).stdout(Stdio::null()))?;
    server.wait_until_ready(ADDRESS)?;

    let mut lighthouse = Command::new("node");
    lighthouse.arg("lighthouse.mjs").arg(runs.to_string()).args(PAGES.map(|page| format!("http://{ADDRESS}{page}")));
    lighthouse.current_dir(root::at("tests/bench"));
    lighthouse.env("CHROMIUM", system::chromium().context("There is no Chromium; name one in CHROMIUM.")?);
    let finished = step::run(&format!("Lighthouse, {runs} runs a page"), lighthouse)?;
    let json = finished.output.lines().last().unwrap_or_default();
    let file = root::target().join("bench.json");
    fs::write(&file, json).with_context(|| format!("{} cannot be written", file.display()))?;
    let reports: Vec<Report> = serde_json::from_str(json).context("Lighthouse's report cannot be read")?;
    show(&reports)
}

fn show(reports: &[Report]) -> Result<()> {
    screen::say("\n  page            LCP ms   TTI ms      CLS   performance   accessibility   best practices");
    let mut missed = Vec::new();
    for report in reports {
        let Report { page, lcp, tti, cls, performance, accessibility, best_practices, failed } = report;
        screen::say(&format!(
            "  {page:<14} {lcp:>7.0}  {tti:>7.0}  {cls:>7.3}   {performance:>11}   {accessibility:>13}   {best_practices:>14}"
        ));
        missed.extend(goals(report).into_iter().map(|goal| format!("{page} {goal}")));
        if !failed.is_empty() {
            screen::say(&format!("                 failed audits: {}", failed.join(", ")));
        }
    }
    if missed.is_empty() {
        return Ok(());
    }
    bail!("Goals missed: {}.", missed.join("; "));
}

/// The goals that a page missed.
fn goals(report: &Report) -> Vec<&'static str> {
    let goals = [
        (report.lcp <= 1000.0, "LCP over 1.0 s"),
        (report.tti <= 2000.0, "TTI over 2.0 s"),
        (report.cls < 0.0005, "CLS not 0"),
        (report.performance >= 100.0, "performance below 100"),
        (report.accessibility >= 100.0, "accessibility below 100"),
        (report.best_practices >= 100.0, "best practices below 100"),
    ];
    goals.into_iter().filter(|(met, _)| !met).map(|(_, goal)| goal).collect()
}

#[cfg(test)]
mod tests {
    use super::{Report, goals};

    #[test]
    fn missed_goals_are_named() {
        let json = r#"{"page":"/","lcp":900.4,"tti":2100.0,"cls":0,"performance":100,"accessibility":100,
            "bestPractices":96,"failed":["errors-in-console"],"fcp":1.0,"all":{}}"#;
        let report: Report = serde_json::from_str(json).unwrap();
        assert_eq!(goals(&report), ["TTI over 2.0 s", "best practices below 100"]);
    }
}
