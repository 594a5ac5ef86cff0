//! Staff & Accounts: one's own entry first, then the people of the farm (rows B1, B2, B4, C7).

mod list;
mod member;

pub use list::{StaffPage, provide_staff_rows};
pub use member::MemberPage;
