//! The accounts of the demo, listed on the log-in page. Outside demo mode nothing here is asked.

use gloo_net::http::Request;
use serde::Deserialize;

use crate::browser::{self, json};

/// The `<meta>` with which the server marks the pages of a demo.
const DEMO_META: &str = "wepig-demo";

/// An account that a visitor of the demo may use.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct DemoAccount {
    /// What the person is in the demo's farm.
    pub role: String,
    /// The name to log in with.
    pub username: String,
    /// The number, eleven digits.
    pub phone: String,
    /// The password, where one is set.
    #[serde(default)]
    pub password: Option<String>,
}

/// True where the accounts of the demo can be asked for: on a page marked as a demo's, and under `trunk serve`, whose API
/// is the demo by definition. Elsewhere the question would only leave a 404 in the console.
#[must_use]
pub fn is_demo() -> bool {
    cfg!(debug_assertions) || browser::document::meta(DEMO_META).is_some()
}

/// The accounts of the demo; none when there is no answer, for the page works without.
pub async fn demo_accounts() -> Vec<DemoAccount> {
    match Request::get("/demo/accounts.json").send().await {
        Ok(answer) if answer.ok() => answer.text().await.ok().and_then(|text| json::parse(&text)).unwrap_or_default(),
        _ => Vec::new(),
    }
}
