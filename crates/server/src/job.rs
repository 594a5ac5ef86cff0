//! Work that is done after its transaction, from one leased table: enqueued where it was decided, claimed by one worker,
//! tried again later when it fails, taken over when its worker dies.

mod kind;
mod purge;
mod work;

pub use kind::{
    CodeMessage, TextMessage, enqueue_code, enqueue_invitation, enqueue_key_destruction, enqueue_notice, keep_purging,
};
pub use purge::DEPARTED_KEPT;
pub use work::{run, run_due};
