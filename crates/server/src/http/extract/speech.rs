//! Which of our languages the person's browser asks for (row I1).

use std::convert::Infallible;

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, header, request::Parts},
};
use wepig_contract::language::Language;

/// The language of whoever asks, from `Accept-Language`; ours by default when none of theirs is ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpokenLanguage(pub Language);

impl<S: Sync> FromRequestParts<S> for SpokenLanguage {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self(accepted(&parts.headers).unwrap_or_default()))
    }
}

/// The best language of `Accept-Language` that is one of ours, by its weights (RFC 9110, 12.5.4).
#[must_use]
pub fn accepted(headers: &HeaderMap) -> Option<Language> {
    let text = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    let mut tags: Vec<(u16, &str)> = text.split(',').filter_map(weighted).filter(|(weight, _)| *weight > 0).collect();
    // Stable: among equal weights the first named comes first.
    tags.sort_by(|(one, _), (other, _)| other.cmp(one));
    Language::preferred(tags.into_iter().map(|(_, tag)| tag))
}

/// A tag with its weight in thousandths.
fn weighted(item: &str) -> Option<(u16, &str)> {
    let mut parts = item.split(';').map(str::trim);
    let tag = parts.next().filter(|tag| !tag.is_empty())?;
    let weight = match parts.find_map(|part| part.strip_prefix("q=")) {
        None => 1000,
        Some(text) => thousandths(text)?,
    };
    Some((weight, tag))
}

/// `0`, `1` and up to three decimals, as the RFC allows them and no more: no floating point is needed.
fn thousandths(text: &str) -> Option<u16> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let whole: u16 = whole.parse().ok().filter(|whole| *whole <= 1)?;
    if decimals.len() > 3 || !decimals.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let decimals: u16 = format!("{decimals:0<3}").parse().ok()?;
    Some((whole * 1000 + decimals).min(1000))
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderValue, header};
    use wepig_contract::language::Language;

    use super::accepted;

    fn asked(text: &'static str) -> Option<Language> {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_LANGUAGE, HeaderValue::from_static(text));
        accepted(&headers)
    }

    #[test]
    fn weights_decide_and_then_the_order() {
        assert_eq!(asked("en-GB,en;q=0.9,zh;q=0.8"), Some(Language::En));
        assert_eq!(asked("en;q=0.3, zh-TW;q=0.9"), Some(Language::ZhCn));
        assert_eq!(asked("fr, de;q=0.9, en;q=0.1"), Some(Language::En));
        assert_eq!(asked("zh,en"), Some(Language::ZhCn));
        assert_eq!(asked("en;q=0, zh;q=0.001"), Some(Language::ZhCn));
    }

    #[test]
    fn nonsense_is_nobodys_wish() {
        for text in ["", "*", "fr", "en;q=0", "en;q=two", ";;;,,,", "en;q=0.12345"] {
            assert_eq!(asked(text), None, "{text}");
        }
    }
}
