//! The JSON API of Wepig Web and its commands.

pub mod clock;
pub mod keys;
pub mod random;
pub mod store;
