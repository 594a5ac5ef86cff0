//! Values that can only be had by checking them.

mod age_band;
mod code_digits;
mod date;
mod email;
mod farm_name;
mod fold;
mod label;
mod operator;
mod password;
mod person_name;
mod phone;
mod username;

pub use age_band::AgeBand;
pub use code_digits::CodeDigits;
pub use date::Date;
pub use email::Email;
pub use farm_name::{DepartmentName, FarmName};
pub use operator::{Operator, Segment, SegmentKind};
pub use password::{LoginPassword, NewPassword};
pub use person_name::PersonName;
pub use phone::Phone;
pub use username::Username;

/// A character that cannot be seen, as Unicode writes code points: `U+202E`.
fn code_point(character: char) -> String {
    let code_point = character as u32;
    let digit = |shift: u32| char::from_digit((code_point >> shift) & 0xF, 16).map(|digit| digit.to_ascii_uppercase());
    let digits = [20, 16, 12, 8, 4, 0].into_iter().filter(|shift| *shift <= 12 || code_point >> shift > 0);
    std::iter::once('U').chain(std::iter::once('+')).chain(digits.filter_map(digit)).collect()
}
