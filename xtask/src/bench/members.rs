//! `cargo xtask bench --members`: the list of staff of farms of very different sizes. How fast it answers over HTTP, one
//! request at a time, and how fast it shows in a browser.

mod page;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::demo::{self, Server};
use crate::http::{self, Request};
use crate::{build, root, screen};

/// Where the server under measurement listens.
const ADDRESS: &str = "127.0.0.1:8091";

/// How many people the farm has.
const SIZES: [u32; 3] = [100, 10_000, 100_000];

/// So often each kind of request is made.
const REQUESTS: usize = 200;

/// So often the server is started anew for a first list.
const STARTS: usize = 5;

/// The most that 95 of 100 answers may take.
const GOAL: Duration = Duration::from_millis(50);
/// The most that the first list may take: nothing is in memory yet.
const COLD_GOAL: Duration = Duration::from_secs(1);
/// The most that making the people may take.
const SEEDING_GOAL: Duration = Duration::from_secs(30);

/// What people look for: a part of a name, sounds, last four digits, filters, orders, and nobody.
const SEARCHES: [&str; 8] = [
    "q=%E4%BC%9F",
    "q=zw",
    "q=zhangwei",
    "q=0042",
    "q=13800000001",
    "q=nobodyhere",
    "role=manager&order=entry",
    "unseen_days=90&order=seen_down",
];

/// Measures every size, each page in the browser `runs` times. An error when a goal was missed.
pub(super) fn measure(runs: u32) -> Result<()> {
    demo::refuse_busy(ADDRESS, "so that the list can be measured there")?;
    page::prepare()?;
    build::app()?;
    let program = build::server()?;
    let mut missed = Vec::new();
    for members in SIZES {
        screen::say(&format!("\n  {members} members, load {}", load()?));
        missed.extend(farm(&program, members, runs)?.into_iter().map(|goal| format!("{goal} at {members}")));
    }
    if missed.is_empty() { Ok(()) } else { bail!("Goals missed: {}.", missed.join("; ")) }
}

/// Measures a farm of one size, and says which goals it missed.
fn farm(program: &Path, members: u32, runs: u32) -> Result<Vec<String>> {
    let data = empty_folder()?;
    let mut wepig = demo::server(program, ADDRESS, &data);
    wepig.env("WEPIG_DEMO_STAFF", members.to_string()).arg("--static").arg(root::dist());
    // It greets at every start.
    wepig.stdout(Stdio::null()).stderr(Stdio::null());
    let (mut server, seeding) = started(&mut wepig)?;
    screen::say(&format!("    seeding        {:>7.1} s", seeding.as_secs_f64()));

    let mut colds = Vec::new();
    for _ in 0..STARTS {
        drop(server);
        server = started(&mut wepig)?.0;
        let viewer = Viewer::sign_in()?;
        let before = server.memory_mb()?;
        colds.push((viewer.ask("")?.0, before, server.memory_mb()?));
    }
    colds.sort_unstable();
    let (cold, before, after) = colds[STARTS / 2];
    screen::say(&format!("    first list     {:>7.0} ms   memory {before} -> {after} MB", millis(cold)));

    let viewer = Viewer::sign_in()?;
    let (_, first) = viewer.ask("")?;
    let ids: Vec<&str> =
        first["items"].as_array().context("a page has items")?.iter().filter_map(|row| row["id"].as_str()).collect();
    let cursor = first["next"].as_str().context("there is another page")?;
    let lists = ["?order=name".to_owned(), "?order=entry_down".to_owned(), format!("?cursor={cursor}")];
    let spreads = [
        ("list", spread(|turn| Ok(viewer.ask(&lists[turn % lists.len()])?.0))?),
        ("search", spread(|turn| Ok(viewer.ask(&format!("?{}", SEARCHES[turn % SEARCHES.len()]))?.0))?),
        ("detail", spread(|turn| Ok(viewer.ask(&format!("/{}", ids[turn % ids.len()]))?.0))?),
    ];
    let mut goals = vec![(seeding <= SEEDING_GOAL, "seeding"), (cold <= COLD_GOAL, "first list")];
    for (name, spread) in spreads {
        screen::say(&format!("    {name:<12} {spread:>15} ms   median / 95 of 100"));
        goals.push((spread.p95 <= GOAL, name));
    }
    let mut missed: Vec<String> = goals.into_iter().filter(|(met, _)| !met).map(|(_, goal)| goal.to_owned()).collect();
    missed.extend(page::measure(ADDRESS, &viewer.name, &viewer.password, runs)?);
    Ok(missed)
}

/// The server when it answers, and how long that took.
fn started(wepig: &mut Command) -> Result<(Server, Duration)> {
    let since = Instant::now();
    let mut server = Server::start(wepig)?;
    server.wait_until_ready(ADDRESS)?;
    Ok((server, since.elapsed()))
}

fn empty_folder() -> Result<PathBuf> {
    let data = root::target().join("bench-members");
    if data.exists() {
        fs::remove_dir_all(&data).with_context(|| format!("{} cannot be removed", data.display()))?;
    }
    Ok(data)
}

/// How many programs wanted a processor in the last minute: figures from a busy machine are no figures.
fn load() -> Result<String> {
    let text = fs::read_to_string("/proc/loadavg").context("the machine's load")?;
    Ok(text.split(' ').next().unwrap_or_default().to_owned())
}

/// The median and the slowest of 95 of 100.
#[derive(Clone, Copy)]
struct Spread {
    p50: Duration,
    p95: Duration,
}

impl std::fmt::Display for Spread {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.pad(&format!("{:.1} / {:.1}", millis(self.p50), millis(self.p95)))
    }
}

fn spread(mut ask: impl FnMut(usize) -> Result<Duration>) -> Result<Spread> {
    let mut times = (0..REQUESTS).map(&mut ask).collect::<Result<Vec<_>>>()?;
    times.sort_unstable();
    Ok(Spread { p50: times[REQUESTS / 2], p95: times[REQUESTS * 95 / 100] })
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// The demo's manager, signed in: whoever looks through the list, and sees it masked.
struct Viewer {
    name: String,
    password: String,
    cookie: String,
    farm: String,
}

impl Viewer {
    fn sign_in() -> Result<Self> {
        let accounts: Value = serde_json::from_str(&http::get(ADDRESS, "/demo/accounts.json")?.body)?;
        let is_manager = |account: &&Value| account["role"] == "manager";
        let manager = accounts.as_array().and_then(|all| all.iter().find(is_manager)).context("the demo's manager")?;
        let text = |name: &str| manager[name].as_str().map(str::to_owned).with_context(|| format!("no {name}"));
        let (name, password) = (text("username")?, text("password")?);
        let form = json!({ "name": name, "password": password, "remember": false }).to_string();
        let origin = format!("http://{ADDRESS}");
        let headers = [("Content-Type", "application/json"), ("Origin", &origin)];
        let answer = http::send(
            ADDRESS,
            &Request { method: "POST", path: "/api/v1/sessions/password", headers: &headers, body: &form },
        )?;
        let cookie =
            answer.header("set-cookie").and_then(|line| line.split(';').next()).context("a cookie")?.to_owned();
        let me: Value = serde_json::from_str(&answer.body)?;
        let farm = me["farm"].as_str().context("the manager has a farm")?.to_owned();
        Ok(Self { name, password, cookie, farm })
    }

    /// GET below the list of staff: how long it took, and the answer.
    fn ask(&self, below: &str) -> Result<(Duration, Value)> {
        let path = format!("/api/v1/farms/{}/staff{below}", self.farm);
        let since = Instant::now();
        let answer = http::send(
            ADDRESS,
            &Request { method: "GET", path: &path, headers: &[("Cookie", &self.cookie)], body: "" },
        )?;
        let took = since.elapsed();
        if answer.status != 200 {
            bail!("{below} was answered with {}: {}", answer.status, answer.body);
        }
        Ok((took, serde_json::from_str(&answer.body)?))
    }
}

#[cfg(test)]
mod tests {
    use super::{REQUESTS, spread};
    use std::time::Duration;

    #[test]
    fn a_spread_leaves_the_slowest_five_of_a_hundred_out() {
        let spread = spread(|turn| Ok(Duration::from_millis(turn as u64))).unwrap();
        assert_eq!(spread.p50, Duration::from_millis(REQUESTS as u64 / 2));
        assert_eq!(spread.to_string(), "100.0 / 190.0");
    }
}
