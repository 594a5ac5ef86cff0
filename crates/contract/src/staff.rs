//! Staff & Accounts: the list, an entry, and what may be done to it (rows B1, B2, B4, C7).

mod search;

use crate::check::{Check, Problems};
use crate::error::{Field, FieldProblem};
use crate::farm::MemberState;
use crate::field::{Date, PersonName};
use crate::page::Cursor;
use crate::profile::{ProfileField, unless_empty};
use crate::role::{Audience, Role};
use crate::timestamp::Timestamp;
use serde::{Deserialize, Serialize};

/// The order of the list. One's own entry stands before it in any order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum StaffOrder {
    /// By name, as Chinese dictionaries do (pinyin).
    #[default]
    Name,
    /// By name, backwards.
    NameDown,
    /// By date of entry, longest here first; unknown ones last.
    Entry,
    /// By date of entry, newest first; unknown ones last.
    EntryDown,
    /// By last use, longest ago first; never seen first of all.
    Seen,
    /// By last use, latest first.
    SeenDown,
}

impl StaffOrder {
    /// Every order.
    pub const ALL: [Self; 6] = [Self::Name, Self::NameDown, Self::Entry, Self::EntryDown, Self::Seen, Self::SeenDown];

    /// The order as it stands in addresses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::NameDown => "name_down",
            Self::Entry => "entry",
            Self::EntryDown => "entry_down",
            Self::Seen => "seen",
            Self::SeenDown => "seen_down",
        }
    }

    /// Reads [`StaffOrder::as_str`].
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.as_str() == name)
    }
}

/// The query of `GET /farms/{farm}/staff`: what the address of the screen says, and the cursor.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[serde(deny_unknown_fields)]
pub struct StaffQuery {
    /// A part of a name, pinyin initials, a whole number, or its last four digits. At most 64 characters count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
    /// Only this role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// Only the department of this id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<String>,
    /// Only this state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<MemberState>,
    /// Only who was not seen for this many days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unseen_days: Option<u32>,
    /// The order; by name when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<StaffOrder>,
    /// Where to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<Cursor>,
    /// How many entries, 1 to [`crate::page::MAX_LIMIT`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
}

/// One page of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StaffPage {
    /// One's own entry: in every answer, whatever is searched for.
    pub own: StaffRow,
    /// The others, in order. Empty for staff.
    pub items: Vec<StaffRow>,
    /// The cursor of the next page; absent on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Cursor>,
    /// How many others there are, over all pages, under the filter.
    pub total: u64,
}

/// One entry of the list, masked for its viewer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StaffRow {
    /// The entry's id.
    pub id: String,
    /// The name shown in this farm.
    pub name: String,
    /// The number, masked (`138****0001`); whole on one's own entry.
    pub phone: String,
    /// Role.
    pub role: Role,
    /// State.
    pub state: MemberState,
    /// Department; empty when none is noted or the viewer may not see it.
    pub department: String,
    /// Date of entry `YYYY-MM-DD`; empty when none is noted or the viewer may not see it.
    pub date_of_entry: String,
    /// When the person last used Wepig, to the day; absent when never.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen_at: Option<Timestamp>,
    /// Changes with every new picture; absent when there is none or the viewer may not see it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<String>,
}

/// How much of a field its viewer gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    /// All of it.
    Whole,
    /// A masked form; `revealable` says whether this viewer can have the whole.
    Masked,
    /// Nothing: the person hides it from this viewer's role.
    Hidden,
    /// There is nothing.
    Empty,
}

/// A field of an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FactView {
    /// Which field.
    pub field: ProfileField,
    /// How much of it is in `value`.
    pub shown: Shown,
    /// The value or its masked form; the wire name for choices (`bachelor`, `female`); empty when hidden or empty.
    pub value: String,
    /// Whether `POST .../reveals` would answer.
    pub revealable: bool,
    /// Who sees it now; absent for the number, which is required.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audience: Option<Audience>,
}

/// One entry: the answer to `GET /farms/{farm}/staff/{member}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MemberView {
    /// The entry's version: the `ETag` to give back as `If-Match`.
    pub version: u64,
    /// The entry as the list has it.
    pub row: StaffRow,
    /// Whether it is the viewer's own.
    pub own: bool,
    /// Username: whole on one's own entry and for those who administer, else empty.
    pub username: String,
    /// Ways to sign in that are set: `code` always, `password` where there is one. Never the secrets.
    pub has_password: bool,
    /// The facts, in the order of [`ProfileField`].
    pub facts: Vec<FactView>,
    /// The department's id, when the viewer sees it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department_id: Option<String>,
    /// Whether the viewer may edit name, department and date of entry.
    pub may_edit: bool,
    /// The roles the viewer may give; empty when none.
    pub may_grant: Vec<Role>,
    /// Whether the viewer may suspend or restore.
    pub may_suspend: bool,
    /// When the person joined.
    pub joined_at: Timestamp,
}

/// The body of `PUT /farms/{farm}/staff/{member}`, with `If-Match`: the farm's facts about a person, as they shall be.
/// What only the person may fill is not among them, so no masked value can ever be written back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MemberForm {
    /// The name shown in this farm, as typed.
    pub name: String,
    /// The id of a department of this farm; absent for none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<String>,
    /// Date of entry `YYYY-MM-DD`, or empty.
    pub date_of_entry: String,
}

/// A checked [`MemberForm`].
#[derive(Clone, Debug)]
pub struct MemberFacts {
    name: PersonName,
    department: Option<String>,
    date_of_entry: Option<Date>,
}

impl MemberFacts {
    /// The name shown in the farm.
    pub fn name(&self) -> &PersonName {
        &self.name
    }

    /// The department's id; whether the farm has it, the server tells.
    pub fn department(&self) -> Option<&str> {
        self.department.as_deref()
    }

    /// Date of entry.
    pub fn date_of_entry(&self) -> Option<Date> {
        self.date_of_entry
    }
}

impl Check for MemberForm {
    type Checked = MemberFacts;

    fn check(&self) -> Result<MemberFacts, Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let name = problems.take(PersonName::parse(&self.name));
        let date = |typed: &str| Date::parse(Field::DateOfEntry, typed);
        let date_of_entry = problems.take(unless_empty(&self.date_of_entry, date));
        match (name, date_of_entry) {
            (Some(name), Some(date_of_entry)) => {
                Ok(MemberFacts { name, department: self.department.clone(), date_of_entry })
            }
            _ => Err(problems.into_vec()),
        }
    }
}

/// The body of `PUT .../role`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RoleForm {
    /// The role to give.
    pub role: Role,
}

impl Check for RoleForm {
    type Checked = Role;

    fn check(&self) -> Result<Role, Vec<FieldProblem>> {
        Ok(self.role)
    }
}

/// The body of `PUT .../state`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct StateForm {
    /// The state to have.
    pub state: MemberState,
}

impl Check for StateForm {
    type Checked = MemberState;

    fn check(&self) -> Result<MemberState, Vec<FieldProblem>> {
        Ok(self.state)
    }
}

/// The body of `POST .../reveals`: one value, one line in the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RevealForm {
    /// The field to reveal.
    pub field: ProfileField,
}

impl Check for RevealForm {
    type Checked = ProfileField;

    fn check(&self) -> Result<ProfileField, Vec<FieldProblem>> {
        Ok(self.field)
    }
}

/// What was revealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RevealView {
    /// The whole value.
    pub value: String,
}
