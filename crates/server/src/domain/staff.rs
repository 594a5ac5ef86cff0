//! Staff & Accounts (rows B1, B2, C7): the list, an entry, and what others may do to it.
//!
//! What a viewer gets is decided here and nowhere else. A person's own entry is whole; others are masked by the viewer's role,
//! and what a person hides from that role is neither masked, revealed, searched, filtered nor ordered by: as if it were not
//! there.

mod act;
mod detail;
mod edit;
mod list;
mod listing;
mod mask;
mod reset_code;
mod reveal;
mod row;
mod target;

pub use act::ActError;
pub use detail::{Detail, look};
pub use edit::{Edit, EditError, edit};
pub use list::{ListError, StaffList, list};
pub use reset_code::{ResetCodeError, send_reset_code};
pub use reveal::{RevealError, reveal};
pub use row::Row;
pub use target::{FindError, Target, find, find_picture};
