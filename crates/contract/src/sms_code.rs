//! Asking for an SMS code.

use crate::check::{Check, Problems};
use crate::error::FieldProblem;
use crate::field::Phone;
use crate::language::Language;
use serde::{Deserialize, Serialize};

/// How long a code lives, in seconds.
pub const CODE_LIFE_S: u32 = 5 * 60;
/// How long to wait before asking for another, in seconds.
pub const RESEND_GAP_S: u32 = 60;
/// How many guesses one code takes.
pub const GUESSES: u32 = 5;

/// What a code is for. A code for one purpose opens nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum CodePurpose {
    /// To open an account (row A1).
    Register,
    /// To log in (row A3).
    Login,
    /// To choose a new password (row A8).
    Reset,
    /// To renew the fresh proof of somebody signed in.
    Confirm,
}

impl CodePurpose {
    /// Every purpose.
    pub const ALL: [Self; 4] = [Self::Register, Self::Login, Self::Reset, Self::Confirm];

    /// The purpose as it stands on the wire and in the demo inbox.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Register => "register",
            Self::Login => "login",
            Self::Reset => "reset",
            Self::Confirm => "confirm",
        }
    }
}

/// The body of `POST /sms-codes`.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CodeRequestForm {
    /// The number as typed.
    pub phone: String,
    /// What the code is for.
    pub purpose: CodePurpose,
    /// The language of the message.
    pub language: Language,
}

/// A checked [`CodeRequestForm`].
#[derive(Clone, Debug, Serialize)]
pub struct CodeRequest {
    phone: Phone,
    purpose: CodePurpose,
    language: Language,
}

impl CodeRequest {
    /// Where to send the code.
    pub fn phone(&self) -> &Phone {
        &self.phone
    }

    /// What the code is for.
    pub fn purpose(&self) -> CodePurpose {
        self.purpose
    }

    /// The language of the message.
    pub fn language(&self) -> Language {
        self.language
    }
}

impl Check for CodeRequestForm {
    type Checked = CodeRequest;

    fn check(&self) -> Result<CodeRequest, Vec<FieldProblem>> {
        let mut problems = Problems::default();
        match problems.take(Phone::parse(&self.phone)) {
            Some(phone) => Ok(CodeRequest { phone, purpose: self.purpose, language: self.language }),
            None => Err(problems.into_vec()),
        }
    }
}

/// The answer to `POST /sms-codes`: the same for every number, known or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CodeSent {
    /// Names this sending; the code is bound to it.
    pub challenge: String,
    /// Seconds until the code ends.
    pub expires_in_s: u32,
    /// Seconds until another may be asked for.
    pub resend_in_s: u32,
}
