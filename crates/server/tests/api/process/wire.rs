//! HTTP/1.1 by hand, over whatever stream: enough to ask a real server.

use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpStream},
    time::Duration,
};

use serde::Serialize;
use serde_json::Value;

/// Where somebody may go on whoever they are.
const PATIENCE: Duration = Duration::from_secs(30);

/// An answer from the wire.
#[derive(Debug)]
pub struct Answer {
    /// Its status.
    pub status: u16,
    /// Its head, as it came.
    pub head: String,
    /// Its body.
    pub body: String,
}

impl Answer {
    /// The body of an answer of this status.
    #[track_caller]
    pub fn json(&self, status: u16) -> Value {
        assert_eq!(self.status, status, "{self:?}");
        serde_json::from_str(&self.body).unwrap_or(Value::Null)
    }

    /// A cookie that it sets, as the browser gives it back.
    pub fn cookie(&self) -> Option<&str> {
        self.head.lines().find_map(|line| line.strip_prefix("set-cookie: ")).and_then(|line| line.split(';').next())
    }
}

/// A plain connection.
pub fn connect(address: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect_timeout(&address, PATIENCE).expect("the server takes connections");
    stream.set_read_timeout(Some(PATIENCE)).expect("a time limit");
    stream
}

/// Sends one request on a stream of its own and reads the answer.
pub fn ask(
    mut stream: impl Read + Write,
    method: &str,
    path: &str,
    cookie: Option<&str>,
    body: Option<&impl Serialize>,
) -> Answer {
    stream.write_all(request(method, path, cookie, body).as_bytes()).expect("the request is sent");
    read(stream)
}

/// The bytes of a request after which the connection is closed.
pub fn request(method: &str, path: &str, cookie: Option<&str>, body: Option<&impl Serialize>) -> String {
    let body = body.map(|body| serde_json::to_string(body).expect("the body serialises")).unwrap_or_default();
    let cookie = cookie.map(|cookie| format!("cookie: {cookie}\r\n")).unwrap_or_default();
    let key = wepig_server::random::token();
    format!(
        "{method} {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-type: application/json\r\n\
         idempotency-key: {key}\r\n{cookie}content-length: {}\r\n\r\n{body}",
        body.len()
    )
}

/// Reads an answer to the end of the connection.
pub fn read(mut stream: impl Read) -> Answer {
    let mut bytes = Vec::new();
    // A TLS peer that has said all may close without a farewell.
    if let Err(error) = stream.read_to_end(&mut bytes) {
        assert!(!bytes.is_empty(), "{error}");
    }
    let text = String::from_utf8(bytes).expect("the answer is text");
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default();
    Answer { status, head: head.to_owned(), body: body.to_owned() }
}
