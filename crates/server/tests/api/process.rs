//! The real binary: what it says when it cannot start, and what it keeps when it ends.

mod endings;
mod sentences;
mod server;
mod tls;
mod wire;
