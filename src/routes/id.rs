//! What an address names besides its screen.

/// An id or a token in an address: 1 to 64 letters, digits, `-` and `_`. Kept in place, so that a route stays a Copy value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Id {
    bytes: [u8; Self::MAX],
    length: u8,
}

impl Id {
    /// The greatest number of characters.
    const MAX: usize = 64;

    /// Reads an id; `None` for what cannot be one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let is_id = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        if text.is_empty() || !text.bytes().all(is_id) {
            return None;
        }
        let mut bytes = [0; Self::MAX];
        bytes.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
        Some(Self { bytes, length: u8::try_from(text.len()).ok()? })
    }

    /// The id.
    #[must_use]
    pub fn as_str(&self) -> &str {
        let bytes = &self.bytes[..usize::from(self.length)];
        std::str::from_utf8(bytes).expect("parse() takes ASCII alone")
    }
}

impl std::fmt::Debug for Id {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::Id;

    #[test]
    fn ids_are_kept_as_they_are() {
        for text in ["0198c0de-5555-7000-8000-000000000503", "a", &"A_z".repeat(21)] {
            assert_eq!(Id::parse(text).map(|id| id.as_str().to_owned()).as_deref(), Some(text));
        }
    }

    #[test]
    fn what_cannot_be_an_id_is_none() {
        for text in ["", "a/b", "a.b", "a%20b", "\u{5f20}", &"a".repeat(65)] {
            assert_eq!(Id::parse(text), None, "{text}");
        }
    }
}
