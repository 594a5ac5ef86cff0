//! Headers that make writes safe: `If-Match` for edits, `Idempotency-Key` for writes that may be repeated.

use axum::{
    extract::{FromRequestParts, OptionalFromRequestParts},
    http::{HeaderValue, header, request::Parts},
};
use wepig_contract::{error::Code, path::IDEMPOTENCY_KEY};

use crate::http::error::Failure;

/// The version that the person saw when they began the edit. Absent: 428. One that no answer of ours ever gave (`*`, a
/// weak tag, a list): 412, because it cannot be the current one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IfMatch(pub u64);

impl<S: Sync> FromRequestParts<S> for IfMatch {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        let tag = parts.headers.get(header::IF_MATCH).ok_or_else(|| Failure::new(Code::PreconditionMissing))?;
        version(tag).map(Self).ok_or_else(|| Failure::new(Code::VersionConflict))
    }
}

/// The `ETag` of something in this version.
#[must_use]
pub fn etag(version: u64) -> HeaderValue {
    HeaderValue::try_from(format!("\"{version}\"")).expect("digits and quotes fit into a header")
}

fn version(tag: &HeaderValue) -> Option<u64> {
    tag.to_str().ok()?.trim().strip_prefix('"')?.strip_suffix('"')?.parse().ok()
}

/// The key that makes a repeated write take effect once: 8 to 64 characters of `A-Z a-z 0-9 - _`. Taken as an `Option`
/// where the endpoint does not insist on one; malformed, or absent where it is needed: 400.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdempotencyKey(pub String);

impl<S: Sync> FromRequestParts<S> for IdempotencyKey {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        key(parts)?.ok_or_else(|| Failure::new(Code::MalformedRequest))
    }
}

impl<S: Sync> OptionalFromRequestParts<S> for IdempotencyKey {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Option<Self>, Failure> {
        key(parts)
    }
}

fn key(parts: &Parts) -> Result<Option<IdempotencyKey>, Failure> {
    let mut given = parts.headers.get_all(IDEMPOTENCY_KEY).iter();
    let (Some(key), None) = (given.next(), given.next()) else {
        return if parts.headers.contains_key(IDEMPOTENCY_KEY) {
            Err(Failure::new(Code::MalformedRequest))
        } else {
            Ok(None)
        };
    };
    let is_well_formed = (8..=64).contains(&key.len())
        && key.as_bytes().iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    match key.to_str() {
        Ok(text) if is_well_formed => Ok(Some(IdempotencyKey(text.to_owned()))),
        _ => Err(Failure::new(Code::MalformedRequest)),
    }
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderValue, Request};

    use super::{etag, key, version};

    #[test]
    fn a_version_survives_its_tag_and_nothing_else_is_one() {
        assert_eq!(version(&etag(7)), Some(7));
        for tag in ["*", "7", "W/\"7\"", "\"7\", \"8\"", "\"x\"", "\"-1\"", ""] {
            assert_eq!(version(&HeaderValue::from_static(tag)), None, "{tag}");
        }
    }

    #[test]
    fn a_key_is_one_short_word() {
        let read = |keys: &[&str]| {
            let mut request = Request::builder();
            for key in keys {
                request = request.header("Idempotency-Key", *key);
            }
            let (parts, ()) = request.body(()).expect("the request is well formed").into_parts();
            key(&parts).map(|key| key.map(|key| key.0)).map_err(|_| ())
        };
        assert_eq!(read(&[]), Ok(None));
        assert_eq!(read(&["0190-abcd_EF"]), Ok(Some("0190-abcd_EF".to_owned())));
        for wrong in [&["short"][..], &["with space"], &["with\"quote"], &["abcdefgh", "abcdefgh"], &[&"a".repeat(65)]]
        {
            assert_eq!(read(wrong), Err(()), "{wrong:?}");
        }
    }
}
