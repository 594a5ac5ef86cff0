//! How the bytes travel (row F2): TLS of our own, TLS in front, or plain http on one machine in the demo.

use std::{net::SocketAddr, path::PathBuf};

use super::{ConfigError, Mode, Origin};

/// How the bytes between people and the server travel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Transport {
    /// The server ends TLS itself, with these PEM files.
    Tls {
        /// The certificate chain.
        cert: PathBuf,
        /// Its private key.
        key: PathBuf,
    },
    /// A proxy in front ends TLS and speaks plain http to the server.
    TlsInFront,
    /// Plain http that never leaves the machine. Only in the demo.
    Loopback,
}

impl Transport {
    pub(super) fn check(
        mode: Mode,
        tls: (Option<PathBuf>, Option<PathBuf>),
        is_in_front: bool,
        listen: SocketAddr,
    ) -> Result<Self, ConfigError> {
        match (tls, is_in_front) {
            ((Some(_), Some(_)), true) => Err(ConfigError::Together(BOTH)),
            ((Some(cert), Some(key)), false) => Ok(Self::Tls { cert, key }),
            ((Some(_), None) | (None, Some(_)), _) => Err(ConfigError::Together(HALF)),
            ((None, None), true) => Ok(Self::TlsInFront),
            ((None, None), false) if mode == Mode::Live => Err(ConfigError::Together(PLAIN)),
            ((None, None), false) if !listen.ip().is_loopback() => Err(ConfigError::Together(NOT_LOOPBACK)),
            ((None, None), false) => Ok(Self::Loopback),
        }
    }

    /// The public origin that goes with the transport: the one given, or the listening address where that is what people
    /// type.
    pub(super) fn check_origin(
        &self,
        mode: Mode,
        given: Option<Origin>,
        listen: SocketAddr,
    ) -> Result<Origin, ConfigError> {
        match (self, given) {
            (Self::Loopback, Some(origin)) if !origin.is_loopback() => Err(ConfigError::Together(DEMO_ORIGIN)),
            (Self::Tls { .. } | Self::TlsInFront, Some(origin)) if !origin.is_https() => {
                Err(ConfigError::Together(HTTP_ORIGIN))
            }
            (_, Some(origin)) => Ok(origin),
            (Self::Loopback, None) => Ok(Origin::at(false, listen)),
            (Self::Tls { .. }, None) if mode == Mode::Demo => Ok(Origin::at(true, listen)),
            (Self::Tls { .. } | Self::TlsInFront, None) => Err(ConfigError::Together(NO_ORIGIN)),
        }
    }
}

const BOTH: &str = "TLS cannot end both here (tls-cert, tls-key) and in front (tls-terminated-in-front): keep one.";
const HALF: &str = "The settings tls-cert and tls-key belong together: give both or neither.";
const PLAIN: &str = "Plain http is refused outside the demo: give tls-cert and tls-key, or declare tls-terminated-in-front when a \
                     proxy in front ends TLS.";
const NOT_LOOPBACK: &str = "The demo speaks plain http only to its own machine: listen on 127.0.0.1 or [::1], or give tls-cert \
                            and tls-key.";
const DEMO_ORIGIN: &str = "The demo over plain http is reached only at its own machine: the public-origin must be localhost or \
                           127.0.0.1.";
const HTTP_ORIGIN: &str = "The public-origin must begin with https://, because the server is reached over TLS.";
const NO_ORIGIN: &str =
    "The setting public-origin is needed: where people reach the app, such as https://wepig.example.";
