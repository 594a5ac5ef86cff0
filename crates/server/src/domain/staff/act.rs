//! Who may act on whom (PRODUCT section 1).

use thiserror::Error;
use wepig_contract::role::Role;

/// Why somebody may not act on a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ActError {
    /// The role does not administer.
    #[error("does not administer")]
    Forbidden,
    /// The member's role is above theirs.
    #[error("above one's own role")]
    AboveOwnRole,
}

/// Whether somebody of role `actor` may act on a member of role `on`.
pub(super) fn may_act(actor: Role, on: Role) -> Result<(), ActError> {
    match (actor.administers(), actor.may_act_on(on)) {
        (false, _) => Err(ActError::Forbidden),
        (true, false) => Err(ActError::AboveOwnRole),
        (true, true) => Ok(()),
    }
}
