//! Ctrl-C. Every program we start runs in a process group of its own, and this is how it is ended: one request reaches
//! the group as a whole, so nothing we started outlives us.

use std::process::Child;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;

static ASKED: AtomicBool = AtomicBool::new(false);

/// How long a program may take to end by itself before it is ended.
const PATIENCE: Duration = Duration::from_secs(10);

/// From now on Ctrl-C, a termination request and a closed terminal only raise a flag.
pub(crate) fn listen() -> Result<()> {
    ctrlc::set_handler(|| ASKED.store(true, Ordering::Relaxed)).context("Ctrl-C cannot be caught")
}

/// Whether somebody asked us to stop.
pub(crate) fn asked() -> bool {
    ASKED.load(Ordering::Relaxed)
}

/// An error once somebody asked us to stop.
pub(crate) fn check() -> Result<()> {
    if asked() { bail!("Stopped.") } else { Ok(()) }
}

/// Asks the program and everything it started to end, waits, and ends what is left.
pub(crate) fn end(child: &mut Child) {
    let group = i32::try_from(child.id()).map(Pid::from_raw);
    let Ok(group) = group else { return };
    // An error here means that the group is gone already, which is what we want.
    let _ = killpg(group, Signal::SIGTERM);
    let since = Instant::now();
    while since.elapsed() < PATIENCE {
        if matches!(child.try_wait(), Ok(Some(_)) | Err(_)) {
            break;
        }
        thread::sleep(Duration::from_millis(50));
    }
    let _ = killpg(group, Signal::SIGKILL);
    let _ = child.wait();
}
