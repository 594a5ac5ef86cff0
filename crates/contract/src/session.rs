//! Logging in, and who is signed in (row A3).

use crate::account::Me;
use crate::check::{Check, Problems};
use crate::error::{Field, FieldProblem, Reason};
use crate::field::{LoginPassword, Phone};
use crate::proof::{NumberProof, NumberProofForm};
use serde::{Deserialize, Serialize};

/// The answer to `GET /session`. It is a success for guests too, so that their browsers log no failure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "state", rename_all = "snake_case", from = "FlatSession")]
pub enum SessionView {
    /// Nobody is signed in.
    Guest,
    /// Somebody is.
    SignedIn {
        /// Their account.
        me: Box<Me>,
    },
}

/// A [`SessionView`] as it lies on the wire: whoever is signed in has an account there. Read through a flat shape for
/// the sake of the download, like [`crate::error::FieldProblem`].
#[derive(Deserialize)]
struct FlatSession {
    #[serde(default)]
    me: Option<Box<Me>>,
}

impl From<FlatSession> for SessionView {
    fn from(flat: FlatSession) -> Self {
        flat.me.map_or(Self::Guest, |me| Self::SignedIn { me })
    }
}

/// The greatest number of characters of a sign-in name: usernames are shorter, numbers may come with spaces.
const MAX_NAME: usize = 64;

/// The body of `POST /sessions/password`.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PasswordLoginForm {
    /// Username or mobile number as typed.
    pub name: String,
    /// Password as typed.
    pub password: String,
    /// Keep the session 30 days instead of one.
    #[serde(default)]
    pub remember: bool,
}

/// A checked [`PasswordLoginForm`].
#[derive(Clone, Serialize)]
pub struct PasswordLogin {
    name: String,
    password: LoginPassword,
    remember: bool,
}

impl PasswordLogin {
    /// The name as typed, without the spaces around it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The number, when the name is one; a username never looks like one.
    pub fn phone(&self) -> Option<Phone> {
        Phone::parse(&self.name).ok()
    }

    /// The password to compare.
    pub fn password(&self) -> &LoginPassword {
        &self.password
    }

    /// Whether to keep the session 30 days instead of one.
    pub fn remember(&self) -> bool {
        self.remember
    }
}

impl Check for PasswordLoginForm {
    type Checked = PasswordLogin;

    fn check(&self) -> Result<PasswordLogin, Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let name = problems.take(check_name(&self.name));
        let password = problems.take(LoginPassword::parse(Field::Password, &self.password));
        match (name, password) {
            (Some(name), Some(password)) => Ok(PasswordLogin { name, password, remember: self.remember }),
            _ => Err(problems.into_vec()),
        }
    }
}

fn check_name(typed: &str) -> Result<String, FieldProblem> {
    let name = typed.trim();
    if name.is_empty() {
        return Err(FieldProblem::new(Field::Name, Reason::Required));
    }
    if name.chars().count() > MAX_NAME {
        return Err(FieldProblem::new(Field::Name, Reason::TooLong { max: 64 }));
    }
    Ok(name.to_owned())
}

/// The body of `POST /sessions/code`.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CodeLoginForm {
    /// Mobile number as typed.
    pub phone: String,
    /// The code of purpose `login` that was sent to it.
    pub proof: NumberProofForm,
    /// Keep the session 30 days instead of one.
    #[serde(default)]
    pub remember: bool,
}

/// A checked [`CodeLoginForm`].
#[derive(Clone, Serialize)]
pub struct CodeLogin {
    phone: Phone,
    proof: NumberProof,
    remember: bool,
}

impl CodeLogin {
    /// The number of the account.
    pub fn phone(&self) -> &Phone {
        &self.phone
    }

    /// The proof that the number is the person's.
    pub fn proof(&self) -> &NumberProof {
        &self.proof
    }

    /// Whether to keep the session 30 days instead of one.
    pub fn remember(&self) -> bool {
        self.remember
    }
}

impl Check for CodeLoginForm {
    type Checked = CodeLogin;

    fn check(&self) -> Result<CodeLogin, Vec<FieldProblem>> {
        let mut problems = Problems::default();
        let phone = problems.take(Phone::parse(&self.phone));
        let proof = problems.take(NumberProof::parse(&self.proof));
        match (phone, proof) {
            (Some(phone), Some(proof)) => Ok(CodeLogin { phone, proof, remember: self.remember }),
            _ => Err(problems.into_vec()),
        }
    }
}
