//! The little HTTP it takes to ask a server on this machine whether it is there.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use anyhow::{Context, Result};

/// Longest wait for an answer.
const PATIENCE: Duration = Duration::from_secs(2);

/// An answer.
pub(crate) struct Answer {
    /// Its status.
    pub(crate) status: u16,
    /// Its body.
    pub(crate) body: String,
}

/// GET of a path at an address such as `127.0.0.1:8080`.
pub(crate) fn get(address: &str, path: &str) -> Result<Answer> {
    let socket: SocketAddr = address.parse().context("not an address")?;
    let mut stream = TcpStream::connect_timeout(&socket, PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    // HTTP/1.0: the answer comes in one piece and ends with the connection.
    write!(stream, "GET {path} HTTP/1.0\r\nHost: {address}\r\nAccept: */*\r\n\r\n")?;
    let mut text = String::new();
    stream.read_to_string(&mut text)?;
    parse(&text).context("not an HTTP answer")
}

fn parse(text: &str) -> Option<Answer> {
    let (head, body) = text.split_once("\r\n\r\n")?;
    let status = head.split_whitespace().nth(1)?.parse().ok()?;
    Some(Answer { status, body: body.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn status_and_body_are_taken_apart() {
        let answer = parse("HTTP/1.1 204 No Content\r\na: b\r\n\r\nwords").unwrap();
        assert_eq!((answer.status, answer.body.as_str()), (204, "words"));
        assert!(parse("SSH-2.0-OpenSSH\r\n").is_none());
    }
}
