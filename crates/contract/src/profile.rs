//! One's own profile (rows A6 and C7).

use crate::check::{Check, Problems};
use crate::error::{Field, FieldProblem};
use crate::field::{Date, Email, PersonName};
use crate::role::Audience;
use serde::{Deserialize, Serialize};

/// The largest file that is taken as a picture, in bytes: the photos of phones have up to fifteen million.
pub const PICTURE_MAX_BYTES: u32 = 20 * 1024 * 1024;

/// A fact about a person that a farm may see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ProfileField {
    /// Mobile number. Required, so it has no audience: masked for everybody, revealed by those who administer.
    Phone,
    /// Education.
    Education,
    /// Gender.
    Gender,
    /// Date of birth.
    DateOfBirth,
    /// E-mail.
    Email,
    /// Date of entry; belongs to the membership.
    DateOfEntry,
    /// Department; belongs to the membership.
    Department,
    /// Picture.
    Picture,
}

impl ProfileField {
    /// The optional ones, whose person decides who sees them.
    pub const OPTIONAL: [Self; 7] = [
        Self::Education,
        Self::Gender,
        Self::DateOfBirth,
        Self::Email,
        Self::DateOfEntry,
        Self::Department,
        Self::Picture,
    ];

    /// The field as it stands on the wire and in the log.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Education => "education",
            Self::Gender => "gender",
            Self::DateOfBirth => "date_of_birth",
            Self::Email => "email",
            Self::DateOfEntry => "date_of_entry",
            Self::Department => "department",
            Self::Picture => "picture",
        }
    }
}

/// The education somebody has, by the levels of GB/T 4658.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Education {
    /// Primary school.
    Primary,
    /// Junior secondary school.
    Junior,
    /// Senior secondary or vocational school.
    Senior,
    /// Junior college.
    College,
    /// Bachelor.
    Bachelor,
    /// Master.
    Master,
    /// Doctor.
    Doctor,
}

impl Education {
    /// The levels from the lowest to the highest.
    pub const ALL: [Self; 7] =
        [Self::Primary, Self::Junior, Self::Senior, Self::College, Self::Bachelor, Self::Master, Self::Doctor];

    /// The level as it stands on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Junior => "junior",
            Self::Senior => "senior",
            Self::College => "college",
            Self::Bachelor => "bachelor",
            Self::Master => "master",
            Self::Doctor => "doctor",
        }
    }
}

/// Gender, by the codes of GB/T 2261.1 that people choose from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Gender {
    /// Female.
    Female,
    /// Male.
    Male,
    /// Another one.
    Other,
}

impl Gender {
    /// The choices in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Female, Self::Male, Self::Other];

    /// The choice as it stands on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Female => "female",
            Self::Male => "male",
            Self::Other => "other",
        }
    }
}

/// One's own profile: the answer to `GET /me/profile`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProfileView {
    /// The profile's version: the `ETag` to give back as `If-Match`.
    pub version: u64,
    /// Name; empty until it was asked.
    pub name: String,
    /// Education; absent when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub education: Option<Education>,
    /// Gender; absent when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gender: Option<Gender>,
    /// Date of birth `YYYY-MM-DD`; empty when not given.
    pub date_of_birth: String,
    /// E-mail; empty when not given.
    pub email: String,
    /// Changes with every new picture; absent when there is none. `GET /me/picture?v=...` shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<String>,
    /// Who sees each of [`ProfileField::OPTIONAL`], in its order.
    pub audiences: Vec<AudienceView>,
    /// What each of one's farms noted.
    pub farms: Vec<FarmFacts>,
}

/// Who sees a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AudienceView {
    /// The field.
    pub field: ProfileField,
    /// Who sees it besides its person.
    pub audience: Audience,
}

/// The facts that belong to a membership.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FarmFacts {
    /// The farm's id.
    pub farm: String,
    /// The farm's name.
    pub farm_name: String,
    /// Department; empty when none is noted.
    pub department: String,
    /// Date of entry `YYYY-MM-DD`; empty when none is noted.
    pub date_of_entry: String,
}

/// The body of `PUT /me/profile`, with `If-Match`: everything, as it shall be. What is empty is cleared.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ProfileForm {
    /// Name as typed; may be empty while the person belongs to no farm.
    pub name: String,
    /// Education.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub education: Option<Education>,
    /// Gender.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gender: Option<Gender>,
    /// Date of birth `YYYY-MM-DD`, or empty.
    pub date_of_birth: String,
    /// E-mail as typed, or empty.
    pub email: String,
}

/// A checked [`ProfileForm`], and one again on the wire.
#[derive(Clone, Debug, Serialize)]
#[serde(into = "ProfileForm")]
pub struct Profile {
    name: Option<PersonName>,
    education: Option<Education>,
    gender: Option<Gender>,
    date_of_birth: Option<Date>,
    email: Option<Email>,
}

impl Profile {
    /// Name.
    pub fn name(&self) -> Option<&PersonName> {
        self.name.as_ref()
    }

    /// Education.
    pub fn education(&self) -> Option<Education> {
        self.education
    }

    /// Gender.
    pub fn gender(&self) -> Option<Gender> {
        self.gender
    }

    /// Date of birth. Whether it lies in the past, and makes its person 18, the server's clock tells.
    pub fn date_of_birth(&self) -> Option<Date> {
        self.date_of_birth
    }

    /// E-mail.
    pub fn email(&self) -> Option<&Email> {
        self.email.as_ref()
    }
}

impl From<Profile> for ProfileForm {
    fn from(profile: Profile) -> Self {
        Self {
            name: profile.name.map(|name| name.as_str().to_owned()).unwrap_or_default(),
            education: profile.education,
            gender: profile.gender,
            date_of_birth: profile.date_of_birth.map(|date| date.to_string()).unwrap_or_default(),
            email: profile.email.map(|email| email.as_str().to_owned()).unwrap_or_default(),
        }
    }
}

impl Check for ProfileForm {
    type Checked = Profile;

    fn check(&self) -> Result<Profile, Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let name = problems.take(unless_empty(&self.name, PersonName::parse));
        let date = |typed: &str| Date::parse(Field::DateOfBirth, typed);
        let date_of_birth = problems.take(unless_empty(&self.date_of_birth, date));
        let email = problems.take(unless_empty(&self.email, Email::parse));
        match (name, date_of_birth, email) {
            (Some(name), Some(date_of_birth), Some(email)) => {
                Ok(Profile { name, education: self.education, gender: self.gender, date_of_birth, email })
            }
            _ => Err(problems.into_vec()),
        }
    }
}

/// Reads an optional field: nothing but spaces is nothing.
pub(crate) fn unless_empty<T>(
    typed: &str,
    parse: impl FnOnce(&str) -> Result<T, FieldProblem>,
) -> Result<Option<T>, FieldProblem> {
    if typed.trim().is_empty() { Ok(None) } else { parse(typed).map(Some) }
}

impl Check for AudienceView {
    type Checked = Self;

    fn check(&self) -> Result<Self, Vec<FieldProblem>> {
        Ok(*self)
    }
}
