//! Whether something was built from exactly these files: their names and contents, not their age, so that a clone, a
//! branch and back again, and a touched file change nothing.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::hex::hex;

/// A fingerprint of files and of everything in folders, named relative to `root`. What is missing counts as missing.
pub(super) fn of(root: &Path, inputs: &[&str]) -> Result<String> {
    let mut whole = Sha256::new();
    for input in inputs {
        let mut files = Vec::new();
        collect(&root.join(input), &mut files)?;
        files.sort();
        for file in files {
            let name = file.strip_prefix(root).unwrap_or(&file);
            let content = fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
            whole.update(name.to_string_lossy().as_bytes());
            whole.update([0]);
            whole.update(Sha256::digest(content));
        }
    }
    Ok(hex(&whole.finalize()))
}

/// Every file below `path`, or the file itself.
pub(super) fn collect(path: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    if path.is_dir() {
        for entry in fs::read_dir(path).with_context(|| format!("{} cannot be read", path.display()))? {
            collect(&entry.context("a folder changed while it was read")?.path(), files)?;
        }
    } else if path.is_file() {
        files.push(path.to_path_buf());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::of;
    use std::fs;

    #[test]
    fn names_and_contents_count() {
        let root = std::env::temp_dir().join(format!("xtask-fingerprint-{}", std::process::id()));
        fs::create_dir_all(root.join("src")).unwrap();
        fs::write(root.join("src/a"), "1").unwrap();
        let first = of(&root, &["src", "missing"]).unwrap();
        fs::write(root.join("src/a"), "1").unwrap();
        assert_eq!(of(&root, &["src", "missing"]).unwrap(), first);
        fs::rename(root.join("src/a"), root.join("src/b")).unwrap();
        assert_ne!(of(&root, &["src", "missing"]).unwrap(), first);
        fs::remove_dir_all(&root).unwrap();
    }
}
