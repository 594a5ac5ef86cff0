//! The only source of time. Everything else is told what time it is.
//!
//! Times are UTC milliseconds since 1970 in an `i64`, in memory as in the database; spans are milliseconds too.

use std::{
    sync::atomic::{AtomicI64, Ordering},
    time::{SystemTime, UNIX_EPOCH},
};

/// One second, in the unit of all times.
pub const SECOND: i64 = 1_000;
/// One minute.
pub const MINUTE: i64 = 60 * SECOND;
/// One hour.
pub const HOUR: i64 = 60 * MINUTE;
/// One day.
pub const DAY: i64 = 24 * HOUR;

/// The server's clock: the system's, plus an offset that only the demo and the tests ever move, and only forward.
#[derive(Debug, Default)]
pub struct Clock {
    offset: AtomicI64,
}

impl Clock {
    /// A clock that shows the system's time.
    pub fn new() -> Self {
        Self::default()
    }

    /// UTC milliseconds since 1970.
    pub fn now(&self) -> i64 {
        system_now() + self.offset.load(Ordering::Relaxed)
    }

    /// Moves the clock forward to `at`; a time that has passed leaves it alone. Returns the time it now shows.
    pub fn advance_to(&self, at: i64) -> i64 {
        let offset = at.saturating_sub(system_now());
        self.offset.fetch_max(offset, Ordering::Relaxed);
        self.now()
    }

    /// Moves the clock forward by `span` milliseconds; a negative span leaves it alone.
    pub fn advance_by(&self, span: i64) -> i64 {
        self.advance_to(self.now().saturating_add(span.max(0)))
    }
}

fn system_now() -> i64 {
    let elapsed = SystemTime::now().duration_since(UNIX_EPOCH).expect("the system's clock stands after 1970");
    i64::try_from(elapsed.as_millis()).expect("milliseconds since 1970 fit for 292 million years")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moves_forward_only() {
        let clock = Clock::new();
        let later = clock.now() + DAY;
        assert!(clock.advance_to(later) >= later);
        assert!(clock.advance_to(later - HOUR) >= later);
        assert!(clock.advance_by(-DAY) >= later);
        assert!(clock.advance_by(HOUR) >= later + HOUR);
    }
}
