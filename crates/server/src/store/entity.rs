//! One module a table. Only [`super`] sees them.

#![expect(unreachable_pub, reason = "the derive wants its models public, wherever they are seen from")]

pub(super) mod account;
pub(super) mod challenge;
pub(super) mod gate;
pub(super) mod idempotency;
pub(super) mod job;
pub(super) mod lookup;
pub(super) mod session;
pub(super) mod tally;
