//! Roles in a farm, and what they may (PRODUCT section 1).

use serde::{Deserialize, Serialize};

/// A role. Orders from the least to the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Sees and edits the own entry.
    Staff,
    /// Sees everybody, masked.
    Manager,
    /// Reveals, edits, invites, removes, changes roles up to their own.
    Administrator,
    /// All of it, and the farm's settings.
    Owner,
}

impl Role {
    /// The roles from the most to the least, as they are offered.
    pub const ALL: [Self; 4] = [Self::Owner, Self::Administrator, Self::Manager, Self::Staff];

    /// The role as it stands on the wire and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Staff => "staff",
            Self::Manager => "manager",
            Self::Administrator => "administrator",
            Self::Owner => "owner",
        }
    }

    /// Reads [`Role::as_str`].
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == name)
    }

    /// Whether the list shows more than the own entry.
    pub fn sees_everybody(self) -> bool {
        self >= Self::Manager
    }

    /// Whether it may reveal, edit and invite.
    pub fn administers(self) -> bool {
        self >= Self::Administrator
    }

    /// Whether it may grant `role`: nobody grants above their own, and what administers is granted by those who do (row B4).
    pub fn may_grant(self, role: Self) -> bool {
        self.administers() && role <= self
    }

    /// Whether it may act on somebody of `role`: administrators not on owners.
    pub fn may_act_on(self, role: Self) -> bool {
        self.administers() && role <= self
    }
}

/// Who in a farm sees a field besides its person (row C7). Orders from the narrowest to the widest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Nobody.
    Nobody,
    /// Owners.
    Owners,
    /// Owners and administrators: what holds until the person chooses.
    #[default]
    Administrators,
    /// Owners, administrators and managers.
    Managers,
}

impl Audience {
    /// The audiences from the narrowest to the widest, as they are offered.
    pub const ALL: [Self; 4] = [Self::Nobody, Self::Owners, Self::Administrators, Self::Managers];

    /// The audience as it stands on the wire and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Nobody => "nobody",
            Self::Owners => "owners",
            Self::Administrators => "administrators",
            Self::Managers => "managers",
        }
    }

    /// Whether somebody of `role` is among it.
    pub fn includes(self, role: Role) -> bool {
        match role {
            Role::Owner => self >= Self::Owners,
            Role::Administrator => self >= Self::Administrators,
            Role::Manager => self >= Self::Managers,
            Role::Staff => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Audience, Role};

    #[test]
    fn names_are_those_of_the_wire() {
        for role in Role::ALL {
            assert_eq!(serde_json::to_value(role).expect("it serialises"), role.as_str());
            assert_eq!(Role::from_name(role.as_str()), Some(role));
        }
        for audience in Audience::ALL {
            assert_eq!(serde_json::to_value(audience).expect("it serialises"), audience.as_str());
        }
    }

    #[test]
    fn nobody_grants_or_acts_above_their_own_role() {
        for role in Role::ALL {
            assert!(Role::Owner.may_grant(role));
            assert_eq!(Role::Administrator.may_act_on(role), role != Role::Owner);
            assert!(!Role::Manager.may_grant(role) && !Role::Staff.may_act_on(role));
        }
    }

    #[test]
    fn an_audience_holds_whoever_stands_above_it() {
        assert!(Audience::Managers.includes(Role::Owner) && !Audience::Managers.includes(Role::Staff));
        assert!(!Audience::Owners.includes(Role::Administrator));
        assert!(!Audience::Nobody.includes(Role::Owner));
    }
}
