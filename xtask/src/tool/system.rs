//! What Debian and its relatives bring: browsers, fonts, PostgreSQL.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::step;

/// A package of the system, and a file by which it is known to be there.
pub(crate) struct Package {
    name: &'static str,
    files: &'static [&'static str],
}

/// What the browser tests need.
pub(crate) const BROWSERS: [Package; 4] = [
    Package { name: "chromium", files: &["/usr/bin/chromium", "/usr/bin/chromium-browser"] },
    Package {
        name: "fonts-noto-cjk",
        files: &[
            "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
            "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
        ],
    },
    Package { name: "webkit2gtk-driver", files: &["/usr/bin/WebKitWebDriver"] },
    Package { name: "xvfb", files: &["/usr/bin/Xvfb"] },
];

/// The other database.
pub(crate) const POSTGRES: [Package; 1] =
    [Package { name: "postgresql-15", files: &["/usr/lib/postgresql/15/bin/initdb"] }];

/// Installs what is missing, as root or by sudo; else one sentence with the command to type.
pub(crate) fn ensure(packages: &[Package]) -> Result<()> {
    let missing: Vec<_> = packages
        .iter()
        .filter(|package| !package.files.iter().any(|file| Path::new(file).exists()))
        .map(|package| package.name)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    let Some(mut update) = as_root("apt-get") else {
        bail!(
            "Missing: {names}. Type `sudo apt-get install {names}` (or your system's like) and run the command again."
        );
    };
    update.arg("update");
    // Without fresh lists an installation may still work; when it does not, it says so itself.
    step::watch("Reading the system's package lists", update)?;
    let mut install = as_root("apt-get").expect("it was there a moment ago");
    install.args(["install", "--yes", "--no-install-recommends"]).args(&missing);
    step::run(&format!("Installing {names}"), install).map(|_| ())
}

/// Whether we are root.
pub(crate) fn is_root() -> bool {
    nix::unistd::geteuid().is_root()
}

/// Chromium's program: `CHROMIUM`, else the system's.
pub(crate) fn chromium() -> Option<PathBuf> {
    let named = env::var_os("CHROMIUM").map(PathBuf::from);
    named.into_iter().chain(BROWSERS[0].files.iter().map(PathBuf::from)).find(|path| fs::metadata(path).is_ok())
}

/// The program with root's rights, when they can be had without a question.
fn as_root(program: &str) -> Option<Command> {
    let answers = |command: &mut Command| command.output().is_ok_and(|output| output.status.success());
    let mut command = if is_root() {
        Command::new(program)
    } else if answers(Command::new("sudo").args(["--non-interactive", "true"])) {
        let mut sudo = Command::new("sudo");
        sudo.args(["--non-interactive", program]);
        sudo
    } else {
        return None;
    };
    command.env("DEBIAN_FRONTEND", "noninteractive");
    let known = Command::new(program).arg("--version").output().is_ok();
    known.then_some(command)
}
