//! The content policy of a page: its own scripts and styles by their hashes, nothing else that is inline.

use axum::http::HeaderValue;
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

/// The policy of a page with this HTML.
pub(super) fn of(html: &str) -> HeaderValue {
    let scripts = hashes(html, "script");
    let styles = hashes(html, "style");
    let policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src 'self'{styles}; connect-src 'self'; \
         img-src 'self' blob: data:; font-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; \
         form-action 'self'; frame-ancestors 'none'"
    );
    HeaderValue::try_from(policy).expect("names and Base64 fit into a header")
}

/// A source expression for each inline element of this name, each with a space before it.
fn hashes(html: &str, element: &str) -> String {
    inline(html, element).map(|content| format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(content)))).collect()
}

/// The contents of the inline elements of this name. The pages are our own build's: names are lower case and every element
/// is closed.
fn inline<'a>(html: &'a str, element: &str) -> impl Iterator<Item = &'a str> {
    let (open, close) = (format!("<{element}"), format!("</{element}>"));
    let mut rest = html;
    std::iter::from_fn(move || {
        loop {
            let start = rest.find(&open)?;
            let tag = &rest[start + open.len()..];
            let (attributes, after) = tag.split_once('>')?;
            let end = after.find(&close)?;
            rest = &after[end + close.len()..];
            let is_inline =
                (attributes.is_empty() || attributes.starts_with(char::is_whitespace)) && !attributes.contains(" src=");
            if is_inline {
                return Some(&after[..end]);
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::{inline, of};

    #[test]
    fn inline_scripts_are_found_and_linked_ones_are_not() {
        let html = r#"<head><script type="module">import a;</script><script src="/x.js"></script><style>p{}</style>
            <script type="module" crossorigin src="/y.js"></script></head><script>two()</script><scripted>no</scripted>"#;
        assert_eq!(inline(html, "script").collect::<Vec<_>>(), ["import a;", "two()"]);
        assert_eq!(inline(html, "style").collect::<Vec<_>>(), ["p{}"]);
    }

    #[test]
    fn the_policy_names_the_hash_that_browsers_compute() {
        // The example of the CSP specification, section 2.3.1.
        let policy = of("<script>alert('Hello, world.');</script>");
        let policy = policy.to_str().expect("it is text");
        assert!(policy.contains("script-src 'self' 'wasm-unsafe-eval' 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='; style-src 'self';"), "{policy}");
    }
}
