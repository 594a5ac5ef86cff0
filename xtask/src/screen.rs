//! What a person reads. Everything goes to standard output, so that a log keeps its order.

use std::io::{self, IsTerminal, Write};
use std::time::Duration;

/// One line.
pub(crate) fn say(text: &str) {
    let mut out = io::stdout().lock();
    // A closed pipe (`| head`) is no reason to fail a build.
    let _ = writeln!(out, "{text}");
    let _ = out.flush();
}

/// Replaces the line under the cursor, on a terminal only.
pub(crate) fn redraw(text: &str) {
    let mut out = io::stdout().lock();
    let _ = write!(out, "\r\x1b[2K{text}");
    let _ = out.flush();
}

/// Whether somebody is watching.
pub(crate) fn is_terminal() -> bool {
    io::stdout().is_terminal()
}

/// `4.2 s`, `1 min 12 s`.
pub(crate) fn seconds(elapsed: Duration) -> String {
    let whole = elapsed.as_secs();
    if whole < 60 {
        format!("{:.1} s", elapsed.as_secs_f64())
    } else {
        format!("{} min {:02} s", whole / 60, whole % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::seconds;
    use std::time::Duration;

    #[test]
    fn times_read_well() {
        assert_eq!(seconds(Duration::from_millis(4240)), "4.2 s");
        assert_eq!(seconds(Duration::from_secs(72)), "1 min 12 s");
    }
}
