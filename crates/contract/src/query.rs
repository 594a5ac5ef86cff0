//! The part of an address behind its `?`, as the screens and the API have it.

/// One value, so that it can stand behind a `=`: everything but unreserved characters becomes `%XX` (RFC 3986).
#[must_use]
pub fn encode(value: &str) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).map_or('0', |digit| digit.to_ascii_uppercase());
    let mut text = String::with_capacity(value.len());
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~/".contains(&byte) {
            text.push(char::from(byte));
        } else {
            text.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    text
}

/// Reads what [`encode`] wrote, and what browsers and people write: `+` is a space there. `None` when it is no UTF-8.
#[must_use]
pub fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, behind @ ..] = rest {
        let (byte, behind) = match (first, behind) {
            (b'%', [high, low, behind @ ..]) => match (hex(*high), hex(*low)) {
                (Some(high), Some(low)) => (high << 4 | low, behind),
                _ => return None,
            },
            (b'%', _) => return None,
            (b'+', _) => (b' ', behind),
            (byte, _) => (*byte, behind),
        };
        bytes.push(byte);
        rest = behind;
    }
    String::from_utf8(bytes).ok()
}

/// The value of `name`, read; the first one where there are several.
#[must_use]
pub fn value(query: &str, name: &str) -> Option<String> {
    query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('=')).and_then(decode)
}

/// Adds `name=value` to a query.
pub fn push(query: &mut String, name: &str, value: &str) {
    if !query.is_empty() {
        query.push('&');
    }
    query.push_str(name);
    query.push('=');
    query.push_str(&encode(value));
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::{decode, encode, push, value};

    #[test]
    fn what_is_written_is_read() {
        for text in ["", "zhw", "\u{5f20}\u{4f1f} & Co. = 100 % + #1?", "/farm/staff?q=%E5"] {
            assert_eq!(decode(&encode(text)).as_deref(), Some(text));
            assert!(encode(text).is_ascii() && !encode(text).contains(['&', '?', '#', '+', ' ']));
        }
    }

    #[test]
    fn what_others_write_is_read_where_it_can_be() {
        assert_eq!(decode("a+b").as_deref(), Some("a b"));
        assert_eq!(decode("%e5%bc%A0").as_deref(), Some("\u{5f20}"));
        for spoiled in ["%", "%E", "%GG", "%FF", "%E5%BC"] {
            assert_eq!(decode(spoiled), None, "{spoiled}");
        }
    }

    #[test]
    fn values_are_found_by_their_whole_name() {
        let mut query = String::new();
        push(&mut query, "next", "/farm/staff?q=a&b");
        push(&mut query, "q", "1");
        assert_eq!(value(&query, "next").as_deref(), Some("/farm/staff?q=a&b"));
        assert_eq!(value(&query, "q").as_deref(), Some("1"));
        assert_eq!(value("nextq=1", "q"), None);
        assert_eq!(value("", "q"), None);
    }
}
