//! A PostgreSQL of the tests' own: a cluster in a folder of its own, on a free port of the loopback address, gone with us.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use nix::unistd::User;

use super::system;
use crate::{root, step, stop};

/// How long a cluster may take to answer.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running cluster; dropping it ends it and removes its folder.
pub(crate) struct Cluster {
    server: Child,
    folder: PathBuf,
    port: u16,
}

impl Cluster {
    /// Makes and starts a cluster, after installing PostgreSQL where it is missing.
    pub(crate) fn start() -> Result<Self> {
        let programs = match programs() {
            Some(programs) => programs,
            None => {
                system::ensure(&system::POSTGRES)?;
                programs().context("PostgreSQL was installed, but its programs are not where Debian puts them.")?
            }
        };
        let owner = owner()?;
        let folder = folder(owner.as_ref())?;
        let data = folder.join("data");

        let mut init = run_as(owner.as_ref(), &programs.join("initdb"), &folder);
        init.arg("--pgdata").arg(&data);
        init.args(["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"]);
        step::run("Making a PostgreSQL cluster", init)?;

        let port = free_port()?;
        let log = fs::File::create(folder.join("log")).context("PostgreSQL's log cannot be written")?;
        let mut server = run_as(owner.as_ref(), &programs.join("postgres"), &folder);
        server.arg("-D").arg(&data).args(["-p", &port.to_string(), "-k", "", "-h", "127.0.0.1"]);
        // Data that dies with the tests needs no journal on disk.
        server.args(["-F", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-N", "300"]);
        server.stdin(Stdio::null()).stdout(log.try_clone().context("PostgreSQL's log cannot be written")?).stderr(log);
        let server = server.process_group(0).spawn().context("PostgreSQL cannot be started")?;
        let mut cluster = Self { server, folder, port };
        cluster.wait(&programs)?;
        Ok(cluster)
    }

    /// Where an administrator of the cluster connects.
    pub(crate) fn admin_url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    fn wait(&mut self, programs: &Path) -> Result<()> {
        let since = Instant::now();
        while since.elapsed() < PATIENCE && !stop::asked() {
            let mut ready = Command::new(programs.join("pg_isready"));
            ready.args(["-q", "-h", "127.0.0.1", "-p", &self.port.to_string()]);
            if ready.status().is_ok_and(|status| status.success()) {
                return Ok(());
            }
            if !matches!(self.server.try_wait(), Ok(None)) {
                break;
            }
            thread::sleep(Duration::from_millis(100));
        }
        let log = fs::read_to_string(self.folder.join("log")).unwrap_or_default();
        bail!("PostgreSQL did not start. It said:\n{log}");
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        stop::end(&mut self.server);
        // What cannot be removed now is swept by the next run.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// PostgreSQL 15, the oldest we promise to run on; else the newest there is.
fn programs() -> Option<PathBuf> {
    let mut versions: Vec<u32> = fs::read_dir("/usr/lib/postgresql")
        .ok()?
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
        .filter(|version| *version >= 15)
        .collect();
    versions.sort_unstable();
    let version = if versions.contains(&15) { 15 } else { *versions.last()? };
    Some(PathBuf::from(format!("/usr/lib/postgresql/{version}/bin")))
}

/// PostgreSQL refuses to run as root; its own user does it then.
fn owner() -> Result<Option<User>> {
    if !system::is_root() {
        return Ok(None);
    }
    let user = User::from_name("postgres").context("the system's users cannot be read")?;
    user.map(Some).context("There is no user `postgres`, and PostgreSQL refuses to run as root.")
}

fn run_as(owner: Option<&User>, program: &Path, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder).env("LC_ALL", "C");
    if let Some(user) = owner {
        command.uid(user.uid.as_raw()).gid(user.gid.as_raw());
    }
    command
}

/// A folder of this run's own under `target/`; the system's temporary folder where PostgreSQL's user may not enter that.
fn folder(owner: Option<&User>) -> Result<PathBuf> {
    sweep(&root::target());
    let name = format!("postgres-{}", std::process::id());
    let places = [root::target(), std::env::temp_dir().join("wepig-tests")];
    for place in places {
        let folder = place.join(&name);
        fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        if let Some(user) = owner {
            chown(&folder, Some(user.uid.as_raw()), Some(user.gid.as_raw()))
                .with_context(|| format!("{} cannot be handed to postgres", folder.display()))?;
        }
        let mut look = run_as(owner, Path::new("ls"), Path::new("/"));
        look.arg(&folder).stdout(Stdio::null()).stderr(Stdio::null());
        if look.status().is_ok_and(|status| status.success()) {
            return Ok(folder);
        }
        // It was empty and stays useless.
        let _ = fs::remove_dir(&folder);
    }
    bail!("PostgreSQL's user can enter neither the target folder nor the temporary one.")
}

/// Removes what runs left behind that were ended the hard way.
fn sweep(place: &Path) {
    for entry in fs::read_dir(place).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let pid = name.to_str().and_then(|name| name.strip_prefix("postgres-"));
        if pid.is_some_and(|pid| !Path::new("/proc").join(pid).exists()) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).context("no port is free on the loopback address")?;
    Ok(listener.local_addr().context("the port is not known")?.port())
}
