//! The list of staff in Chromium.

use std::process::Command;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::tool::{node, system};
use crate::{root, screen, step};

/// What is searched for: many have this family name, and none of those who come first in the list.
const QUERY: &str = "王";

/// One run; `tests/bench/table.mjs` says what is measured. Milliseconds and megabytes.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Run {
    render: f64,
    search: f64,
    late: f64,
    clear: f64,
    frame: f64,
    frame_p95: f64,
    growing: f64,
    blank: f64,
    heap: f64,
    wasm: f64,
}

/// A figure: its name, how it is read from a run, and the most that its median may be.
type Figure = (&'static str, fn(&Run) -> f64, f64);

const FIGURES: [Figure; 9] = [
    ("data to rows, ms", |run| run.render, 100.0),
    ("search to rows, ms", |run| run.search, 60.0),
    ("the same later, ms", |run| run.late, 60.0),
    ("search cleared, ms", |run| run.clear, f64::INFINITY),
    ("frame median, ms", |run| run.frame, f64::INFINITY),
    ("frame 95 of 100, ms", |run| run.frame_p95, 17.0),
    ("while it grows, ms", |run| run.growing, f64::INFINITY),
    ("frames without rows", |run| run.blank, f64::INFINITY),
    ("heap and wasm, MB", |run| run.heap + run.wasm, 10.0),
];

/// Installs what the measurement needs.
pub(super) fn prepare() -> Result<()> {
    system::ensure(&system::BROWSERS[..2])?;
    node::packages("tests/bench")
}

/// Measures the list for somebody at a server, and says which goals were missed.
pub(super) fn measure(address: &str, name: &str, password: &str, runs: u32) -> Result<Vec<String>> {
    let mut table = Command::new("node");
    table.arg("table.mjs").arg(runs.to_string()).arg(format!("http://{address}")).args([name, password, QUERY]);
    table.current_dir(root::at("tests/bench"));
    table.env("CHROMIUM", system::chromium().context("There is no Chromium; name one in CHROMIUM.")?);
    let finished = step::run(&format!("The list in Chromium, {runs} runs"), table)?;
    let json = finished.output.lines().last().unwrap_or_default();
    let runs: Vec<Run> = serde_json::from_str(json).context("the report on the list cannot be read")?;
    let mut missed = Vec::new();
    for (figure, read, most) in FIGURES {
        let mut values: Vec<f64> = runs.iter().map(read).collect();
        values.sort_by(f64::total_cmp);
        let (first, last) = values.first().zip(values.last()).context("nothing was measured")?;
        let median = values[values.len() / 2];
        screen::say(&format!("    {figure:<20} {median:>7.1}   ({first:.1} to {last:.1})"));
        if median > most {
            missed.push(figure.to_owned());
        }
    }
    Ok(missed)
}
