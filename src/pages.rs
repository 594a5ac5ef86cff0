//! The screens, a module each. Only `app.rs` knows them all.

mod contact;
mod cookies;
mod home;
mod login;
mod me;
mod policy;
mod register;
mod reset;
mod settings;

pub use contact::ContactPage;
pub use cookies::CookiesPage;
pub use home::HomePage;
pub use login::LoginPage;
pub use me::MePage;
pub use policy::{PolicyPage, provide_policy_texts};
pub use register::{RegisterPage, provide_register_draft};
pub use reset::ResetPage;
pub use settings::SettingsPage;
