//! Somebody with a browser: cookies kept as a browser keeps them, the origin named as a browser names it.

use std::{
    collections::BTreeMap,
    net::{IpAddr, SocketAddr},
    sync::{Mutex, PoisonError},
};

use axum::{
    body::Body,
    extract::ConnectInfo,
    http::{HeaderMap, Method, Request, header},
};
use serde::Serialize;
use tower::ServiceExt;
use wepig_contract::path;

use super::{TestApp, reply::Reply};

/// A browser on one device. It is a guest until an answer gives it a session.
pub struct Browser<'a> {
    server: &'a TestApp,
    cookies: Mutex<BTreeMap<String, String>>,
    address: IpAddr,
}

impl<'a> Browser<'a> {
    pub(super) fn new(server: &'a TestApp) -> Self {
        let address = IpAddr::from([203, 0, 113, 7]);
        Self { server, cookies: Mutex::default(), address }
    }

    /// The same browser at another network address.
    #[must_use]
    pub fn at(mut self, address: &str) -> Self {
        self.address = address.parse().expect("an address");
        self
    }

    /// The same person's browser at another server: it has the cookies of this one.
    pub fn on<'b>(&self, server: &'b TestApp) -> Browser<'b> {
        Browser { server, cookies: Mutex::new(self.jar().clone()), address: self.address }
    }

    /// The server it talks to.
    pub fn server(&self) -> &'a TestApp {
        self.server
    }

    /// `GET` of a path below the API.
    pub async fn get(&self, path: &str) -> Reply {
        self.request(Method::GET, &api(path)).send().await
    }

    /// `POST` of a form to a path below the API.
    pub async fn post(&self, path: &str, form: &impl Serialize) -> Reply {
        self.request(Method::POST, &api(path)).json(form).send().await
    }

    /// `PUT` of a form to a path below the API.
    pub async fn put(&self, path: &str, form: &impl Serialize) -> Reply {
        self.request(Method::PUT, &api(path)).json(form).send().await
    }

    /// The same on the version that the person saw.
    pub async fn put_on(&self, seen: u64, path: &str, form: &impl Serialize) -> Reply {
        let draft = self.request(Method::PUT, &api(path)).json(form);
        draft.header("if-match", &format!("\"{seen}\"")).send().await
    }

    /// `POST` without a body to a path below the API.
    pub async fn post_nothing(&self, path: &str) -> Reply {
        self.request(Method::POST, &api(path)).send().await
    }

    /// `DELETE` of a path below the API.
    pub async fn delete(&self, path: &str) -> Reply {
        self.request(Method::DELETE, &api(path)).send().await
    }

    /// Any request to any path, to be made odd before it is sent.
    pub fn request(&self, method: Method, path: &str) -> Draft<'_> {
        let mut headers = HeaderMap::new();
        if !method.is_safe() {
            let origin = self.server.app.settings.public_origin.to_string();
            headers.insert(header::ORIGIN, origin.parse().expect("an origin fits into a header"));
        }
        Draft { browser: self, method, path: path.to_owned(), headers, body: Vec::new() }
    }

    /// The value of a cookie it keeps.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.jar().get(name).cloned()
    }

    /// Puts a cookie into the jar, as nobody but a forger does.
    pub fn set_cookie(&self, name: &str, value: &str) {
        self.jar().insert(name.to_owned(), value.to_owned());
    }

    fn jar(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, String>> {
        self.cookies.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn keep_cookies(&self, headers: &HeaderMap) {
        for line in headers.get_all(header::SET_COOKIE) {
            let line = line.to_str().expect("a cookie is text");
            let (name, rest) = line.split_once('=').expect("a cookie has a name");
            let value = rest.split(';').next().unwrap_or_default();
            if line.contains("Max-Age=0") {
                self.jar().remove(name);
            } else {
                self.jar().insert(name.to_owned(), value.to_owned());
            }
        }
    }
}

/// A path below the API as a whole path.
pub fn api(path: &str) -> String {
    format!("{}{path}", path::BASE)
}

/// A request that is not sent yet.
pub struct Draft<'a> {
    browser: &'a Browser<'a>,
    method: Method,
    path: String,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Draft<'_> {
    /// Sets a header.
    #[must_use]
    pub fn header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.insert(name, value.parse().expect("the text fits into a header"));
        self
    }

    /// Leaves a header out.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.headers.remove(name);
        self
    }

    /// Sets a JSON body.
    #[must_use]
    pub fn json(self, body: &impl Serialize) -> Self {
        let bytes = serde_json::to_vec(body).expect("the body serialises");
        self.header("content-type", "application/json").body(bytes)
    }

    /// Sets the bytes of the body, whatever they are.
    #[must_use]
    pub fn body(mut self, bytes: impl Into<Vec<u8>>) -> Self {
        self.body = bytes.into();
        self
    }

    /// Sends it and reads the whole answer.
    pub async fn send(self) -> Reply {
        let mut request =
            Request::builder().method(self.method).uri(&self.path).body(Body::from(self.body)).expect("a request");
        *request.headers_mut() = self.headers;
        let jar: Vec<String> = self.browser.jar().iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !jar.is_empty() {
            let line = jar.join("; ").parse().expect("cookies fit into a header");
            request.headers_mut().insert(header::COOKIE, line);
        }
        request.extensions_mut().insert(ConnectInfo(SocketAddr::new(self.browser.address, 50_000)));
        let response = self.browser.server.router.clone().oneshot(request).await.expect("the router answers");
        self.browser.keep_cookies(response.headers());
        Reply::read(response).await
    }
}
