//! Words around every screen.

/// The name of a screen (its `h1`, its link, its title) and what a search engine says about it.
#[derive(Debug)]
pub struct Screen {
    pub name: &'static str,
    pub description: &'static str,
}

/// Every screen by its contract name.
#[derive(Debug)]
pub struct Screens {
    pub home: Screen,
    pub register: Screen,
    pub login: Screen,
    pub reset: Screen,
    pub policy: Screen,
    pub cookies: Screen,
    pub contact: Screen,
    pub me: Screen,
    pub profile: Screen,
    pub security: Screen,
    pub settings: Screen,
    pub farm: Screen,
    pub new_farm: Screen,
    pub farm_settings: Screen,
    pub staff: Screen,
    pub invite: Screen,
    pub not_found: Screen,
}

/// The frame: skip link, bars, footer, and what stands in for a screen that cannot be shown.
#[derive(Debug)]
pub struct Frame {
    pub skip: &'static str,
    pub navigation: &'static str,
    pub back: &'static str,
    pub where_you_are: &'static str,
    pub language: &'static str,
    pub no_script: &'static str,
    pub not_loaded: &'static str,
    pub screen_not_loaded: &'static str,
    pub offline: &'static str,
    pub no_connection: &'static str,
    pub timeout: &'static str,
    pub loading: &'static str,
    pub retry: &'static str,
    pub not_found: &'static str,
    pub to_home: &'static str,
    pub failure_title: &'static str,
    pub failure: &'static str,
    pub reload: &'static str,
    pub support_code: &'static str,
    pub check_these: &'static str,
    pub session_unknown: &'static str,
    pub session_ended: &'static str,
    pub outside: fn(&str) -> String,
}

/// Words of the design system's own parts.
#[derive(Debug)]
pub struct Ui {
    pub required: &'static str,
    pub optional: &'static str,
    pub show_password: &'static str,
    pub hide_password: &'static str,
    pub close: &'static str,
    pub cancel: &'static str,
    pub save: &'static str,
}
