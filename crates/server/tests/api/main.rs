//! The API from outside: whole requests against the whole router, on each database; and the real binary.

#![expect(unreachable_pub, reason = "nobody is outside of a test binary")]

mod app;
mod bodies;
mod browsers;
mod bucket;
mod codes;
mod databases;
mod deletion;
mod demo;
mod demo_farm;
mod devices;
mod directory;
mod documents;
mod edges;
mod farms;
mod files;
mod idempotency;
mod invitations;
mod jobs;
mod key_store;
mod ledger;
mod limits;
mod login;
mod matrix;
mod passwords;
mod picture;
mod process;
mod profile;
mod races;
mod registration;
mod reset;
mod roles;
mod secrets;
mod sessions;
mod settings;
mod staff;
mod steps;
