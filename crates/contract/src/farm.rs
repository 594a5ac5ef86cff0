//! Farms, and one's place in them (row A11).

use crate::check::{Check, Problems};
use crate::error::FieldProblem;
use crate::field::{DepartmentName, FarmName, PersonName};
use crate::role::Role;
use serde::{Deserialize, Serialize};

/// How many farms somebody may own before they cannot create another.
pub const MAX_OWNED: u32 = 20;
/// How many departments a farm may have.
pub const MAX_DEPARTMENTS: u32 = 200;

/// Whether a membership counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum MemberState {
    /// It does.
    Active,
    /// An administrator has stopped it: the farm's screens are shut to this person.
    Suspended,
}

impl MemberState {
    /// The states in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Active, Self::Suspended];

    /// The state as it stands on the wire and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Suspended => "suspended",
        }
    }

    /// Reads [`MemberState::as_str`].
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == name)
    }
}

/// One's own place in a farm; [`crate::account::Me`] lists them all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MembershipView {
    /// The farm's id.
    pub farm: String,
    /// The farm's name.
    pub farm_name: String,
    /// One's own entry in its list of staff.
    pub member: String,
    /// One's role there.
    pub role: Role,
    /// Whether it counts.
    pub state: MemberState,
}

/// A farm, as its members see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FarmView {
    /// The farm's id.
    pub id: String,
    /// The farm's version: the `ETag` to give back as `If-Match`.
    pub version: u64,
    /// Its name.
    pub name: String,
    /// Its departments, in the order of their names in Chinese.
    pub departments: Vec<DepartmentView>,
    /// How many people belong to it, by state and role; absent for staff, who see their own entry alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counts: Option<FarmCounts>,
}

/// How many people belong to a farm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FarmCounts {
    /// Active members.
    pub active: u64,
    /// Suspended members.
    pub suspended: u64,
    /// Open invitations.
    pub invited: u64,
}

/// A department of a farm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DepartmentView {
    /// The department's id.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// The body of `POST /farms`: whoever sends it becomes its owner.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewFarmForm {
    /// The farm's name as typed.
    pub farm_name: String,
    /// One's own name there, as typed.
    pub name: String,
}

/// A checked [`NewFarmForm`].
#[derive(Clone, Debug, Serialize)]
pub struct NewFarm {
    farm_name: FarmName,
    name: PersonName,
}

impl NewFarm {
    /// The farm's name.
    pub fn farm_name(&self) -> &FarmName {
        &self.farm_name
    }

    /// The owner's name there.
    pub fn name(&self) -> &PersonName {
        &self.name
    }
}

impl Check for NewFarmForm {
    type Checked = NewFarm;

    fn check(&self) -> Result<NewFarm, Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let farm_name = problems.take(FarmName::parse(&self.farm_name));
        let name = problems.take(PersonName::parse(&self.name));
        match (farm_name, name) {
            (Some(farm_name), Some(name)) => Ok(NewFarm { farm_name, name }),
            _ => Err(problems.into_vec()),
        }
    }
}

/// The body of `PUT /farms/{farm}`, with `If-Match`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct FarmForm {
    /// The farm's name as typed.
    pub farm_name: String,
}

impl Check for FarmForm {
    type Checked = FarmName;

    fn check(&self) -> Result<FarmName, Vec<FieldProblem>> {
        FarmName::parse(&self.farm_name).map_err(|problem| vec![problem])
    }
}

/// The body of `POST /farms/{farm}/departments` and of `PUT .../departments/{department}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DepartmentForm {
    /// The department's name as typed.
    pub name: String,
}

impl Check for DepartmentForm {
    type Checked = DepartmentName;

    fn check(&self) -> Result<DepartmentName, Vec<FieldProblem>> {
        DepartmentName::parse(&self.name).map_err(|problem| vec![problem])
    }
}

/// The body of `PUT /me/farm`: which of one's farms the screens under `/farm` show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct FarmChoice {
    /// The farm's id.
    pub farm: String,
}

impl Check for FarmChoice {
    type Checked = Self;

    fn check(&self) -> Result<Self, Vec<FieldProblem>> {
        Ok(self.clone())
    }
}
