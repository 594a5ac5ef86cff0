//! Asking people to a farm (rows A11 and B3).

use crate::check::{Check, Problems};
use crate::error::FieldProblem;
use crate::field::{PersonName, Phone};
use crate::language::Language;
use crate::profile::unless_empty;
use crate::role::Role;
use crate::timestamp::Timestamp;
use serde::{Deserialize, Serialize};

/// How long an invitation lasts, in days.
pub const INVITATION_DAYS: u32 = 7;
/// How many open invitations a farm may have.
pub const MAX_OPEN: u32 = 500;

/// The body of `POST /farms/{farm}/invitations`. Takes an `Idempotency-Key`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct InvitationForm {
    /// The number as typed: a message with the link goes there, and only an account of this number can accept. Empty: a
    /// link to hand on, which the first who accepts uses up.
    pub phone: String,
    /// The role to come in with.
    pub role: Role,
    /// The id of a department of this farm; absent for none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<String>,
    /// The language of the message.
    pub language: Language,
}

/// A checked [`InvitationForm`].
#[derive(Clone, Debug, Serialize)]
pub struct NewInvitation {
    phone: Option<Phone>,
    role: Role,
    department: Option<String>,
    language: Language,
}

impl NewInvitation {
    /// Whom it is for; `None` for a link to hand on.
    pub fn phone(&self) -> Option<&Phone> {
        self.phone.as_ref()
    }

    /// The role to come in with.
    pub fn role(&self) -> Role {
        self.role
    }

    /// The department's id; whether the farm has it, the server tells.
    pub fn department(&self) -> Option<&str> {
        self.department.as_deref()
    }

    /// The language of the message.
    pub fn language(&self) -> Language {
        self.language
    }
}

impl Check for InvitationForm {
    type Checked = NewInvitation;

    fn check(&self) -> Result<NewInvitation, Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let phone = problems.take(unless_empty(&self.phone, Phone::parse));
        phone
            .map(|phone| NewInvitation {
                phone,
                role: self.role,
                department: self.department.clone(),
                language: self.language,
            })
            .ok_or_else(|| problems.into_vec())
    }
}

/// An open invitation, as those who administer the farm see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InvitationView {
    /// The invitation's id.
    pub id: String,
    /// The number, masked; empty for a link to hand on.
    pub phone: String,
    /// The role to come in with.
    pub role: Role,
    /// The department; empty for none.
    pub department: String,
    /// The path of the link, `/invite/...`, to be put after the origin.
    pub link: String,
    /// Who asked.
    pub asked_by: String,
    /// When it was sent last.
    pub sent_at: Timestamp,
    /// When it ends.
    pub expires_at: Timestamp,
}

/// The open invitations of a farm, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InvitationsView {
    /// One line an invitation.
    pub invitations: Vec<InvitationView>,
}

/// An invitation, as the holder of its link sees it, signed in or not; also what `GET /me/invitations` lists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OfferView {
    /// What stands in the link after `/invite/`.
    pub token: String,
    /// The farm's name.
    pub farm_name: String,
    /// Who asks, by the name shown in that farm.
    pub asked_by: String,
    /// The role to come in with.
    pub role: Role,
    /// The number it is for, masked; empty for a link to hand on.
    pub phone: String,
    /// When it ends.
    pub expires_at: Timestamp,
}

/// The invitations for one's own number, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OffersView {
    /// One line an invitation.
    pub offers: Vec<OfferView>,
}

/// The body of `POST /invitations/{token}/acceptance`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AcceptanceForm {
    /// One's own name in that farm, as typed.
    pub name: String,
}

impl Check for AcceptanceForm {
    type Checked = PersonName;

    fn check(&self) -> Result<PersonName, Vec<FieldProblem>> {
        PersonName::parse(&self.name).map_err(|problem| vec![problem])
    }
}
