//! Values that can only be had by checking them.

mod age_band;
mod code_digits;
mod fold;
mod operator;
mod password;
mod phone;
mod username;

pub use age_band::AgeBand;
pub use code_digits::CodeDigits;
pub use operator::{Operator, Segment, SegmentKind};
pub use password::{LoginPassword, NewPassword};
pub use phone::Phone;
pub use username::Username;
