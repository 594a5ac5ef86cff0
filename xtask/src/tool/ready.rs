//! A folder that is either whole or absent: filled under another name and renamed when its program answers with the right
//! version. An interrupted installation is taken up where it stopped; two at once wait for each other.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{root, screen};

/// A tool in the cache.
pub(crate) struct Tool<'a> {
    /// Name of its folder, without the version.
    pub(crate) name: &'a str,
    /// The exact version.
    pub(crate) version: &'a str,
    /// Its program, below the folder.
    pub(crate) program: &'a str,
}

impl Tool<'_> {
    /// The folder of the program, after `install` filled an empty one where the tool was missing.
    pub(crate) fn ensure(&self, install: impl FnOnce(&Path) -> Result<()>) -> Result<PathBuf> {
        let tools = root::tools()?;
        fs::create_dir_all(&tools).with_context(|| format!("{} cannot be made", tools.display()))?;
        let name = format!("{}-{}", self.name, self.version);
        let whole = tools.join(&name);
        if !self.answers(&whole) {
            let _lock = lock(&tools.join(format!("{name}.lock")))?;
            if !self.answers(&whole) {
                self.fill(&tools.join(format!("{name}.partial")), &whole, install)?;
            }
        }
        let program = whole.join(self.program);
        Ok(program.parent().expect("a program lies in a folder").to_path_buf())
    }

    fn fill(&self, partial: &Path, whole: &Path, install: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
        fs::create_dir_all(partial).with_context(|| format!("{} cannot be made", partial.display()))?;
        install(partial)?;
        if !self.answers(partial) {
            bail!("{} {} was installed, but does not answer with its version.", self.name, self.version);
        }
        if whole.exists() {
            fs::remove_dir_all(whole).with_context(|| format!("{} cannot be replaced", whole.display()))?;
        }
        fs::rename(partial, whole).with_context(|| format!("{} cannot be made", whole.display()))
    }

    /// Whether the program below `folder` runs and says the version we want.
    fn answers(&self, folder: &Path) -> bool {
        says_version(&folder.join(self.program), self.version)
    }
}

/// Whether `program --version` names exactly this version.
pub(crate) fn says_version(program: &Path, version: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok_and(|output| {
        let text = String::from_utf8_lossy(&output.stdout);
        output.status.success() && text.split_whitespace().any(|word| word == version)
    })
}

fn lock(path: &Path) -> Result<File> {
    let file = File::create(path).with_context(|| format!("{} cannot be made", path.display()))?;
    if file.try_lock().is_err() {
        screen::say(&format!("  waiting for another installation to end ({})", path.display()));
        file.lock().with_context(|| format!("{} cannot be locked", path.display()))?;
    }
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::says_version;
    use std::path::Path;

    #[test]
    fn the_whole_version_counts() {
        let cargo = std::env::var("CARGO").unwrap();
        assert!(!says_version(Path::new(&cargo), "0.0.1"));
        assert!(!says_version(Path::new("no-such-program"), "1.0.0"));
    }
}
