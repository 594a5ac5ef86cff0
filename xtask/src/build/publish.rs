//! Puts a new build where it is served, while it may be served: pages come last, and the hashed files of the build before
//! stay, for people whose page was loaded a moment earlier.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::fingerprint::collect;

/// Makes `target` hold the files of `source`, and of the build named in `list` those with a hash in their name. `list`
/// then names this build's files.
pub(super) fn publish(source: &Path, target: &Path, list: &Path) -> Result<()> {
    let new = names(source)?;
    let before: BTreeSet<PathBuf> = fs::read_to_string(list).unwrap_or_default().lines().map(PathBuf::from).collect();
    let (pages, parts): (Vec<_>, Vec<_>) = new.iter().partition(|name| is_page(name));
    for name in parts.into_iter().chain(pages) {
        copy(&source.join(name), &target.join(name))?;
    }
    for name in names(target)? {
        let kept = new.contains(&name) || (before.contains(&name) && has_hash(&name));
        if !kept {
            fs::remove_file(target.join(&name)).with_context(|| format!("{} cannot be removed", name.display()))?;
        }
    }
    let text: String = new.iter().map(|name| format!("{}\n", name.display())).collect();
    fs::write(list, text).with_context(|| format!("{} cannot be written", list.display()))
}

fn names(folder: &Path) -> Result<BTreeSet<PathBuf>> {
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    Ok(files.iter().filter_map(|file| file.strip_prefix(folder).ok()).map(Path::to_path_buf).collect())
}

/// Copies by way of a neighbour, so that nobody ever reads half a file.
fn copy(source: &Path, target: &Path) -> Result<()> {
    let folder = target.parent().expect("a file lies in a folder");
    let partial = folder.join(".partial");
    fs::create_dir_all(folder)
        .and_then(|()| fs::copy(source, &partial))
        .and_then(|_| fs::rename(&partial, target))
        .with_context(|| format!("{} cannot be written", target.display()))
}

fn is_page(name: &Path) -> bool {
    name.to_string_lossy().contains(".html")
}

/// Whether a name carries the hash of a build: `-` and 14 to 16 hexadecimal digits, to the next `.` or `_`.
fn has_hash(name: &Path) -> bool {
    let name = name.file_name().unwrap_or_default().to_string_lossy().into_owned();
    name.split('-').skip(1).any(|part| {
        let hash = part.split(['.', '_']).next().unwrap_or_default();
        (14..=16).contains(&hash.len()) && hash.chars().all(|c| c.is_ascii_hexdigit())
    })
}

#[cfg(test)]
mod tests {
    use super::{has_hash, publish};
    use std::fs;
    use std::path::Path;

    #[test]
    fn hashes_are_known() {
        assert!(has_hash(Path::new("wepig-web-6a6fd6b08b3b8e5e_bg.wasm.br")));
        assert!(has_hash(Path::new("app-6a6fd6b08b3b8e5e.css")));
        assert!(!has_hash(Path::new("first-paint/home.zh-CN.html")));
    }

    #[test]
    fn the_build_before_keeps_its_hashed_files() {
        let root = std::env::temp_dir().join(format!("xtask-publish-{}", std::process::id()));
        let (source, target, list) = (root.join("source"), root.join("target"), root.join("list"));
        let build = |hash: &str| {
            let _ = fs::remove_dir_all(&source);
            fs::create_dir_all(&source).unwrap();
            fs::write(source.join("index.html"), hash).unwrap();
            fs::write(source.join(format!("app-{hash}.js")), hash).unwrap();
            publish(&source, &target, &list).unwrap();
        };
        build("1111111111111111");
        build("2222222222222222");
        assert!(target.join("app-1111111111111111.js").exists());
        assert_eq!(fs::read_to_string(target.join("index.html")).unwrap(), "2222222222222222");
        build("3333333333333333");
        assert!(!target.join("app-1111111111111111.js").exists());
        assert!(target.join("app-2222222222222222.js").exists());
        fs::remove_dir_all(&root).unwrap();
    }
}
