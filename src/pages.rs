//! The screens, a module each. Only `app.rs` knows them all.

mod contact;
mod cookies;
mod farm;
mod home;
mod invite;
mod login;
mod me;
mod policy;
mod profile;
mod register;
mod reset;
mod security;
mod settings;
mod staff;

pub use contact::ContactPage;
pub use cookies::CookiesPage;
pub use farm::{FarmPage, FarmSettingsPage, NewFarmPage};
pub use home::HomePage;
pub use invite::InvitePage;
pub use login::LoginPage;
pub use me::MePage;
pub use policy::{PolicyPage, provide_policy_texts};
pub use profile::{ProfilePage, provide_profile_draft};
pub use register::{RegisterPage, provide_register_draft};
pub use reset::ResetPage;
pub use security::SecurityPage;
pub use settings::SettingsPage;
pub use staff::{MemberPage, StaffPage, provide_staff_rows};
