//! The settings file.

use std::{fs, path::Path};

use super::{ConfigError, Given};

/// Reads the settings of a TOML file. Keys are the flags' names without the dashes in front; an unknown one is refused.
///
/// # Errors
/// When the file cannot be read, is no TOML, or holds an unknown key or a value of the wrong kind.
pub(super) fn read(path: &Path) -> Result<Given, ConfigError> {
    let text =
        fs::read_to_string(path).map_err(|cause| ConfigError::File { name: "config", path: path.into(), cause })?;
    toml::from_str(&text).map_err(|error| ConfigError::Toml {
        path: path.into(),
        line: line_of(&text, error.span().map_or(0, |span| span.start)),
        problem: error.message().trim_end_matches('.').to_owned(),
    })
}

fn line_of(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}
