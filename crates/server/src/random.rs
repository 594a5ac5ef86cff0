//! The only source of randomness: the operating system's.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use uuid::{Builder, Uuid};

/// `N` random bytes.
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes
}

/// A number below `bound`, every one as likely as any other.
pub fn below(bound: u32) -> u32 {
    // Numbers from the incomplete last run of `bound` are thrown away, or small results would be likelier.
    let fair = u32::MAX - u32::MAX % bound;
    loop {
        let number = u32::from_le_bytes(bytes());
        if number < fair {
            return number % bound;
        }
    }
}

/// Six digits, leading zeros kept (row A1).
pub fn six_digits() -> String {
    format!("{:06}", below(1_000_000))
}

/// 256 random bits as 43 characters fit for a cookie or a link.
pub fn token() -> String {
    URL_SAFE_NO_PAD.encode(bytes::<32>())
}

/// A UUIDv7 for the given time (UTC milliseconds): sorts by age, 74 of its bits are random.
pub fn id(now: i64) -> Uuid {
    let millis = u64::try_from(now).unwrap_or_default();
    Builder::from_unix_timestamp_millis(millis, &bytes()).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_six_digits_and_keep_leading_zeros() {
        let codes: Vec<String> = (0..2_000).map(|_| six_digits()).collect();
        assert!(codes.iter().all(|code| code.len() == 6 && code.bytes().all(|b| b.is_ascii_digit())));
        assert!(codes.iter().any(|code| code.starts_with('0')), "a tenth begins with zero");
    }

    #[test]
    fn ids_sort_by_age() {
        assert!(id(1_000) < id(2_000));
        assert_ne!(id(1_000), id(1_000));
    }

    #[test]
    fn below_reaches_every_number() {
        let seen: std::collections::BTreeSet<u32> = (0..500).map(|_| below(7)).collect();
        assert_eq!(seen, (0..7).collect());
    }
}
