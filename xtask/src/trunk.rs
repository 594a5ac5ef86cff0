//! What Trunk calls (see Trunk.toml), so that `trunk serve` alone is the whole demo: stylesheet, policy texts, and an API
//! that comes and goes with it.

use std::env;
use std::fs::{self, File};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::options::Options;
use crate::{build, css, demo, policy, root, screen, stop, tool};

/// Where Trunk.toml's proxies find the API.
const API: &str = "127.0.0.1:8081";

/// How long the API may take to answer.
const PATIENCE: Duration = Duration::from_secs(60);

/// `cargo xtask hook before-build | after-build`.
pub(crate) fn hook(mut options: Options) -> Result<()> {
    let stage = options.next();
    options.finish()?;
    match stage.as_deref() {
        Some("before-build") => before_build(),
        Some("after-build") => {
            let folder = env::var_os("TRUNK_STAGING_DIR").context("Only Trunk calls this hook.")?;
            policy::render_all(Path::new(&folder))
        }
        _ => bail!("The hooks are before-build and after-build."),
    }
}

fn before_build() -> Result<()> {
    css::write()?;
    tool::lend_to_trunk(env::var("TRUNK_PROFILE").as_deref() == Ok("release"))?;
    if env::var_os("WEPIG_NO_API").is_some() {
        return Ok(());
    }
    match Trunk::above_us() {
        Some(trunk) if trunk.serves => start_api(&trunk),
        _ => Ok(()),
    }
}

/// `cargo xtask api <pid> <port>`: the demo API beside a Trunk, until that Trunk is gone.
pub(crate) fn api(mut options: Options) -> Result<()> {
    let mut number = || options.next().and_then(|text| text.parse().ok()).context("Only our own hook calls this.");
    let (pid, port): (u32, u32) = (number()?, number()?);
    let mut wepig = demo::server(&root::target().join("release/wepig"), API, &root::demo_data());
    wepig.args(["--allowed-origins", &format!("http://127.0.0.1:{port},http://localhost:{port}")]);
    let mut child = wepig.process_group(0).spawn().context("the API cannot be started")?;
    let trunk = PathBuf::from(format!("/proc/{pid}"));
    while trunk.exists() && !stop::asked() && matches!(child.try_wait(), Ok(None)) {
        thread::sleep(Duration::from_millis(250));
    }
    stop::end(&mut child);
    Ok(())
}

fn start_api(trunk: &Trunk) -> Result<()> {
    if demo::is_ours(API) {
        return Ok(());
    }
    demo::refuse_busy(API, "or set WEPIG_NO_API and start an API of your own there")?;
    build::server()?;
    let log_file = root::target().join("log/trunk-api.log");
    let log = File::create(&log_file).with_context(|| format!("{} cannot be written", log_file.display()))?;
    let mut keeper = Command::new(env::current_exe().context("our own program has no path")?);
    keeper.args(["api", &trunk.pid.to_string(), &trunk.port.to_string()]);
    keeper.stdin(Stdio::null()).stdout(log.try_clone().context("the log cannot be written")?).stderr(log);
    // A process group of its own: Ctrl-C at Trunk's terminal does not reach it, it leaves when Trunk has left.
    let mut keeper = keeper.process_group(0).spawn().context("the API cannot be started")?;
    let since = Instant::now();
    while !demo::is_ours(API) {
        stop::check()?;
        if !matches!(keeper.try_wait(), Ok(None)) || since.elapsed() > PATIENCE {
            let words = fs::read_to_string(&log_file).unwrap_or_default();
            bail!("The demo API did not start. It said:\n{words}");
        }
        thread::sleep(Duration::from_millis(100));
    }
    screen::say(&format!("  ok   The demo API answers at http://{API} (log: {})", log_file.display()));
    Ok(())
}

/// The Trunk whose hook we are.
struct Trunk {
    pid: u32,
    /// `trunk serve`, and not `trunk build` or `trunk watch`.
    serves: bool,
    /// Where people reach the app.
    port: u16,
}

impl Trunk {
    /// Trunk tells a hook nothing of its command, but the system does.
    fn above_us() -> Option<Self> {
        let mut pid = std::os::unix::process::parent_id();
        while pid > 1 {
            let arguments = fs::read(format!("/proc/{pid}/cmdline")).ok()?;
            let arguments: Vec<_> =
                arguments.split(|byte| *byte == 0).map(|part| String::from_utf8_lossy(part).into_owned()).collect();
            if Path::new(arguments.first()?).file_name()? == "trunk" {
                let port = env::var("TRUNK_SERVE_PORT").ok().or_else(|| port_in(&arguments));
                let serves = arguments.iter().any(|argument| argument == "serve");
                return Some(Self { pid, serves, port: port.and_then(|port| port.parse().ok()).unwrap_or(8080) });
            }
            pid = parent(pid)?;
        }
        None
    }
}

/// The port in `--port 9000`, `--port=9000`, `-p 9000`.
fn port_in(arguments: &[String]) -> Option<String> {
    arguments.iter().enumerate().find_map(|(place, argument)| match argument.as_str() {
        "--port" | "-p" => arguments.get(place + 1).cloned(),
        other => other.strip_prefix("--port=").map(str::to_owned),
    })
}

fn parent(pid: u32) -> Option<u32> {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    status.lines().find_map(|line| line.strip_prefix("PPid:"))?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::port_in;

    #[test]
    fn the_port_is_found_in_every_form() {
        let port = |text: &str| port_in(&text.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
        assert_eq!(port("trunk serve --port 9000").as_deref(), Some("9000"));
        assert_eq!(port("trunk serve -p 9000").as_deref(), Some("9000"));
        assert_eq!(port("trunk serve --port=9000").as_deref(), Some("9000"));
        assert_eq!(port("trunk serve"), None);
    }
}
