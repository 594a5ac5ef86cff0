//! What a test's server logs.

use std::{
    io,
    sync::{Arc, Mutex},
};

use tracing::subscriber::DefaultGuard;
use tracing_subscriber::fmt::MakeWriter;
use wepig_server::telemetry::{Format, Log};

/// The log lines of one test, from the moment of capture. The test runs on one thread, and so does its server.
pub struct Logs {
    written: Written,
    _guard: DefaultGuard,
}

#[derive(Clone, Default)]
struct Written(Arc<Mutex<Vec<u8>>>);

impl Logs {
    /// Begins to capture, down to the least detail.
    pub fn capture() -> Self {
        let written = Written::default();
        let log = Log { format: Format::Json, filter: "trace".to_owned() };
        let guard = tracing::subscriber::set_default(log.subscriber(written.clone()));
        Self { written, _guard: guard }
    }

    /// Everything captured so far, one JSON object a line.
    pub fn text(&self) -> String {
        String::from_utf8(self.written.0.lock().expect("no writer panicked").clone()).expect("log lines are text")
    }

    /// The lines of this level.
    pub fn lines(&self, level: &str) -> Vec<String> {
        let mark = format!("\"level\":\"{level}\"");
        self.text().lines().filter(|line| line.contains(&mark)).map(str::to_owned).collect()
    }
}

impl io::Write for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("no writer panicked").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Written {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}
