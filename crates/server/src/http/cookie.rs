//! The session cookie. Its form follows the public origin.
//!
//! Over https it is `__Host-session; Secure`: no subdomain and no plain http can set or read it. Over plain http, which
//! only a demo on its own machine speaks, it is `wepig_session` without `Secure`, because Chromium 107 drops the `__Host-`
//! prefix there and WebKit drops `Secure`.

use std::{convert::Infallible, time::Duration};

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, HeaderValue, header, request::Parts},
};

use crate::{app::App, config::Origin};

/// The text of the session cookie, if the request carries one that could be a token of ours.
#[derive(Clone)]
pub struct SessionCookie(pub Option<String>);

/// The greatest length of a token: what is longer was never given out, and is not worth a hash.
const MAX_TOKEN: usize = 128;

impl FromRequestParts<App> for SessionCookie {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let token = find(&parts.headers, name(&app.settings.public_origin));
        Ok(Self(token.filter(|token| (1..=MAX_TOKEN).contains(&token.len())).map(str::to_owned)))
    }
}

/// The `Set-Cookie` that begins a session. Without `life` it ends with the browser.
#[must_use]
pub fn begin(public_origin: &Origin, token: &str, life: Option<Duration>) -> HeaderValue {
    let life = life.map_or_else(String::new, |life| format!("; Max-Age={}", life.as_secs()));
    line(public_origin, token, &life)
}

/// The `Set-Cookie` that ends a session in the browser.
#[must_use]
pub fn end(public_origin: &Origin) -> HeaderValue {
    line(public_origin, "", "; Max-Age=0")
}

/// The value of a cookie among all that the request carries; the first one when several have the name.
#[must_use]
pub fn find<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(found, value)| (found == name).then_some(value))
}

fn name(public_origin: &Origin) -> &'static str {
    if public_origin.is_https() { "__Host-session" } else { "wepig_session" }
}

fn line(public_origin: &Origin, token: &str, life: &str) -> HeaderValue {
    let secure = if public_origin.is_https() { "; Secure" } else { "" };
    let text = format!("{}={token}; Path=/{secure}; HttpOnly; SameSite=Lax{life}", name(public_origin));
    let mut line = HeaderValue::try_from(text).expect("a token is Base64 without padding");
    line.set_sensitive(true);
    line
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use axum::http::{HeaderMap, HeaderValue, header};

    use super::{begin, end, find};

    #[test]
    fn the_cookie_follows_the_public_origin() {
        let https = "https://wepig.example".parse().expect("an origin");
        let http = "http://127.0.0.1:8080".parse().expect("an origin");
        assert_eq!(begin(&https, "abc", None), "__Host-session=abc; Path=/; Secure; HttpOnly; SameSite=Lax");
        assert_eq!(
            begin(&http, "abc", Some(Duration::from_secs(60))),
            "wepig_session=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=60"
        );
        assert_eq!(end(&https), "__Host-session=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0");
    }

    #[test]
    fn a_cookie_is_found_by_its_whole_name() {
        let mut headers = HeaderMap::new();
        headers.append(header::COOKIE, HeaderValue::from_static("a=1; not__Host-session=2;__Host-session=3=x"));
        headers.append(header::COOKIE, HeaderValue::from_static("b=4"));
        assert_eq!(find(&headers, "__Host-session"), Some("3=x"));
        assert_eq!(find(&headers, "b"), Some("4"));
        assert_eq!(find(&headers, "session"), None);
    }
}
