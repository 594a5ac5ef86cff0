//! The only HTTP of the app. One async function per endpoint in `api/X.rs`: checked values in, typed answers out, no signals.
//!
//! A request ends after [`PATIENCE`], or when the task that waits for it is dropped. What can be repeated without harm (a
//! `GET`, a write with an idempotency key) is repeated once by itself when the network failed in between.

pub mod demo;
pub mod devices;
pub mod farms;
pub mod invitations;
pub mod me;
pub mod password;
pub mod password_resets;
pub mod picture;
pub mod policies;
pub mod profile;
pub mod registrations;
pub mod session;
pub mod sms_codes;
pub mod staff;

use std::borrow::Cow;
use std::cell::RefCell;
use std::time::Duration;

use gloo_net::http::{Method, Request};
use serde::{Serialize, de::DeserializeOwned};
use wepig_contract::error::{Code, ProblemDocument};
use wepig_contract::path;

use crate::browser;
use crate::browser::deadline::{Deadline, sleep};
use crate::browser::json;

/// How long an answer is waited for.
const PATIENCE: Duration = Duration::from_secs(15);
/// The pause before a request whose connection broke is sent again.
const SHORT_PAUSE: Duration = Duration::from_millis(800);
/// The longest wait asked for by the server that is waited out without bothering the person, in seconds.
const LONGEST_PAUSE_S: u32 = 3;

/// Why there is no answer to work with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApiFailure {
    /// There is no network, or the server cannot be reached.
    Offline,
    /// The answer did not come in time. Whether the server acted is not known.
    Timeout,
    /// The session has ended; the app has become a guest's already.
    SignedOut,
    /// The server refused and says why.
    Refused(Box<ProblemDocument>),
    /// An answer that is not of our API.
    Broken {
        /// The HTTP status.
        status: u16,
    },
}

impl ApiFailure {
    /// The code of a refusal.
    #[must_use]
    pub fn code(&self) -> Option<Code> {
        match self {
            Self::Refused(problem) => Some(problem.refusal.code),
            _ => None,
        }
    }
}

thread_local! {
    static SIGNED_OUT: RefCell<Option<Box<dyn Fn()>>> = const { RefCell::new(None) };
}

/// Registers what happens when any answer says that the session has ended; `session.rs` does, once.
pub fn on_signed_out(act: impl Fn() + 'static) {
    SIGNED_OUT.with_borrow_mut(|hook| *hook = Some(Box::new(act)));
}

/// A request before it is sent.
struct Call {
    method: Method,
    path: Cow<'static, str>,
    body: Option<String>,
    key: Option<String>,
    version: Option<u64>,
}

impl Call {
    fn get(path: impl Into<Cow<'static, str>>) -> Self {
        Self { method: Method::GET, path: path.into(), body: None, key: None, version: None }
    }

    fn delete(path: impl Into<Cow<'static, str>>) -> Self {
        Self { method: Method::DELETE, ..Self::get(path) }
    }

    fn post(path: impl Into<Cow<'static, str>>, body: &impl Serialize) -> Self {
        Self { method: Method::POST, body: Some(written(body)), ..Self::get(path) }
    }

    /// A `POST` whose path says it all.
    fn act(path: impl Into<Cow<'static, str>>) -> Self {
        Self { method: Method::POST, ..Self::get(path) }
    }

    fn put(path: impl Into<Cow<'static, str>>, body: &impl Serialize) -> Self {
        Self { method: Method::PUT, ..Self::post(path, body) }
    }

    /// Makes a repeated write take effect once.
    fn once(self, key: &str) -> Self {
        Self { key: Some(key.to_owned()), ..self }
    }

    /// Takes effect only on this version of what is edited.
    fn if_match(self, version: u64) -> Self {
        Self { version: Some(version), ..self }
    }

    /// How long to wait before sending again after `failure`; `None` when that would help nobody or could act twice.
    fn pause_before_again(&self, failure: &ApiFailure) -> Option<Duration> {
        let can_repeat = self.method == Method::GET || self.key.is_some();
        match failure {
            ApiFailure::Offline if can_repeat && browser::is_online() => Some(SHORT_PAUSE),
            ApiFailure::Refused(problem) if can_repeat => {
                let seconds = problem.refusal.retry_after_s.filter(|seconds| *seconds <= LONGEST_PAUSE_S)?;
                let passes = matches!(problem.refusal.code, Code::Busy | Code::StillRunning | Code::Unavailable);
                passes.then(|| Duration::from_secs(u64::from(seconds)))
            }
            _ => None,
        }
    }
}

/// Sends a call and reads its answer.
async fn ask<T: DeserializeOwned>(call: Call) -> Result<T, ApiFailure> {
    let text = send(&call).await?;
    json::parse(&text).ok_or(ApiFailure::Broken { status: 200 })
}

/// Sends a call whose answer has no body.
async fn tell(call: Call) -> Result<(), ApiFailure> {
    send(&call).await.map(|_| ())
}

async fn send(call: &Call) -> Result<String, ApiFailure> {
    let mut answer = try_once(call).await;
    if let Err(failure) = &answer
        && let Some(pause) = call.pause_before_again(failure)
    {
        sleep(pause).await;
        answer = try_once(call).await;
    }
    heed(&answer);
    answer
}

/// Tells the app when an answer says that the session has ended.
fn heed<T>(answer: &Result<T, ApiFailure>) {
    if matches!(answer, Err(ApiFailure::SignedOut)) {
        SIGNED_OUT.with_borrow(|hook| hook.iter().for_each(|act| act()));
    }
}

async fn try_once(call: &Call) -> Result<String, ApiFailure> {
    let address = [&*base(), &*call.path].concat();
    let mut request = Request::get(&address).method(call.method.clone());
    if let Some(key) = &call.key {
        request = request.header(path::IDEMPOTENCY_KEY, key);
    }
    if let Some(version) = call.version {
        request = request.header("if-match", &["\"", &version.to_string(), "\""].concat());
    }
    let deadline = Deadline::after(PATIENCE);
    let signal = deadline.as_ref().map(Deadline::signal);
    let request = request.abort_signal(signal.as_ref());
    let sent = match &call.body {
        Some(body) => request.header("content-type", "application/json").body(body),
        None => request.build(),
    };
    let exchange = async {
        let answer = sent?.send().await?;
        let text = answer.text().await?;
        Ok::<_, gloo_net::Error>((answer.status(), text))
    };
    match exchange.await {
        Ok((status, text)) => read(status, text),
        Err(_) if deadline.is_some_and(|deadline| deadline.is_over()) => Err(ApiFailure::Timeout),
        Err(_) => Err(ApiFailure::Offline),
    }
}

fn read(status: u16, text: String) -> Result<String, ApiFailure> {
    if (200..300).contains(&status) {
        return Ok(text);
    }
    match json::parse::<ProblemDocument>(&text) {
        Some(problem) if problem.refusal.code == Code::SignedOut => Err(ApiFailure::SignedOut),
        Some(problem) => Err(ApiFailure::Refused(Box::new(problem))),
        None => Err(ApiFailure::Broken { status }),
    }
}

/// Where the API lives: `<meta name="wepig-api">`, so that another back end can stand behind the app.
fn base() -> String {
    browser::document::meta("wepig-api").unwrap_or_else(|| path::BASE.to_owned())
}

fn written(body: &impl Serialize) -> String {
    let Ok(text) = serde_json::to_string(body) else {
        unreachable!("the contract's types have string keys and finite numbers only");
    };
    text
}
