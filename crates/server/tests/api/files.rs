//! The built app as it is served: the right file, in the right form, and nothing else.

use std::{fs, path::Path};

use axum::http::{Method, StatusCode, header};
use wepig_contract::error::Code;
use wepig_server::config::Mode;

use crate::app::{TestApp, database::Database};

const INDEX: &str = "<!doctype html><script type=\"module\">start()</script><p>app</p>";

/// A small built app, and beside it a file that must never be served.
async fn app() -> TestApp {
    let folder = std::env::temp_dir().join(format!("wepig-site-{}", wepig_server::random::token()));
    let site = folder.join("dist");
    for (name, content) in [
        ("dist/index.html", INDEX),
        ("dist/first-paint/register.zh-CN.html", "<p>注册</p>"),
        ("dist/first-paint/register.en.html", "<p>Register</p>"),
        ("dist/first-paint/cookies.zh-CN.html", "<head></head><p>Cookie</p>"),
        ("dist/first-paint/cookies.zh-CN.html.br", "packed by the build"),
        ("dist/app-0123456789abcdef.js", "plain"),
        ("dist/app-0123456789abcdef.js.br", "packed by brotli"),
        ("dist/app-0123456789abcdef.js.gz", "packed by gzip"),
        ("dist/icon.svg", "<svg/>"),
        ("dist/policies/1.en.html", "<h2>Policy</h2>"),
        ("secret.txt", "not to be served"),
    ] {
        write(&folder.join(name), content);
    }
    let app = TestApp::with(Database::Sqlite, |given| given.r#static = Some(site)).await;
    fs::remove_dir_all(folder).expect("what was read at start is not needed any more");
    app
}

fn write(path: &Path, content: &str) {
    fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("a folder");
    fs::write(path, content).expect("a file");
}

#[tokio::test]
async fn the_language_of_a_page_follows_the_cookie_and_then_the_browser() {
    let app = app().await;
    for (chosen, asked, text) in [
        (None, "", "<p>注册</p>"),
        (None, "en-GB,en;q=0.9,zh;q=0.8", "<p>Register</p>"),
        (None, "en;q=0.2,zh-TW;q=0.9", "<p>注册</p>"),
        (Some("en"), "zh-CN", "<p>Register</p>"),
        (Some("zh-CN"), "en", "<p>注册</p>"),
        (Some("fr"), "en", "<p>Register</p>"),
    ] {
        let guest = app.guest();
        if let Some(language) = chosen {
            guest.set_cookie("wepig_language", language);
        }
        let page = guest.request(Method::GET, "/register").header("accept-language", asked).send().await;
        assert_eq!((page.status, page.text()), (StatusCode::OK, text), "{chosen:?} {asked}");
        assert_eq!(page.header("vary"), "Accept-Language, Cookie, Accept-Encoding");
        assert_eq!(page.header("cache-control"), "no-cache");
        assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
    }
}

#[tokio::test]
async fn every_route_is_the_app_and_an_unknown_one_is_the_app_with_404() {
    let app = app().await;
    for path in ["/", "/me", "/me/settings", "/me/", "/reset", "/login", "/policy?x=1.2"] {
        let page = app.guest().request(Method::GET, path).send().await;
        assert_eq!((page.status, page.text()), (StatusCode::OK, INDEX), "{path}");
    }
    for path in ["/nothing", "/me/nothing", "//", "/register/x", "/REGISTER", "/%2e%2e/secret", "/policy/1"] {
        let page = app.guest().request(Method::GET, path).send().await;
        assert_eq!((page.status, page.text()), (StatusCode::NOT_FOUND, INDEX), "{path}");
    }
}

#[tokio::test]
async fn a_missing_file_is_missing_and_never_the_app() {
    let app = app().await;
    for path in [
        "/old-0123456789abcdef.js",
        "/nothing.css",
        "/favicon.ico",
        "/first-paint/x.html",
        "/app-0123456789abcdef.js.br",
    ] {
        app.guest().request(Method::GET, path).send().await.problem(404, Code::NotFound);
    }
}

#[tokio::test]
async fn no_path_leads_out_of_the_folder() {
    let app = app().await;
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/policies/../../secret.txt",
        "/..\\secret.txt",
        "/%5c..%5csecret.txt",
    ] {
        let reply = app.guest().request(Method::GET, path).send().await;
        assert!(!reply.text().contains("not to be served") && reply.status == StatusCode::NOT_FOUND, "{path}: {reply}");
    }
}

#[tokio::test]
async fn the_smallest_form_that_the_browser_takes_is_sent() {
    let app = app().await;
    for (accepted, encoding, body) in [
        ("gzip, deflate, br", "br", "packed by brotli"),
        ("gzip", "gzip", "packed by gzip"),
        ("br;q=0, gzip;q=0.5", "gzip", "packed by gzip"),
        ("identity", "", "plain"),
        ("", "", "plain"),
    ] {
        let draft = app.guest();
        let draft = draft.request(Method::GET, "/app-0123456789abcdef.js").header("accept-encoding", accepted);
        let file = draft.send().await;
        assert_eq!((file.header("content-encoding"), file.text()), (encoding, body), "{accepted}");
        assert_eq!(file.header("cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(
            (file.header("vary"), file.header("content-type")),
            ("Accept-Encoding", "text/javascript; charset=utf-8")
        );
    }
}

#[tokio::test]
async fn what_the_browser_has_is_not_sent_again() {
    let app = app().await;
    let guest = app.guest();
    let first = guest.request(Method::GET, "/register").send().await;
    let tag = first.header("etag").to_owned();
    let again = guest.request(Method::GET, "/register").header("if-none-match", &tag).send().await;
    assert_eq!((again.status, again.text(), again.header("etag")), (StatusCode::NOT_MODIFIED, "", tag.as_str()));
    let other = guest
        .request(Method::GET, "/register")
        .header("if-none-match", &tag)
        .header("accept-language", "en")
        .send()
        .await;
    assert_eq!((other.status, other.text()), (StatusCode::OK, "<p>Register</p>"));
    let unknown = guest.request(Method::GET, "/nothing").header("if-none-match", "*").send().await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_page_may_run_its_own_scripts_by_their_hashes_and_no_others() {
    let app = app().await;
    let page = app.guest().request(Method::GET, "/").send().await;
    let policy = page.header("content-security-policy");
    // SHA-256 of `start()`.
    assert!(policy.contains("script-src 'self' 'wasm-unsafe-eval' 'sha256-"), "{policy}");
    assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{policy}");
    assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
    let picture = app.guest().request(Method::GET, "/icon.svg").send().await;
    assert!(picture.header("content-security-policy").starts_with("default-src 'none'; frame-ancestors"), "{picture}");
    assert_eq!(picture.header("content-type"), "image/svg+xml");
}

#[tokio::test]
async fn asking_for_the_head_alone_works() {
    let app = app().await;
    for path in ["/register", "/app-0123456789abcdef.js", "/healthz"] {
        let head = app.guest().request(Method::HEAD, path).send().await;
        assert_eq!(head.status, StatusCode::OK, "{path}");
        assert!(head.headers.contains_key(header::CONTENT_TYPE), "{path}");
    }
}

#[tokio::test]
async fn the_pages_of_a_demo_say_that_they_are_in_every_form() {
    let app = app().await;
    for (encoding, is_plain) in [("identity", true), ("br", false)] {
        let page = app.guest();
        let page = page.request(Method::GET, "/cookies").header("accept-encoding", encoding).send().await;
        assert_eq!(page.status, StatusCode::OK);
        let text = String::from_utf8_lossy(&page.body).into_owned();
        assert_eq!(text.contains("<meta name=\"wepig-demo\" content=\"1\"></head>"), is_plain, "{text}");
        assert_ne!(text.as_bytes(), b"packed by the build", "the build's packed form has no mark");
    }
}

#[test]
fn a_folder_that_is_no_built_app_is_refused() {
    let folder = std::env::temp_dir().join(format!("wepig-empty-{}", wepig_server::random::token()));
    fs::create_dir(&folder).expect("a folder");
    let error = wepig_server::http::Site::read(&folder, Mode::Live).expect_err("nothing is in it");
    assert_eq!(error.to_string(), "there is no index.html in it");
    fs::remove_dir(&folder).expect("the folder goes");
}
