//! How often things may be tried. Windows roll; every refusal says how long to wait.

use crate::clock::{DAY, HOUR, MINUTE, SECOND};

/// At most `count` in any `window` milliseconds.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    /// How many.
    pub count: u32,
    /// In how long, milliseconds.
    pub window: i64,
}

/// Limits that differ between deployments. Those per number never do.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Codes that one network address may ask for. A farm's workers share one, and all of them register on one morning.
    pub sends_per_address: Option<Limit>,
    /// Wrong passwords from one network address, whatever the names.
    pub wrong_passwords_per_address: Option<Limit>,
}

impl Limits {
    /// For people.
    pub const fn live() -> Self {
        Self {
            sends_per_address: Some(Limit { count: 60, window: HOUR }),
            wrong_passwords_per_address: Some(Limit { count: 100, window: HOUR }),
        }
    }

    /// For the demo, whose visitors and tests all come from one address.
    pub const fn demo() -> Self {
        Self { sends_per_address: None, wrong_passwords_per_address: None }
    }
}

/// One code a minute for one number.
pub const RESEND: Limit = Limit { count: 1, window: MINUTE };
/// Codes an hour for one number.
pub const SENDS_PER_HOUR: Limit = Limit { count: 5, window: HOUR };
/// Codes a day for one number.
pub const SENDS_PER_DAY: Limit = Limit { count: 10, window: DAY };
/// Wrong guesses a day for one number, whichever codes they were made at.
pub const WRONG_CODES_PER_DAY: Limit = Limit { count: 15, window: DAY };
/// Taken names an hour that one number is told of.
pub const TAKEN_NAMES_PER_HOUR: Limit = Limit { count: 10, window: HOUR };

/// Invitations an hour for one number, from whatever farms.
pub const INVITATIONS_PER_HOUR: Limit = Limit { count: 5, window: HOUR };
/// Invitations a day for one number, from whatever farms.
pub const INVITATIONS_PER_DAY: Limit = Limit { count: 10, window: DAY };

/// Searches an hour for whole numbers, by one person: whoever sees numbers masked must not try them out one by one.
pub const NUMBER_SEARCHES_PER_HOUR: Limit = Limit { count: 60, window: HOUR };
/// Pictures an hour that one person sends; each is work, whether it is taken or not.
pub const PICTURES_PER_HOUR: Limit = Limit { count: 30, window: HOUR };

/// How far back the longest window looks: older tallies are erased.
pub const LONGEST_WINDOW: i64 = DAY;

impl Limit {
    /// How long to wait, in milliseconds, before one more fits; `None` when it fits now. `times` are when things
    /// happened, newest first, at least `count` of them if there are that many.
    pub fn wait(&self, times: &[i64], now: i64) -> Option<i64> {
        let oldest_that_counts = *times.get(self.count as usize - 1)?;
        let wait = oldest_that_counts + self.window - now;
        (wait > 0).then_some(wait)
    }
}

/// How long somebody who gave wrong passwords for one name from one address has to wait after the newest one, by how
/// many there were in the last day. Others, and the person elsewhere or by SMS code, are not held up.
pub const fn password_back_off(wrong: usize) -> i64 {
    match wrong {
        0..=4 => 0,
        5..=6 => 30 * SECOND,
        7..=9 => 5 * MINUTE,
        10..=14 => 30 * MINUTE,
        _ => 6 * HOUR,
    }
}

/// Milliseconds as whole seconds, rounded up: whoever waits that long is not refused again.
pub fn seconds(wait: i64) -> u32 {
    u32::try_from((wait + SECOND - 1) / SECOND).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_ladder_only_rises() {
        for wrong in 0..40 {
            assert!(password_back_off(wrong) <= password_back_off(wrong + 1));
        }
    }

    proptest! {
        /// Whoever asks as early as the answers allow never gets more than `count` into one window, and always gets in.
        #[test]
        fn no_window_ever_holds_more(count in 1_u32..8, window in 1_i64..100_000, gaps in prop::collection::vec(0_i64..20_000, 1..60)) {
            let limit = Limit { count, window };
            let (mut now, mut times) = (1_000_000_i64, Vec::new());
            for gap in gaps {
                now += gap;
                if let Some(wait) = limit.wait(&times, now) {
                    prop_assert!(limit.wait(&times, now + wait - 1).is_some());
                    now += wait;
                }
                prop_assert!(limit.wait(&times, now).is_none());
                times.insert(0, now);
                let held = times.iter().filter(|at| **at > now - window).count();
                prop_assert!(held <= count as usize);
            }
        }

        #[test]
        fn seconds_never_end_too_early(wait in 1_i64..1_000_000_000) {
            prop_assert!(i64::from(seconds(wait)) * SECOND >= wait);
            prop_assert!(i64::from(seconds(wait)) * SECOND < wait + SECOND);
        }
    }
}
