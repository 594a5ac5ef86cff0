//! Web origins: scheme, host and port.

use std::{
    fmt,
    net::{IpAddr, SocketAddr},
    str::FromStr,
};

/// An origin as a browser writes it into the `Origin` header: lower case, no path, no default port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    is_https: bool,
    host: String,
    port: u16,
}

/// The text is no origin: scheme `http` or `https`, a host, perhaps a port, and nothing else.
#[derive(Debug, PartialEq, Eq)]
pub struct NotAnOrigin;

impl Origin {
    /// The origin of a server that answers at this address and port.
    #[must_use]
    pub fn at(is_https: bool, address: SocketAddr) -> Self {
        let host = match address.ip() {
            IpAddr::V4(ip) => ip.to_string(),
            IpAddr::V6(ip) => format!("[{ip}]"),
        };
        Self { is_https, host, port: address.port() }
    }

    /// Whether pages of this origin came over TLS.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.is_https
    }

    /// The host, without a port.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Whether the host is this very machine: `localhost`, 127.0.0.0/8 or `[::1]`.
    #[must_use]
    pub fn is_loopback(&self) -> bool {
        let bare = self.host.trim_start_matches('[').trim_end_matches(']');
        self.host == "localhost" || bare.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
    }
}

impl FromStr for Origin {
    type Err = NotAnOrigin;

    fn from_str(text: &str) -> Result<Self, NotAnOrigin> {
        let text = text.to_ascii_lowercase();
        let (is_https, authority) = match text.split_once("://") {
            Some(("https", rest)) => (true, rest),
            Some(("http", rest)) => (false, rest),
            _ => return Err(NotAnOrigin),
        };
        // The colon of a port stands after the bracket of an IPv6 address, if there is one.
        let (host, port) = match authority.rsplit_once(':') {
            Some((host, port)) if !port.contains(']') => (host, port.parse().map_err(|_| NotAnOrigin)?),
            _ => (authority, if is_https { 443 } else { 80 }),
        };
        if is_host(host) { Ok(Self { is_https, host: host.to_owned(), port }) } else { Err(NotAnOrigin) }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (scheme, default_port) = if self.is_https { ("https", 443) } else { ("http", 80) };
        write!(out, "{scheme}://{}", self.host)?;
        if self.port == default_port { Ok(()) } else { write!(out, ":{}", self.port) }
    }
}

fn is_host(text: &str) -> bool {
    match text.strip_prefix('[') {
        Some(rest) => rest.strip_suffix(']').is_some_and(|ip| ip.parse::<std::net::Ipv6Addr>().is_ok()),
        None => {
            !text.is_empty()
                && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_'))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{NotAnOrigin, Origin};

    fn read(text: &str) -> Result<String, NotAnOrigin> {
        text.parse::<Origin>().map(|origin| origin.to_string())
    }

    #[test]
    fn an_origin_reads_back_as_a_browser_writes_it() {
        for (given, written) in [
            ("https://Wepig.Example", "https://wepig.example"),
            ("https://wepig.example:443", "https://wepig.example"),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
            ("http://[::1]:8080", "http://[::1]:8080"),
            ("http://[::1]", "http://[::1]"),
        ] {
            assert_eq!(read(given).as_deref(), Ok(written));
        }
    }

    #[test]
    fn what_is_more_or_less_than_an_origin_is_refused() {
        for text in [
            "null",
            "",
            "wepig.example",
            "https://",
            "https://a/b",
            "https://a b",
            "ftp://a",
            "http://a:x",
            "http://u@a",
        ] {
            assert_eq!(read(text), Err(NotAnOrigin), "{text}");
        }
    }

    #[test]
    fn this_machine_is_recognised_and_look_alikes_are_not() {
        let is_loopback = |text: &str| text.parse::<Origin>().is_ok_and(|origin| origin.is_loopback());
        for text in ["http://localhost:1", "http://127.0.0.1", "http://127.9.9.9", "http://[::1]:3"] {
            assert!(is_loopback(text), "{text}");
        }
        for text in ["http://localhost.evil.example", "http://127.0.0.1.nip.example", "http://10.0.0.1"] {
            assert!(!is_loopback(text), "{text}");
        }
    }
}
