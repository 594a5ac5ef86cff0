//! One sentence for each way in which settings can be wrong.

use std::{io, path::PathBuf};

use crate::keys::MasterKeyError;

/// Why the settings cannot be used. Its display is the sentence that the operator reads, naming the setting and the
/// way out; it never carries a key or a password.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// A setting's value is not of its kind.
    #[error("The setting {name} is \"{value}\", which is not {expected}.")]
    Wrong {
        /// The setting's name as it stands in `--help`.
        name: &'static str,
        /// What was given.
        value: String,
        /// What would have been right, with an example.
        expected: &'static str,
    },
    /// A file that a setting names cannot be read.
    #[error("The file {path} (setting {name}) cannot be read: {cause}.", path = path.display())]
    File {
        /// The setting that names the file.
        name: &'static str,
        /// The file.
        path: PathBuf,
        /// What the operating system answered.
        cause: io::Error,
    },
    /// The settings file is no TOML, or holds something that is no setting.
    #[error("The settings file {path} is wrong in line {line}: {problem}.", path = path.display())]
    Toml {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// What is wrong there.
        problem: String,
    },
    /// The master key is no key, or its file cannot be read.
    #[error(transparent)]
    MasterKey(#[from] MasterKeyError),
    /// A bucket needs all of its settings.
    #[error("Of the settings of the bucket some are given and some are missing: {missing}.")]
    HalfABucket {
        /// The names of those that are missing.
        missing: String,
    },
    /// Settings that each are right do not fit together.
    #[error("{0}")]
    Together(&'static str),
}
