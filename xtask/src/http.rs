//! The little HTTP it takes to ask a server on this machine.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use anyhow::{Context, Result};

/// Longest wait for an answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// A request.
pub(crate) struct Request<'a> {
    /// Its method.
    pub(crate) method: &'a str,
    /// Its path.
    pub(crate) path: &'a str,
    /// Its headers, besides those that every request has.
    pub(crate) headers: &'a [(&'a str, &'a str)],
    /// Its body; may be empty.
    pub(crate) body: &'a str,
}

/// An answer.
pub(crate) struct Answer {
    /// Its status.
    pub(crate) status: u16,
    /// Its head, line by line.
    head: String,
    /// Its body.
    pub(crate) body: String,
}

impl Answer {
    /// The first header of this name, in small letters.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.head.lines().filter_map(|line| line.split_once(": "));
        headers.find(|(header, _)| header.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }
}

/// GET of a path at an address such as `127.0.0.1:8080`.
pub(crate) fn get(address: &str, path: &str) -> Result<Answer> {
    send(address, &Request { method: "GET", path, headers: &[], body: "" })
}

/// Sends a request to an address such as `127.0.0.1:8080`.
pub(crate) fn send(address: &str, request: &Request<'_>) -> Result<Answer> {
    let socket: SocketAddr = address.parse().context("not an address")?;
    let mut stream = TcpStream::connect_timeout(&socket, PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    let Request { method, path, headers, body } = request;
    // HTTP/1.0: the answer comes in one piece and ends with the connection.
    let mut text =
        format!("{method} {path} HTTP/1.0\r\nHost: {address}\r\nAccept: */*\r\nContent-Length: {}\r\n", body.len());
    for (name, value) in *headers {
        text.push_str(&format!("{name}: {value}\r\n"));
    }
    stream.write_all(format!("{text}\r\n{body}").as_bytes())?;
    let mut text = String::new();
    stream.read_to_string(&mut text)?;
    parse(&text).context("not an HTTP answer")
}

fn parse(text: &str) -> Option<Answer> {
    let (head, body) = text.split_once("\r\n\r\n")?;
    let status = head.split_whitespace().nth(1)?.parse().ok()?;
    Some(Answer { status, head: head.to_owned(), body: body.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn status_and_body_are_taken_apart() {
        let answer = parse("HTTP/1.1 204 No Content\r\na: b\r\n\r\nwords").unwrap();
        assert_eq!((answer.status, answer.header("A"), answer.body.as_str()), (204, Some("b"), "words"));
        assert!(parse("SSH-2.0-OpenSSH\r\n").is_none());
    }
}
