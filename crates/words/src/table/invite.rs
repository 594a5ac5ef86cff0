//! Words about invitations: asking, and answering.

/// The dialog that asks somebody, and the open invitations of a farm.
#[derive(Debug)]
pub struct Invite {
    pub invite: &'static str,
    pub how: &'static str,
    pub by_number: &'static str,
    pub by_link: &'static str,
    pub phone: &'static str,
    pub phone_why: &'static str,
    pub link_why: &'static str,
    pub sent: fn(&str) -> String,
    pub link_ready: &'static str,
    pub link: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    pub done: &'static str,
    pub open: &'static str,
    pub for_link: &'static str,
    pub until: fn(&str) -> String,
    pub asked_by: fn(&str) -> String,
    pub resend: &'static str,
    pub resent: fn(&str) -> String,
    pub extended: &'static str,
    pub revoke: &'static str,
    pub revoke_title: fn(&str) -> String,
    pub revoke_link_title: &'static str,
    pub revoke_text: &'static str,
    pub revoked: &'static str,
}

/// The screen behind the link, and the invitations for one's own number.
#[derive(Debug)]
pub struct Offer {
    pub title: fn(&str, &str) -> String,
    pub farm: &'static str,
    pub who: &'static str,
    pub role: &'static str,
    pub number: &'static str,
    pub until: &'static str,
    pub sees_title: &'static str,
    pub sees: &'static str,
    pub guest_decline: &'static str,
    pub decline_title: fn(&str) -> String,
    pub decline_text: &'static str,
    pub guest: &'static str,
    pub accept: &'static str,
    pub decline: &'static str,
    pub answer: &'static str,
    pub joined: fn(&str) -> String,
    pub declined: fn(&str) -> String,
}
