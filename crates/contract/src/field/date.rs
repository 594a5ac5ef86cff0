//! Calendar days without a time or a zone.

use crate::error::{Field, FieldProblem, Reason};
use serde::Serialize;

/// A day of the Gregorian calendar, 1900-01-01 or later, written `YYYY-MM-DD`. Orders by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// Reads a day as date inputs write it.
    ///
    /// # Errors
    /// [`Reason::NotADate`] of `field`.
    pub fn parse(field: Field, typed: &str) -> Result<Self, FieldProblem> {
        Self::read(typed.trim()).ok_or(FieldProblem::new(field, Reason::NotADate))
    }

    fn read(text: &str) -> Option<Self> {
        let part = |range, separators: [usize; 2]| {
            let digits: &str = text.get(range)?;
            let is_whole = digits.bytes().all(|byte| byte.is_ascii_digit())
                && separators.iter().all(|place| text.as_bytes().get(*place) == Some(&b'-'));
            is_whole.then(|| digits.parse::<u16>().ok()).flatten()
        };
        let (year, month, day) = (part(0..4, [4, 7])?, part(5..7, [4, 7])?, part(8..10, [4, 7])?);
        let exists = text.len() == 10 && year >= 1900 && (1..=12).contains(&month);
        let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        (exists && (1..=days(year, month)).contains(&day)).then_some(Self { year, month, day })
    }

    /// The same day `years` later; 29 February becomes 1 March where the year has none, as ages are counted in China.
    #[must_use]
    pub fn plus_years(self, years: u16) -> Self {
        let year = self.year + years;
        if self.day > days(year, self.month) {
            return Self { year, month: 3, day: 1 };
        }
        Self { year, ..self }
    }
}

/// How many days a month has, 1 to 12.
fn days(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Serialize for Date {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::Date;
    use crate::error::Field;

    fn date(text: &str) -> Option<Date> {
        Date::parse(Field::DateOfBirth, text).ok()
    }

    #[test]
    fn only_days_that_exist_are_dates() {
        for good in ["2024-02-29", "2000-02-29", "1900-01-01", "2026-12-31"] {
            assert_eq!(date(good).map(|date| date.to_string()).as_deref(), Some(good));
        }
        for bad in [
            "2023-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-01",
            "2026-04-31",
            "1899-12-31",
            "2026-1-1",
            "+026-01-01",
            "2026/01/01",
            "2026-01-01T",
            "",
            "２０２６-01-01",
        ] {
            assert_eq!(date(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_leap_day_has_its_birthday_on_the_first_of_march() {
        let date = |text| date(text).expect("a date");
        assert_eq!(date("2008-02-29").plus_years(18), date("2026-03-01"));
        assert_eq!(date("2008-11-22").plus_years(18), date("2026-11-22"));
        assert!(date("2008-11-22") < date("2008-11-23"));
    }
}
