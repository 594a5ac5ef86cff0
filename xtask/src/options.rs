//! What stands behind a command on the command line.

use std::str::FromStr;

use anyhow::{Context, Result, bail};

/// Arguments that nobody has asked for yet.
pub(crate) struct Options(Vec<String>);

impl Options {
    /// The arguments after the command.
    pub(crate) fn new(arguments: impl Iterator<Item = String>) -> Self {
        Self(arguments.collect())
    }

    /// Whether a flag was given.
    pub(crate) fn flag(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|argument| argument != name);
        self.0.len() < before
    }

    /// The value behind an option, if it was given.
    pub(crate) fn value<T: FromStr>(&mut self, name: &str) -> Result<Option<T>> {
        let Some(place) = self.0.iter().position(|argument| argument == name) else { return Ok(None) };
        let value = self.0.get(place + 1).with_context(|| format!("{name} needs a value."))?;
        let Ok(parsed) = value.parse() else { bail!("{name} {value} makes no sense.") };
        self.0.drain(place..=place + 1);
        Ok(Some(parsed))
    }

    /// The next plain argument, if there is one.
    pub(crate) fn next(&mut self) -> Option<String> {
        (!self.0.is_empty()).then(|| self.0.remove(0))
    }

    /// Refuses what nobody asked for.
    pub(crate) fn finish(self) -> Result<()> {
        match self.0.first() {
            None => Ok(()),
            Some(unknown) => bail!("{unknown} is not known here; `cargo xtask` lists what is."),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Options;

    fn options(text: &str) -> Options {
        Options::new(text.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn flags_and_values_are_taken_once() {
        let mut given = options("--port 8090 --fresh");
        assert!(given.flag("--fresh"));
        assert_eq!(given.value::<u16>("--port").unwrap(), Some(8090));
        given.finish().unwrap();
    }

    #[test]
    fn mistakes_are_refused() {
        assert!(options("--port").value::<u16>("--port").is_err());
        assert!(options("--port x").value::<u16>("--port").is_err());
        assert!(options("--frehs").finish().is_err());
    }
}
