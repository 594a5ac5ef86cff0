//! One module a table. Only [`super`] sees them.

#![expect(unreachable_pub, reason = "the derive wants its models public, wherever they are seen from")]

pub(super) mod account;
pub(super) mod challenge;
pub(super) mod department;
pub(super) mod departure;
pub(super) mod farm;
pub(super) mod gate;
pub(super) mod idempotency;
pub(super) mod invitation;
pub(super) mod job;
pub(super) mod lookup;
pub(super) mod membership;
pub(super) mod object;
pub(super) mod profile;
pub(super) mod session;
pub(super) mod tally;
