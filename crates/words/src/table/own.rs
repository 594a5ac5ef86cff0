//! Words of a person's own screens.

/// Me.
#[derive(Debug)]
pub struct Me {
    pub guest_title: &'static str,
    pub guest_text: &'static str,
    pub account: &'static str,
    pub username: &'static str,
    pub phone: &'static str,
    pub profile_line: &'static str,
    pub security_line: &'static str,
    pub settings_line: &'static str,
    pub policy_line: fn(&str) -> String,
    pub log_out: &'static str,
    pub logged_out: &'static str,
}

/// Settings.
#[derive(Debug)]
pub struct Settings {
    pub language_why: &'static str,
    pub saved: &'static str,
    pub not_saved: &'static str,
}
