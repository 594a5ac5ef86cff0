//! The JSON API of Wepig Web and its commands.
//!
//! Reading guide: [`command`] is what the operator types, [`config`] what they settle, [`app`] what is put together from
//! it, [`serve`] how it answers. [`http`] has the URLs and calls [`domain`], where the rules are; these stand on [`store`]
//! and [`keys`], the only ones that speak to databases, and on [`outbound`] and [`job`] for what leaves the house later.
//! [`clock`] and [`random`] are the only sources of time and chance.

pub mod app;
pub mod clock;
pub mod command;
pub mod config;
pub mod domain;
pub mod http;
pub mod job;
pub mod keys;
pub mod outbound;
pub mod random;
pub mod serve;
pub mod store;
pub mod telemetry;
pub mod tls;
