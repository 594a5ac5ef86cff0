//! One file, ready to be sent.

use std::{fs, io, path::Path};

use axum::{
    body::Bytes,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

use super::{
    content_policy, demo_mark,
    negotiate::{Encoding, accepts, matches_any},
};
use crate::config::Mode;

/// A file with its compressed forms and the headers that go with it.
#[derive(Debug)]
pub(super) struct Asset {
    kind: &'static str,
    cache: &'static str,
    vary: &'static str,
    content_policy: Option<HeaderValue>,
    /// Best first; the file itself, which everybody takes, last.
    forms: Vec<Form>,
}

#[derive(Debug)]
struct Form {
    encoding: Encoding,
    etag: HeaderValue,
    bytes: Bytes,
}

impl Asset {
    /// Reads a file and the compressed forms beside it. `name` is its path below the app's folder.
    pub(super) fn read(name: &str, path: &Path, mode: Mode) -> io::Result<Self> {
        let mut bytes = fs::read(path)?;
        let kind = kind(name);
        let is_page = kind.starts_with("text/html");
        let is_marked = is_page && mode == Mode::Demo;
        if is_marked {
            bytes = demo_mark::mark(&String::from_utf8_lossy(&bytes)).into_bytes();
        }
        let content_policy = is_page.then(|| content_policy::of(&String::from_utf8_lossy(&bytes)));
        let mut forms = Vec::new();
        for encoding in [Encoding::Brotli, Encoding::Gzip] {
            let mut beside = path.as_os_str().to_owned();
            beside.push(encoding.extension());
            match fs::read(&beside) {
                Ok(_) if is_marked => forms.push(Form::new(encoding, demo_mark::pack(&bytes, encoding)?)),
                Ok(packed) => forms.push(Form::new(encoding, packed)),
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(error),
            }
        }
        forms.push(Form::new(Encoding::Identity, bytes));
        let cache = if is_hashed(name) { "public, max-age=31536000, immutable" } else { "no-cache" };
        let vary = if is_page { "Accept-Language, Cookie, Accept-Encoding" } else { "Accept-Encoding" };
        Ok(Self { kind, cache, vary, content_policy, forms })
    }

    /// The answer to a request with these headers: the best form it takes, or 304 when it has that one already.
    pub(super) fn respond(&self, status: StatusCode, request: &HeaderMap) -> Response {
        let form = self.forms.iter().find(|form| accepts(request, form.encoding)).or(self.forms.last());
        let form = form.expect("every asset has the file itself as a form");
        let is_known = status == StatusCode::OK && matches_any(request.get(header::IF_NONE_MATCH), &form.etag);
        let mut response = if is_known {
            StatusCode::NOT_MODIFIED.into_response()
        } else {
            (status, [(header::CONTENT_TYPE, self.kind)], form.bytes.clone()).into_response()
        };
        let headers = response.headers_mut();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(self.cache));
        headers.insert(header::VARY, HeaderValue::from_static(self.vary));
        headers.insert(header::ETAG, form.etag.clone());
        if let (Some(encoding), false) = (form.encoding.name(), is_known) {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        if let Some(policy) = &self.content_policy {
            headers.insert(header::CONTENT_SECURITY_POLICY, policy.clone());
        }
        response
    }
}

impl Form {
    fn new(encoding: Encoding, bytes: Vec<u8>) -> Self {
        let hash = URL_SAFE_NO_PAD.encode(&Sha256::digest(&bytes)[..16]);
        let etag = HeaderValue::try_from(format!("\"{hash}\"")).expect("Base64 and quotes fit into a header");
        Self { encoding, etag, bytes: bytes.into() }
    }
}

/// The media type by the file's extension.
fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "webp" => "image/webp",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        "md" => "text/markdown; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// Whether the name holds a hash of the content, as the build writes it: `app-0123456789abcdef.css`,
/// `app-0123456789abcdef_bg.wasm`. Such a file never changes under its name.
fn is_hashed(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or_default();
    let stem = file.split('.').next().unwrap_or_default();
    let hash = stem.strip_suffix("_bg").unwrap_or(stem).rsplit('-').next().unwrap_or_default();
    stem.contains('-') && hash.len() >= 12 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::is_hashed;

    #[test]
    fn only_names_with_a_hash_are_kept_for_ever() {
        for name in ["app-0123456789abcdef.css", "wepig-web-9f8e7d6c5b4a3f21_bg.wasm", "snippets/x-0123456789abcdef.js"]
        {
            assert!(is_hashed(name), "{name}");
        }
        for name in [
            "index.html",
            "sw.js",
            "manifest.webmanifest",
            "icon-512.png",
            "policies/2026-11-22.en.html",
            "first-paint/home.zh-CN.html",
        ] {
            assert!(!is_hashed(name), "{name}");
        }
    }
}
