//! `cargo xtask bench --members`: how fast the list of staff answers, over HTTP and one request at a time, for farms of very
//! different sizes.

use std::fs;
use std::path::Path;
use std::process::Stdio;
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

/// The most that 95 of 100 answers may take.
const GOAL: Duration = Duration::from_millis(50);
/// The most that the first list may take: nothing is in memory yet.
const COLD_GOAL: Duration = Duration::from_secs(1);

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

/// Measures every size. An error when a goal was missed.
pub(super) fn measure() -> Result<()> {
    demo::refuse_busy(ADDRESS, "so that the list can be measured there")?;
    let program = build::server()?;
    screen::say(
        "\n  members   cold ms   list p50/p95 ms   search p50/p95 ms   detail p50/p95 ms   memory before/after MB",
    );
    let mut missed = Vec::new();
    for members in SIZES {
        missed.extend(farm(&program, members)?);
    }
    if missed.is_empty() { Ok(()) } else { bail!("Goals missed: {}.", missed.join("; ")) }
}

/// Measures a farm of one size, and says which goals it missed.
fn farm(program: &Path, members: u32) -> Result<Vec<String>> {
    let data = root::target().join("bench-members");
    if data.exists() {
        fs::remove_dir_all(&data).with_context(|| format!("{} cannot be removed", data.display()))?;
    }
    let mut wepig = demo::server(program, ADDRESS, &data);
    wepig.env("WEPIG_DEMO_STAFF", members.to_string()).stdout(Stdio::null());
    let mut server = Server::start(&mut wepig)?;
    server.wait_until_ready(ADDRESS)?;

    let owner = Owner::sign_in()?;
    let before = server.memory_mb()?;
    let (cold, page) = owner.ask("")?;
    let after = server.memory_mb()?;
    let ids: Vec<&str> =
        page["items"].as_array().context("a page has items")?.iter().filter_map(|row| row["id"].as_str()).collect();
    let cursor = page["next"].as_str().context("there is another page")?;

    let lists = ["?order=name".to_owned(), "?order=entry_down".to_owned(), format!("?cursor={cursor}")];
    let list = spread(|turn| Ok(owner.ask(&lists[turn % lists.len()])?.0))?;
    let search = spread(|turn| Ok(owner.ask(&format!("?{}", SEARCHES[turn % SEARCHES.len()]))?.0))?;
    let detail = spread(|turn| Ok(owner.ask(&format!("/{}", ids[turn % ids.len()]))?.0))?;
    screen::say(&format!(
        "  {members:>7}   {:>7.0}   {list:>15}   {search:>17}   {detail:>17}   {before:>10} / {after}",
        millis(cold)
    ));

    let mut missed = Vec::new();
    if cold > COLD_GOAL {
        missed.push(format!("the first list of {members} over {COLD_GOAL:?}"));
    }
    for (name, spread) in [("list", list), ("search", search), ("detail", detail)] {
        if spread.p95 > GOAL {
            missed.push(format!("{name} of {members} over {GOAL:?}"));
        }
    }
    Ok(missed)
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

/// The demo's owner, signed in.
struct Owner {
    cookie: String,
    farm: String,
}

impl Owner {
    fn sign_in() -> Result<Self> {
        let accounts: Value = serde_json::from_str(&http::get(ADDRESS, "/demo/accounts.json")?.body)?;
        let is_owner = |account: &&Value| account["role"] == "owner" && account["password"].is_string();
        let owner = accounts.as_array().and_then(|all| all.iter().find(is_owner)).context("the demo has an owner")?;
        let form = json!({ "name": owner["username"], "password": owner["password"], "remember": false }).to_string();
        let origin = format!("http://{ADDRESS}");
        let headers = [("Content-Type", "application/json"), ("Origin", &origin)];
        let answer = http::send(
            ADDRESS,
            &Request { method: "POST", path: "/api/v1/sessions/password", headers: &headers, body: &form },
        )?;
        let cookie =
            answer.header("set-cookie").and_then(|line| line.split(';').next()).context("a cookie")?.to_owned();
        let me: Value = serde_json::from_str(&answer.body)?;
        let farm = me["farm"].as_str().context("the owner has a farm")?.to_owned();
        Ok(Self { cookie, farm })
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
