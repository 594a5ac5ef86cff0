//! Days in China (row I1). It has had one time zone and no summer time since 1991.

use crate::clock::{DAY, HOUR};

const SHANGHAI: i64 = 8 * HOUR;

/// The beginning of the day of `at` in Shanghai; both are UTC milliseconds.
pub fn beginning(at: i64) -> i64 {
    (at + SHANGHAI).div_euclid(DAY) * DAY - SHANGHAI
}

#[cfg(test)]
mod tests {
    use super::beginning;

    #[test]
    fn a_day_begins_at_midnight_in_shanghai() {
        for (at, day) in [
            ("2026-11-22T15:59:59.999Z", "2026-11-21T16:00:00.000Z"),
            ("2026-11-22T16:00:00.000Z", "2026-11-22T16:00:00.000Z"),
            ("1969-12-31T15:00:00.000Z", "1969-12-30T16:00:00.000Z"),
        ] {
            let millis = |text: &str| text.parse::<jiff::Timestamp>().expect("a moment").as_millisecond();
            assert_eq!(beginning(millis(at)), millis(day));
        }
    }
}
