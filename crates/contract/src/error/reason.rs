//! What can be wrong with a field.

use serde::{Deserialize, Serialize};

/// One problem of one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(from = "FlatProblem")]
pub struct FieldProblem {
    /// Which field.
    pub field: Field,
    /// What is wrong with it.
    #[serde(flatten)]
    pub reason: Reason,
}

impl FieldProblem {
    /// A problem of `field`.
    pub fn new(field: Field, reason: Reason) -> Self {
        Self { field, reason }
    }
}

/// The fields that can have problems, as they are named in the bodies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// Username.
    Username,
    /// Mobile number.
    Phone,
    /// Verification code.
    Code,
    /// Password, where one is chosen or asked.
    Password,
    /// New password.
    NewPassword,
    /// Username or mobile number, at log-in.
    Name,
    /// Age band.
    Age,
    /// The box "I have read and agree".
    Agreed,
    /// The password or code that renews the fresh proof.
    Proof,
    /// A person's name.
    PersonName,
    /// Education.
    Education,
    /// Gender.
    Gender,
    /// Date of birth.
    DateOfBirth,
    /// E-mail.
    Email,
    /// Date of entry.
    DateOfEntry,
    /// Department.
    Department,
    /// A farm's name.
    FarmName,
    /// Role.
    Role,
    /// A field newer than this app.
    #[serde(other)]
    Unknown,
}

/// What is wrong with a field, with the data its sentence needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Reason {
    /// Nothing was typed or chosen.
    Required,
    /// Fewer than `min` characters.
    TooShort {
        /// The least number of characters.
        min: u32,
    },
    /// More than `max` characters.
    TooLong {
        /// The greatest number of characters.
        max: u32,
    },
    /// A username with a character that is no letter, digit, `_`, `-` or `·`.
    ForbiddenCharacter {
        /// The first such character; a control or direction mark is given as `U+XXXX`.
        character: String,
    },
    /// A username that could be taken for a phone number.
    LooksLikePhone,
    /// A username that is kept for the product itself.
    Reserved,
    /// A username of look-alike letters from several scripts.
    MixedScripts,
    /// Somebody has this username already.
    Taken {
        /// Names that are free now, best first; may be empty.
        suggestions: Vec<String>,
    },
    /// Too many names were tried with this number this hour; the name was not looked up.
    TooManyNames,
    /// Not eleven digits that begin with 1.
    NotAPhone,
    /// Eleven digits, but no segment of mobile numbers for people (row A1).
    NotAMobileSegment,
    /// Not six digits.
    NotACode,
    /// Not the code that was sent.
    WrongCode {
        /// How many guesses this code still takes.
        guesses_left: u32,
    },
    /// The code is used, expired, was guessed at too often, or belongs to something else: ask for a new one.
    CodeNotValid,
    /// The password is the username or the number.
    PasswordIsName,
    /// The password is among those everybody tries first.
    PasswordTooCommon,
    /// Not the password of this account.
    WrongPassword,
    /// The box must be ticked to register.
    NotAgreed,
    /// No day of the calendar.
    NotADate,
    /// A day that has not come yet.
    InFuture,
    /// A birth date of somebody under 18, for whom a guardian has to agree first (row C8).
    UnderAge,
    /// No address of e-mail.
    NotAnEmail,
    /// The farm has a department of this name already.
    NameInUse,
    /// Not, or no longer, one of the farm's departments.
    NotADepartment,
    /// A reason newer than this app.
    Unknown,
}

/// A [`FieldProblem`] as it lies on the wire. Read through this flat shape, because serde's own way of reading a tagged
/// enum inside a flattened one costs every download some kilobytes.
#[derive(Deserialize)]
struct FlatProblem {
    field: Field,
    reason: String,
    #[serde(default)]
    min: u32,
    #[serde(default)]
    max: u32,
    #[serde(default)]
    character: String,
    #[serde(default)]
    suggestions: Vec<String>,
    #[serde(default)]
    guesses_left: u32,
}

impl From<FlatProblem> for FieldProblem {
    fn from(flat: FlatProblem) -> Self {
        let reason = match flat.reason.as_str() {
            "required" => Reason::Required,
            "too_short" => Reason::TooShort { min: flat.min },
            "too_long" => Reason::TooLong { max: flat.max },
            "forbidden_character" => Reason::ForbiddenCharacter { character: flat.character },
            "looks_like_phone" => Reason::LooksLikePhone,
            "reserved" => Reason::Reserved,
            "mixed_scripts" => Reason::MixedScripts,
            "taken" => Reason::Taken { suggestions: flat.suggestions },
            "too_many_names" => Reason::TooManyNames,
            "not_a_phone" => Reason::NotAPhone,
            "not_a_mobile_segment" => Reason::NotAMobileSegment,
            "not_a_code" => Reason::NotACode,
            "wrong_code" => Reason::WrongCode { guesses_left: flat.guesses_left },
            "code_not_valid" => Reason::CodeNotValid,
            "password_is_name" => Reason::PasswordIsName,
            "password_too_common" => Reason::PasswordTooCommon,
            "wrong_password" => Reason::WrongPassword,
            "not_agreed" => Reason::NotAgreed,
            "not_a_date" => Reason::NotADate,
            "in_future" => Reason::InFuture,
            "under_age" => Reason::UnderAge,
            "not_an_email" => Reason::NotAnEmail,
            "name_in_use" => Reason::NameInUse,
            "not_a_department" => Reason::NotADepartment,
            _ => Reason::Unknown,
        };
        Self { field: flat.field, reason }
    }
}

#[cfg(test)]
mod tests {
    use super::{Field, FieldProblem, Reason};

    #[test]
    fn a_problem_is_one_flat_object() {
        let problem = FieldProblem::new(Field::Password, Reason::TooShort { min: 8 });
        assert_eq!(
            serde_json::to_string(&problem).expect("it serialises"),
            r#"{"field":"password","reason":"too_short","min":8}"#
        );
    }

    #[test]
    fn every_reason_is_read_as_it_was_written() {
        for reason in [
            Reason::Required,
            Reason::TooShort { min: 8 },
            Reason::TooLong { max: 32 },
            Reason::ForbiddenCharacter { character: "U+202E".into() },
            Reason::LooksLikePhone,
            Reason::Reserved,
            Reason::MixedScripts,
            Reason::Taken { suggestions: vec!["wang_wei2".into()] },
            Reason::TooManyNames,
            Reason::NotAPhone,
            Reason::NotAMobileSegment,
            Reason::NotACode,
            Reason::WrongCode { guesses_left: 3 },
            Reason::CodeNotValid,
            Reason::PasswordIsName,
            Reason::PasswordTooCommon,
            Reason::WrongPassword,
            Reason::NotAgreed,
            Reason::NotADate,
            Reason::InFuture,
            Reason::UnderAge,
            Reason::NotAnEmail,
            Reason::NameInUse,
            Reason::NotADepartment,
        ] {
            let problem = FieldProblem::new(Field::Username, reason);
            let wire = serde_json::to_string(&problem).expect("it serialises");
            let read: FieldProblem = serde_json::from_str(&wire).expect("it reads");
            assert_eq!(read, problem, "{wire}");
        }
    }

    #[test]
    fn a_reason_from_a_newer_server_is_unknown_even_with_data() {
        let problem: FieldProblem =
            serde_json::from_str(r#"{"field":"name","reason":"too_shiny","by":3}"#).expect("it reads");
        assert_eq!(problem, FieldProblem::new(Field::Name, Reason::Unknown));
    }
}
