//! `cargo xtask demo`: everything built and started on one machine, with SQLite and demo accounts.

use std::fs;
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::options::Options;
use crate::{build, http, root, screen, stop};

/// How long the server may take to answer: migrations and demo accounts on a slow disk.
const PATIENCE: Duration = Duration::from_secs(60);

/// Runs until Ctrl-C. `--fresh` forgets the demo's data first, `--port` serves somewhere else than at 8080, `--staff` makes a
/// farm of so many people.
pub(crate) fn command(mut options: Options) -> Result<()> {
    let fresh = options.flag("--fresh");
    let port: u16 = options.value("--port")?.unwrap_or(8080);
    let staff: Option<u32> = options.value("--staff")?;
    options.finish()?;
    let address = format!("127.0.0.1:{port}");
    refuse_busy(&address, "or serve elsewhere with --port")?;

    screen::say("Wepig: building what is new since the last time");
    build::app()?;
    let program = build::server()?;
    if fresh {
        forget()?;
    }
    // It tells its address, its accounts and how to stop it, and logs what goes wrong.
    let mut wepig = server(&program, &address, &root::demo_data());
    wepig.arg("--static").arg(root::dist());
    if let Some(staff) = staff {
        wepig.args(["--staff", &staff.to_string()]);
    }
    let mut server = Server::start(&mut wepig)?;
    server.wait_until_ready(&address)?;
    server.wait_until_stopped()
}

/// The demo's server, as a program to be started.
pub(crate) fn server(program: &Path, listen: &str, data: &Path) -> Command {
    let mut wepig = Command::new(program);
    wepig.args(["demo", "--listen", listen, "--data"]).arg(data).current_dir(root::root());
    // The demo is the same everywhere, whatever database this machine's owner works with otherwise.
    wepig.env_remove("DATABASE_URL").env_remove("KEYS_DATABASE_URL");
    wepig
}

/// A busy port is told before anything is built, with what else can be done.
pub(crate) fn refuse_busy(address: &str, otherwise: &str) -> Result<()> {
    let Err(error) = TcpListener::bind(address) else { return Ok(()) };
    if is_ours(address) {
        bail!("A demo is running already at http://{address}. Use that one, or stop it and run the command again.");
    }
    bail!("{address} cannot be used ({error}). Stop the program that has it, {otherwise}.")
}

/// Whether it is our API that answers.
pub(crate) fn is_ours(address: &str) -> bool {
    http::get(address, "/api/v1/session").is_ok_and(|answer| answer.status == 200 && answer.body.contains("\"state\""))
}

fn forget() -> Result<()> {
    let data = root::demo_data();
    if data.exists() {
        fs::remove_dir_all(&data).with_context(|| format!("{} cannot be removed", data.display()))?;
    }
    Ok(())
}

/// A started server; dropping it ends it.
pub(crate) struct Server {
    child: Child,
}

impl Server {
    /// Starts it, in a process group of its own.
    pub(crate) fn start(command: &mut Command) -> Result<Self> {
        let child = command.stdin(Stdio::null()).process_group(0).spawn().context("the server cannot be started")?;
        Ok(Self { child })
    }

    /// Waits until it answers; an error when it does not.
    pub(crate) fn wait_until_ready(&mut self, address: &str) -> Result<()> {
        let since = Instant::now();
        while !http::get(address, "/readyz").is_ok_and(|answer| answer.status == 200) {
            stop::check()?;
            if self.has_ended() || since.elapsed() > PATIENCE {
                bail!("The server did not start.");
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }

    /// How much memory it takes, in megabytes: what lies in the machine's own, not what was asked for.
    pub(crate) fn memory_mb(&self) -> Result<u64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).context("the server's memory")?;
        let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("no VmRSS")?;
        let kilobytes: u64 = resident.trim().trim_end_matches(" kB").parse().context("VmRSS is no number")?;
        Ok(kilobytes / 1024)
    }

    fn wait_until_stopped(mut self) -> Result<()> {
        while !stop::asked() {
            if self.has_ended() {
                bail!("The server ended by itself.");
            }
            thread::sleep(Duration::from_millis(100));
        }
        Ok(())
    }

    fn has_ended(&mut self) -> bool {
        !matches!(self.child.try_wait(), Ok(None))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        stop::end(&mut self.child);
    }
}
