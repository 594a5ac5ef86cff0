//! Which form of a file a request takes, and whether it has it already.

use axum::http::{HeaderMap, HeaderValue, header};

/// How a file's bytes are packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Encoding {
    /// Brotli: smallest.
    Brotli,
    /// Gzip: what every client of the last twenty years takes.
    Gzip,
    /// Not at all.
    Identity,
}

impl Encoding {
    /// The name in `Accept-Encoding` and `Content-Encoding`; `None` for the file as it is.
    pub(super) fn name(self) -> Option<&'static str> {
        match self {
            Self::Brotli => Some("br"),
            Self::Gzip => Some("gzip"),
            Self::Identity => None,
        }
    }

    /// What the name of the packed file ends with.
    pub(super) fn extension(self) -> &'static str {
        match self {
            Self::Brotli => ".br",
            Self::Gzip => ".gz",
            Self::Identity => "",
        }
    }
}

/// Whether the request takes this form. The file as it is suits everybody.
pub(super) fn accepts(request: &HeaderMap, encoding: Encoding) -> bool {
    let Some(name) = encoding.name() else { return true };
    let listed = request.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    listed.flat_map(|value| value.split(',')).any(|item| {
        let mut parts = item.split(';').map(str::trim);
        let is_named = parts.next().is_some_and(|found| found.eq_ignore_ascii_case(name));
        let is_refused = parts.any(|part| part.strip_prefix("q=").is_some_and(|weight| weight.parse() == Ok(0.0_f32)));
        is_named && !is_refused
    })
}

/// Whether `If-None-Match` names this tag (weak comparison, as RFC 9110 asks of it).
pub(super) fn matches_any(if_none_match: Option<&HeaderValue>, etag: &HeaderValue) -> bool {
    let Some(Ok(listed)) = if_none_match.map(HeaderValue::to_str) else { return false };
    listed
        .split(',')
        .map(str::trim)
        .any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag).as_bytes() == etag.as_bytes())
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderValue, header};

    use super::{Encoding, accepts, matches_any};

    #[test]
    fn an_encoding_is_used_when_it_is_named_and_not_refused() {
        let takes = |text: &'static str, encoding| {
            let headers = HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static(text))]);
            accepts(&headers, encoding)
        };
        assert!(takes("gzip, deflate, br", Encoding::Brotli));
        assert!(takes("GZIP;q=0.5", Encoding::Gzip));
        assert!(!takes("br;q=0, gzip", Encoding::Brotli));
        assert!(!takes("brotli", Encoding::Brotli));
        assert!(accepts(&HeaderMap::new(), Encoding::Identity));
        assert!(!accepts(&HeaderMap::new(), Encoding::Gzip));
    }

    #[test]
    fn a_known_tag_is_recognised_in_a_list() {
        let tag = HeaderValue::from_static("\"abc\"");
        let known = |text: &'static str| matches_any(Some(&HeaderValue::from_static(text)), &tag);
        assert!(known("\"abc\"") && known("\"x\", W/\"abc\"") && known("*"));
        assert!(!known("\"ab\"") && !known("abc") && !matches_any(None, &tag));
    }
}
