//! The messages that would have been sent, newest first: for people as a page, for tests as JSON.

use std::fmt::Write;

use axum::{
    Json,
    extract::State,
    http::{HeaderMap, HeaderValue, header},
    response::{Html, IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde::Serialize;
use sha2::{Digest, Sha256};
use wepig_contract::{language::Language, timestamp::Timestamp};
use wepig_words::demo::inbox as words;

use crate::{
    app::App,
    http::{moment, static_files::language},
};

/// A message, as PRODUCT section 6 gives it.
#[derive(Serialize)]
pub(super) struct Line {
    to: String,
    kind: &'static str,
    purpose: &'static str,
    text: String,
    code: Option<String>,
    link: Option<String>,
    sent_at: Timestamp,
}

/// `GET /demo/inbox.json`.
pub(super) async fn list(State(app): State<App>) -> Json<Vec<Line>> {
    Json(lines(&app))
}

fn lines(app: &App) -> Vec<Line> {
    let line = |message: crate::outbound::inbox::Message| Line {
        to: message.to,
        kind: message.kind,
        purpose: message.purpose,
        text: message.text,
        code: message.code,
        link: message.link,
        sent_at: moment::timestamp(message.sent_at),
    };
    app.ground.inbox.list().into_iter().map(line).collect()
}

const STYLE: &str = "body{font:1rem/1.6 system-ui,sans-serif;max-width:40rem;margin:0 auto;padding:1rem;color:#1d2320;\
background:#faf9f6}li{border:1px solid #e3e1da;border-radius:12px;background:#fff;padding:.75rem 1rem;margin:0 0 .75rem}\
ol{list-style:none;padding:0}p{margin:.25rem 0}strong{font-size:1.25rem}";

/// `GET /demo/inbox`: a page that needs no script and asks again every five seconds.
pub(super) async fn page(State(app): State<App>, headers: HeaderMap) -> Response {
    let language = language(&headers);
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        STANDARD.encode(Sha256::digest(STYLE))
    );
    let policy = HeaderValue::try_from(policy).expect("names and Base64 fit into a header");
    let vary = HeaderValue::from_static("Accept-Language, Cookie");
    ([(header::CONTENT_SECURITY_POLICY, policy), (header::VARY, vary)], Html(render(language, &lines(&app))))
        .into_response()
}

fn render(language: Language, lines: &[Line]) -> String {
    let words = words(language);
    let mut html = format!(
        "<!doctype html><html lang=\"{lang}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\"><meta http-equiv=\"refresh\" content=\"5\"><title>{title} · Wepig</title>\
         <style>{STYLE}</style></head><body><main><h1>{title}</h1><p>{hint}</p>",
        lang = language.tag(),
        title = words.title,
        hint = words.hint,
    );
    if lines.is_empty() {
        push(&mut html, format_args!("<p>{}</p>", words.empty));
    }
    html.push_str("<ol>");
    for line in lines {
        let code = line.code.as_deref().map(|code| format!("<p>{} <strong>{}</strong></p>", words.code, escape(code)));
        let link = line.link.as_deref().map(|link| format!("<p><a href=\"{0}\">{0}</a></p>", escape(link)));
        push(
            &mut html,
            format_args!(
                "<li><p>{to_word} <b>{to}</b> · <time datetime=\"{at}\">{at}</time></p>{code}<p>{text}</p>{link}</li>",
                to_word = words.to,
                to = escape(&line.to),
                at = line.sent_at.0,
                code = code.unwrap_or_default(),
                text = escape(&line.text),
                link = link.unwrap_or_default(),
            ),
        );
    }
    html.push_str("</ol></main></body></html>");
    html
}

fn push(html: &mut String, part: std::fmt::Arguments<'_>) {
    html.write_fmt(part).expect("a string takes everything");
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use wepig_contract::language::Language;

    use super::{Line, moment, render};

    #[test]
    fn what_a_message_holds_is_text_and_never_markup() {
        let line = Line {
            to: "<b>".to_owned(),
            kind: "sms",
            purpose: "login",
            text: "\"&'</li><script>".to_owned(),
            code: Some("012345".to_owned()),
            link: None,
            sent_at: moment::timestamp(0),
        };
        let html = render(Language::En, &[line]);
        assert!(
            html.contains("&quot;&amp;&#39;&lt;/li&gt;&lt;script&gt;") && html.contains("<strong>012345</strong>"),
            "{html}"
        );
        assert!(!html.contains("<script>"), "{html}");
    }
}
