//! A person's own screens: Me, Settings.

use crate::table::{Me, Settings};

pub(super) const ME: Me = Me {
    guest_title: "Once you log in, this is your account",
    guest_text: "See the number it belongs to and change your settings. Without an account the public pages are open to you all the same.",
    account: "Account",
    username: "Username",
    phone: "Mobile number",
    profile_line: "Name, picture and optional facts, and who sees them",
    security_line: "Password, and where you are signed in",
    settings_line: "Language of the app",
    policy_line: |version| ["You agreed to version ", version].concat(),
    log_out: "Log out",
    logged_out: "You are logged out.",
};

pub(super) const SETTINGS: Settings = Settings {
    language_why: "Takes effect at once and is kept in your account for your other devices.",
    saved: "The language is saved in your account.",
    not_saved: "The language has changed on this device, but could not be saved in your account.",
};
