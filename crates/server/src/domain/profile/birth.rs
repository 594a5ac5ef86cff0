//! Which days somebody may have been born on (rows A6, C8).

use jiff::{Timestamp, tz::Offset};
use wepig_contract::{
    error::{Field, FieldProblem, Reason},
    field::Date,
};

/// From this age on nobody else has to agree.
const OF_AGE: u16 = 18;

/// Refuses a day that has not passed in China, and one that makes its person a minor, for whom a guardian would have to
/// agree first. `now` in UTC milliseconds.
pub(super) fn check(born: Date, now: i64) -> Result<(), FieldProblem> {
    let today = today(now);
    let reason = match born {
        _ if born >= today => Reason::InFuture,
        _ if born.plus_years(OF_AGE) > today => Reason::UnderAge,
        _ => return Ok(()),
    };
    Err(FieldProblem::new(Field::DateOfBirth, reason))
}

/// The day in Shanghai, which has had one time zone and no summer time since 1991.
fn today(now: i64) -> Date {
    let moment = Timestamp::from_millisecond(now).unwrap_or(Timestamp::MAX);
    let day = Offset::constant(8).to_datetime(moment).date().to_string();
    Date::parse(Field::DateOfBirth, &day).expect("the server's clock stands after 1970")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_birthday_counts_from_midnight_in_shanghai() {
        let at = |text: &str| text.parse::<Timestamp>().expect("a moment").as_millisecond();
        let (before, after) = (at("2026-11-22T15:59:59.999Z"), at("2026-11-22T16:00:00Z"));
        let reason = |born: &str, now| {
            let born = Date::parse(Field::DateOfBirth, born).expect("a day");
            check(born, now).err().map(|problem| problem.reason)
        };
        for (born, one, other) in [
            ("2008-11-22", None, None),
            ("2008-11-23", Some(Reason::UnderAge), None),
            ("2008-11-24", Some(Reason::UnderAge), Some(Reason::UnderAge)),
            ("2026-11-21", Some(Reason::UnderAge), Some(Reason::UnderAge)),
            ("2026-11-22", Some(Reason::InFuture), Some(Reason::UnderAge)),
            ("2026-11-23", Some(Reason::InFuture), Some(Reason::InFuture)),
            ("1900-01-01", None, None),
        ] {
            assert_eq!((reason(born, before), reason(born, after)), (one, other), "{born}");
        }
    }
}
