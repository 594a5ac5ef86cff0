//! Rules and decisions. No axum, no SQL; time and randomness come from their modules.
//!
//! One module a use case, each with its own error type; what all of them stand on is [`Ground`].

pub mod accounts;
pub mod audiences;
pub mod audit;
pub mod caller;
pub mod codes;
pub mod collation;
pub mod cursors;
pub mod day;
pub mod deletion;
pub mod demo;
pub mod devices;
pub mod directory;
pub mod farms;
pub mod fault;
pub mod ground;
pub mod idempotency;
pub mod invitations;
pub mod ledger;
pub mod limits;
pub mod login;
pub mod memberships;
pub mod number;
pub mod password;
pub mod passwords;
pub mod picture;
pub mod profile;
pub mod proofs;
pub mod quota;
pub mod registration;
pub mod reset;
pub mod roles;
pub mod sessions;
pub mod settings;
pub mod staff;
pub mod threads;
pub mod usernames;

pub use caller::Caller;
pub use fault::Fault;
pub use ground::{Ground, OpenError};
