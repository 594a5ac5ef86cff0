//! `cargo xtask demo`: everything built and started on one machine, with SQLite and demo accounts.

use std::fs::{self, File};
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

/// Runs until Ctrl-C. `--fresh` forgets the demo's data first, `--port` serves somewhere else than at 8080.
pub(crate) fn command(mut options: Options) -> Result<()> {
    let fresh = options.flag("--fresh");
    let port: u16 = options.value("--port")?.unwrap_or(8080);
    options.finish()?;
    let address = format!("127.0.0.1:{port}");
    refuse_busy(&address, "or serve elsewhere with --port")?;

    screen::say("Wepig: building what is new since the last time");
    build::app()?;
    let program = build::server()?;
    if fresh {
        forget()?;
    }
    let mut server = Server::start(&program, &address, &root::demo_data())?;
    server.wait_until_ready(&address)?;
    screen::say(&format!("\nWepig runs at   http://{address}"));
    screen::say(&format!("Messages sent   http://{address}/demo/inbox"));
    screen::say(&format!("The API         http://{address}/api/docs"));
    screen::say("Its log         target/log/demo.log");
    screen::say(&accounts(&address)?);
    screen::say("Ctrl-C stops it.");
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
    /// Starts the program with the built app.
    pub(crate) fn start(program: &Path, address: &str, data: &Path) -> Result<Self> {
        let folder = root::target().join("log");
        fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        let log = File::create(folder.join("demo.log")).context("the demo's log cannot be written")?;
        let mut command = server(program, address, data);
        command.arg("--static").arg(root::dist()).stdin(Stdio::null());
        command.stdout(log.try_clone().context("the demo's log cannot be written")?).stderr(log);
        let child = command.process_group(0).spawn().context("the server cannot be started")?;
        Ok(Self { child })
    }

    /// Waits until it answers; an error with its last words when it does not.
    pub(crate) fn wait_until_ready(&mut self, address: &str) -> Result<()> {
        let since = Instant::now();
        while !http::get(address, "/readyz").is_ok_and(|answer| answer.status == 200) {
            stop::check()?;
            if self.has_ended() || since.elapsed() > PATIENCE {
                bail!("The server did not start. It said:\n{}", Self::last_words());
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }

    fn wait_until_stopped(mut self) -> Result<()> {
        while !stop::asked() {
            if self.has_ended() {
                bail!("The server ended by itself. It said:\n{}", Self::last_words());
            }
            thread::sleep(Duration::from_millis(100));
        }
        drop(self);
        screen::say("Stopped.");
        Ok(())
    }

    fn has_ended(&mut self) -> bool {
        !matches!(self.child.try_wait(), Ok(None))
    }

    fn last_words() -> String {
        let log = fs::read_to_string(root::target().join("log/demo.log")).unwrap_or_default();
        let lines: Vec<_> = log.lines().collect();
        lines[lines.len().saturating_sub(20)..].join("\n")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        stop::end(&mut self.child);
    }
}

/// The demo accounts as a table.
fn accounts(address: &str) -> Result<String> {
    #[derive(serde::Deserialize)]
    struct Account {
        role: String,
        username: String,
        phone: String,
        password: Option<String>,
    }
    let answer = http::get(address, "/demo/accounts.json")?;
    let accounts: Vec<Account> = serde_json::from_str(&answer.body).context("the demo's accounts cannot be read")?;
    let mut table = String::from("\nDemo accounts\n");
    for Account { role, username, phone, password } in accounts {
        let password = password.unwrap_or_else(|| "(by SMS code)".into());
        table.push_str(&format!("  {role:<16} {phone:<14} {password:<22} {username}\n"));
    }
    Ok(table)
}
