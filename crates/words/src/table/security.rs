//! Words of Sign-in & security, and of proving again that one is there.

/// Sign-in & security.
#[derive(Debug)]
pub struct Security {
    pub password: &'static str,
    pub no_password: &'static str,
    pub has_password: &'static str,
    pub saved: &'static str,
    pub devices: &'static str,
    pub devices_why: &'static str,
    /// What a device is called, by its kind.
    pub device: fn(&str) -> &'static str,
    pub in_use: &'static str,
    pub started: fn(&str) -> String,
    pub used: fn(&str) -> String,
    pub no_others: &'static str,
    pub end: &'static str,
    pub end_title: fn(&str) -> String,
    pub end_text: &'static str,
    pub ended: fn(&str) -> String,
    pub ended_already: &'static str,
    pub end_others: &'static str,
    pub end_others_title: fn(usize) -> String,
    pub end_others_text: &'static str,
    pub others_ended: &'static str,
}

/// The dialog of the fresh proof.
#[derive(Debug)]
pub struct Proof {
    pub title: &'static str,
    pub by_password: &'static str,
    /// To which number.
    pub by_code: fn(&str) -> String,
    pub password: &'static str,
    pub use_code: &'static str,
    pub use_password: &'static str,
    pub confirm: &'static str,
}
