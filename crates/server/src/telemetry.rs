//! Log lines: structured, without anything a person typed.

use std::{panic, str::FromStr};

use tracing_subscriber::{EnvFilter, fmt::MakeWriter, layer::SubscriberExt};

use crate::config::ConfigError;

/// The form of the log lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For a person at a terminal.
    Text,
    /// One JSON object a line, for machines.
    Json,
}

impl FromStr for Format {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "text" => Ok(Self::Text),
            "json" => Ok(Self::Json),
            _ => Err(()),
        }
    }
}

/// What is logged, and how.
#[derive(Clone, Debug)]
pub struct Log {
    /// The form of the lines.
    pub format: Format,
    /// Which events become lines.
    pub filter: String,
}

impl Log {
    /// Checks the two settings; the defaults are text and `info`.
    ///
    /// # Errors
    /// When one of them is not of its kind.
    pub fn check(format: Option<&str>, level: Option<&str>) -> Result<Self, ConfigError> {
        let wrong = |name, value: &str, expected| ConfigError::Wrong { name, value: value.to_owned(), expected };
        let (format, level) = (format.unwrap_or("text"), level.unwrap_or("info"));
        if EnvFilter::try_new(level).is_err() {
            return Err(wrong(
                "log-level",
                level,
                "a level, such as info, or a filter, such as info,wepig_server=debug",
            ));
        }
        let filter = level.to_owned();
        match format.parse() {
            Ok(format) => Ok(Self { format, filter }),
            Err(()) => Err(wrong("log-format", format, "text or json")),
        }
    }

    /// What turns events into lines on `writer`.
    pub fn subscriber<W>(&self, writer: W) -> Box<dyn tracing::Subscriber + Send + Sync>
    where
        W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
    {
        // The drivers' events carry statements, and statements carry people's data: they are never lines of ours.
        let quiet = ["sqlx=off", "sea_orm=off", "sea_orm_migration=off"];
        let filter = quiet.iter().fold(EnvFilter::new(&self.filter), |filter, directive| {
            filter.add_directive(directive.parse().expect("the directive is well formed"))
        });
        let registry = tracing_subscriber::registry().with(filter);
        match self.format {
            Format::Text => {
                Box::new(registry.with(tracing_subscriber::fmt::layer().with_writer(writer).with_ansi(false)))
            }
            Format::Json => Box::new(registry.with(tracing_subscriber::fmt::layer().json().with_writer(writer))),
        }
    }
}

/// Makes panics log lines too: where it happened, never the words, because a panic's message may quote what it failed on.
pub fn log_panics() {
    panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        tracing::error!(place = place.as_deref().unwrap_or("unknown"), "panic");
    }));
}
