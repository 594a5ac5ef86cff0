//! Words of the ways in: register, log in, reset the password.

use wepig_contract::field::{AgeBand, Segment};
use wepig_contract::role::Role;

/// Getting and typing an SMS code, the same on every screen that asks for one.
#[derive(Debug)]
pub struct Code {
    pub phone: &'static str,
    pub get: &'static str,
    pub code: &'static str,
    pub hint: &'static str,
    /// To which number, for how many minutes.
    pub sent: fn(&str, u32) -> String,
    /// A code asked for before the page was loaded anew.
    pub sent_before: &'static str,
    /// Seconds left until another code, short, for the eyes.
    pub seconds: fn(u32) -> String,
    pub resend_now: &'static str,
    pub other_number: &'static str,
}

/// Register.
#[derive(Debug)]
pub struct Register {
    pub intro: &'static str,
    pub username: &'static str,
    pub username_why: &'static str,
    pub suggestions: &'static str,
    pub phone_why: &'static str,
    /// Whom a number's segment was given to, what for, and how much that means.
    pub segment: fn(Segment) -> String,
    pub number_confirmed: &'static str,
    pub number_confirmed_why: &'static str,
    pub other_number: &'static str,
    pub password: &'static str,
    pub password_why: &'static str,
    pub age: &'static str,
    pub age_why: &'static str,
    pub age_band: fn(AgeBand) -> &'static str,
    /// The agreement reads `agree_before` + link to the policy + `agree_after`.
    pub agree_before: &'static str,
    pub agree_after: &'static str,
    pub agree_why: &'static str,
    pub register: &'static str,
    pub disagree: &'static str,
    pub twins_why: &'static str,
    pub have_account: &'static str,
    pub welcome: fn(&str) -> String,
    pub declined: &'static str,
    pub guardian_title: &'static str,
    pub guardian: &'static str,
    pub guardian_nothing_kept: &'static str,
    pub guardian_next: &'static str,
}

/// Log in.
#[derive(Debug)]
pub struct Login {
    pub ways: &'static str,
    pub with_password: &'static str,
    pub with_code: &'static str,
    pub name: &'static str,
    pub password: &'static str,
    pub remember: &'static str,
    pub remember_why: &'static str,
    pub login: &'static str,
    pub forgot: &'static str,
    pub no_password: &'static str,
    pub no_account: &'static str,
    pub welcome: fn(&str) -> String,
    /// Which screen waits behind the log-in.
    pub then: fn(&str) -> String,
    pub demo_title: &'static str,
    pub demo_intro: &'static str,
    pub demo_fill: &'static str,
    pub demo_no_password: &'static str,
    pub demo_filled: fn(&str) -> String,
    pub roles: Roles,
}

/// What people are in a farm, or at Wepig.
#[derive(Debug)]
pub struct Roles {
    pub owner: &'static str,
    pub administrator: &'static str,
    pub manager: &'static str,
    pub staff: &'static str,
    pub privacy_officer: &'static str,
}

impl Roles {
    /// What a role in a farm is called.
    #[must_use]
    pub const fn of(&self, role: Role) -> &'static str {
        match role {
            Role::Owner => self.owner,
            Role::Administrator => self.administrator,
            Role::Manager => self.manager,
            Role::Staff => self.staff,
        }
    }
}

/// Reset password.
#[derive(Debug)]
pub struct Reset {
    pub intro: &'static str,
    pub new_password: &'static str,
    pub new_password_why: &'static str,
    pub reset: &'static str,
    pub remembered: &'static str,
    pub done: &'static str,
}
