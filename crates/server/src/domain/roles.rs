//! Roles and states of a farm's members (row B4). What is decided here holds from the next request on, because every request
//! asks the database.

mod change;

use wepig_contract::role::Role;

pub use change::{Acting, ChangeError, change_role, change_state};

/// The roles that a member may give: nobody above their own, administrators none to owners. Their own they may lower.
pub fn grantable(role: Role, of: Role, is_own: bool) -> Vec<Role> {
    let may_give = |given: &Role| {
        if is_own { *given <= role } else { role.may_act_on(of) && role.may_grant(*given) }
    };
    let grantable: Vec<Role> = Role::ALL.into_iter().filter(may_give).collect();
    // Whoever has only one choice, the one that holds, has none.
    if grantable == [of] { Vec::new() } else { grantable }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_gives_above_their_own_and_administrators_nothing_to_owners() {
        assert_eq!(grantable(Role::Owner, Role::Owner, false), Role::ALL);
        assert_eq!(grantable(Role::Administrator, Role::Owner, false), []);
        assert_eq!(
            grantable(Role::Administrator, Role::Staff, false),
            [Role::Administrator, Role::Manager, Role::Staff]
        );
        assert_eq!(grantable(Role::Manager, Role::Staff, false), []);
    }

    #[test]
    fn ones_own_may_be_lowered() {
        assert_eq!(grantable(Role::Owner, Role::Owner, true), Role::ALL);
        assert_eq!(grantable(Role::Manager, Role::Manager, true), [Role::Manager, Role::Staff]);
        assert_eq!(grantable(Role::Staff, Role::Staff, true), []);
    }
}
