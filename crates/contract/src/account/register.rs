//! Registration (rows A1, A2).

use crate::check::{Check, Problems};
use crate::error::{Field, FieldProblem, Reason};
use crate::field::{AgeBand, NewPassword, Phone, Username};
use crate::language::Language;
use crate::proof::{NumberProof, NumberProofForm};
use serde::{Deserialize, Serialize};

/// The body of `POST /registrations`: the form as typed.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RegisterForm {
    /// Username as typed.
    pub username: String,
    /// Mobile number as typed.
    pub phone: String,
    /// The code that was sent, or the ticket of a number proven at log-in.
    pub proof: NumberProofForm,
    /// A password, or empty to set one later.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub password: String,
    /// The age band; `null` while none is chosen.
    pub age: Option<AgeBand>,
    /// Whether the box was ticked.
    pub agreed: bool,
    /// The policy text that was offered.
    pub agreement: Agreement,
    /// The app's own clock when it was sent, UTC milliseconds: kept apart, never trusted.
    pub client_time_ms: i64,
    /// The app's version.
    pub app_version: String,
}

/// Which text of the policy was shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    /// The policy's version.
    pub version: String,
    /// The language shown.
    pub language: Language,
    /// SHA-256 of that language's text, 64 hexadecimal digits.
    pub sha256: String,
}

/// A checked [`RegisterForm`]: the box was ticked.
#[derive(Clone, Serialize)]
pub struct Register {
    username: Username,
    phone: Phone,
    proof: NumberProof,
    #[serde(skip_serializing_if = "Option::is_none")]
    password: Option<NewPassword>,
    age: AgeBand,
    agreed: bool,
    agreement: Agreement,
    client_time_ms: i64,
    app_version: String,
}

/// The greatest length of an app version, in bytes.
const MAX_APP_VERSION: usize = 64;

impl Register {
    /// The name to sign in with.
    pub fn username(&self) -> &Username {
        &self.username
    }

    /// The number the account stands on.
    pub fn phone(&self) -> &Phone {
        &self.phone
    }

    /// The proof that the number is the person's.
    pub fn proof(&self) -> &NumberProof {
        &self.proof
    }

    /// The password, when one was set now.
    pub fn password(&self) -> Option<&NewPassword> {
        self.password.as_ref()
    }

    /// The age band.
    pub fn age(&self) -> AgeBand {
        self.age
    }

    /// The text that was agreed to.
    pub fn agreement(&self) -> &Agreement {
        &self.agreement
    }

    /// The app's own clock, UTC milliseconds: kept apart, never trusted.
    pub fn client_time_ms(&self) -> i64 {
        self.client_time_ms
    }

    /// The app's version, at most 64 bytes.
    pub fn app_version(&self) -> &str {
        &self.app_version
    }
}

impl Check for RegisterForm {
    type Checked = Register;

    fn check(&self) -> Result<Register, Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let username = problems.take(Username::parse(&self.username));
        let phone = problems.take(Phone::parse(&self.phone));
        let proof = problems.take(NumberProof::parse(&self.proof));
        let password = problems.take(self.check_password());
        let age = problems.take(self.age.ok_or(FieldProblem::new(Field::Age, Reason::Required)));
        let agreed = problems.take(if self.agreed {
            Ok(true)
        } else {
            Err(FieldProblem::new(Field::Agreed, Reason::NotAgreed))
        });
        match (username, phone, proof, password, age, agreed) {
            (Some(username), Some(phone), Some(proof), Some(password), Some(age), Some(agreed)) => Ok(Register {
                username,
                phone,
                proof,
                password,
                age,
                agreed,
                agreement: self.agreement.clone(),
                client_time_ms: self.client_time_ms,
                app_version: self.app_version.chars().filter(char::is_ascii_graphic).take(MAX_APP_VERSION).collect(),
            }),
            _ => Err(problems.into_vec()),
        }
    }
}

impl RegisterForm {
    /// An empty password is none; any other must be a good one.
    fn check_password(&self) -> Result<Option<NewPassword>, FieldProblem> {
        if self.password.is_empty() {
            return Ok(None);
        }
        let phone = Phone::parse(&self.phone).map(|phone| phone.as_str().to_owned()).unwrap_or_default();
        NewPassword::parse(Field::Password, &self.password, &[&self.username, &phone]).map(Some)
    }
}
