//! The texts of the privacy policy: the tables of purposes inside them, their hashes, and the HTML made of them.

mod index;
mod purposes;
mod render;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::{root, screen};
use index::{FOLDER, Index, LANGUAGES, text_path};

/// `cargo xtask policy`: writes the tables of purposes into the newest draft and refreshes the hashes of every draft.
pub(crate) fn command() -> Result<()> {
    let mut index = Index::read(root::root())?;
    let newest = index.newest().version.clone();
    if index.newest().frozen {
        screen::say(&format!("  ok   {newest} is published and stays as it is"));
    } else {
        for language in LANGUAGES {
            let path = root::at(text_path(&newest, language));
            let text = read(&path)?;
            let filled = purposes::fill(&text, &purposes::table(root::root(), language)?)
                .with_context(|| path.display().to_string())?;
            write_if_changed(&path, &filled)?;
        }
    }
    index.refresh(root::root())?;
    write_if_changed(&root::at(FOLDER).join("index.json"), &index.to_json()?)
}

/// Problems of the texts as they stand, each with its file: what tidy reports.
pub(crate) fn problems(root: &Path) -> Result<Vec<(String, String)>> {
    let index = Index::read(root)?;
    let mut problems = index.changed_texts(root)?;
    let newest = index.newest();
    for language in LANGUAGES {
        let place = text_path(&newest.version, language);
        let text = read(&root.join(&place))?;
        match purposes::fill(&text, &purposes::table(root, language)?) {
            Ok(filled) if filled == text => {}
            Ok(_) if newest.frozen => problems.push((
                place,
                "the register of purposes has moved on from the published text: write a new version".into(),
            )),
            Ok(_) => {
                problems.push((place, "the table of purposes is not the register's: run `cargo xtask policy`".into()));
            }
            Err(error) => problems.push((place, error.to_string())),
        }
    }
    Ok(problems)
}

/// Renders every version and language into `<folder>/policies/<version>.<language>.html`.
pub(crate) fn render_all(folder: &Path) -> Result<()> {
    let target = folder.join("policies");
    fs::create_dir_all(&target).with_context(|| format!("{} cannot be made", target.display()))?;
    for version in &Index::read(root::root())?.versions {
        for language in LANGUAGES {
            let source = root::at(text_path(&version.version, language));
            let html = render::fragment(&read(&source)?, language).with_context(|| source.display().to_string())?;
            let name = format!("{}.{}.html", version.version, language.tag());
            fs::write(target.join(&name), html).with_context(|| format!("{name} cannot be written"))?;
        }
    }
    Ok(())
}

fn read(path: &Path) -> Result<String> {
    let text = fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    if text.contains('\r') {
        bail!("{} has CRLF line ends; hashes are made over LF.", path.display());
    }
    Ok(text)
}

fn write_if_changed(path: &Path, text: &str) -> Result<()> {
    let shown = path.strip_prefix(root::root()).unwrap_or(path).display();
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        screen::say(&format!("  ok   {shown} unchanged"));
        return Ok(());
    }
    fs::write(path, text).with_context(|| format!("{shown} cannot be written"))?;
    screen::say(&format!("  ok   {shown} written"));
    Ok(())
}
