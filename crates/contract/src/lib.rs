//! What the app and its server agree on, and nothing else.
//!
//! Reading guide:
//! - [`path`]: every URL of the API, once. [`query`]: what stands behind its `?`.
//! - [`field`]: values that can only be had by checking them ([`field::Phone`], [`field::Username`], ...).
//! - [`check`]: how a form (what was typed) becomes a request (what is known to be good). Both sides run it.
//! - [`error`]: how a refusal travels: codes and data, never sentences.
//! - [`role`]: who may what in a farm.
//! - [`account`], [`session`], [`farm`], [`staff`], ...: the bodies of the endpoints, one module a subject.
//! - [`policy`], [`purpose`]: the published policy and the register of purposes, read from their files at build.
//!
//! The crate has no I/O, no clock and no randomness, and depends on serde alone: it compiles to WebAssembly and
//! every byte of it is downloaded.

pub mod account;
pub mod audit;
pub mod check;
pub mod consent;
pub mod device;
pub mod error;
pub mod farm;
pub mod field;
pub mod invitation;
pub mod language;
pub mod page;
pub mod path;
pub mod policy;
pub mod profile;
pub mod proof;
pub mod purpose;
pub mod query;
pub mod role;
pub mod session;
pub mod settings;
pub mod sms_code;
pub mod staff;
pub mod timestamp;
