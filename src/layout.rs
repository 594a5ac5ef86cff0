//! The frame around every screen: navigation, top bar, footer, and what stands in for a screen that cannot be shown.

mod farm;
mod footer;
mod language;
mod navigation;
mod not_found;
mod notice;
mod offline;
mod shell;
mod top_bar;
mod trail;

pub use farm::use_farm_choice;
pub use language::{LanguageButton, use_language_choice};
pub use not_found::NotFound;
pub use notice::{Notice, provide_notice, use_notice};
pub use shell::Shell;
