//! Moments on the wire: RFC 3339 text outside, UTC milliseconds inside.

use wepig_contract::timestamp::Timestamp;

/// A moment for the wire, from UTC milliseconds.
#[must_use]
pub fn timestamp(at: i64) -> Timestamp {
    let moment = jiff::Timestamp::from_millisecond(at).unwrap_or(if at < 0 {
        jiff::Timestamp::MIN
    } else {
        jiff::Timestamp::MAX
    });
    Timestamp(format!("{moment:.3}"))
}

/// UTC milliseconds, from RFC 3339 text.
#[must_use]
pub fn parse(text: &str) -> Option<i64> {
    text.parse::<jiff::Timestamp>().ok().map(jiff::Timestamp::as_millisecond)
}

#[cfg(test)]
mod tests {
    use super::{parse, timestamp};

    #[test]
    fn a_moment_survives_the_wire() {
        let text = "2026-11-22T08:00:00.007Z";
        let at = parse(text).expect("it is a moment");
        assert_eq!(timestamp(at).0, text);
        assert_eq!(timestamp(0).0, "1970-01-01T00:00:00.000Z");
        assert_eq!(parse("2026-11-22T16:00:00.007+08:00"), Some(at));
        assert_eq!(parse("tomorrow"), None);
    }
}
