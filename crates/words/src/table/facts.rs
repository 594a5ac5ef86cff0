//! Words of the public screens: home, policy, cookies, contact.

/// A promise in one line, and the line under it.
#[derive(Debug)]
pub struct Promise {
    pub title: &'static str,
    pub text: &'static str,
}

/// Home.
#[derive(Debug)]
pub struct Home {
    pub lead: &'static str,
    pub intro: &'static str,
    pub guest_note: &'static str,
    pub signed_in: fn(&str) -> String,
    pub promises_title: &'static str,
    pub promises: [Promise; 6],
    pub read_title: &'static str,
    pub policy_line: fn(&str) -> String,
    pub cookies_line: &'static str,
    pub contact_line: &'static str,
}

/// Privacy Policy: the words around the text, never the text itself.
#[derive(Debug)]
pub struct Policy {
    pub version: &'static str,
    pub updated: &'static str,
    pub effective: &'static str,
    pub contents: &'static str,
    /// Only languages that are not authoritative say so.
    pub not_authoritative: Option<&'static str>,
    pub read_authoritative: &'static str,
    pub failed: &'static str,
}

/// What one stored item is for and how long it lives.
#[derive(Debug)]
pub struct StoredItem {
    pub purpose: &'static str,
    pub life: &'static str,
}

/// Cookie settings.
#[derive(Debug)]
pub struct Cookies {
    pub intro: &'static str,
    pub necessary: &'static str,
    pub necessary_why: &'static str,
    pub none_else: &'static str,
    pub none_else_why: &'static str,
    pub name: &'static str,
    pub kind: &'static str,
    pub purpose: &'static str,
    pub life: &'static str,
    pub cookie: &'static str,
    pub session_storage: &'static str,
    pub session: StoredItem,
    pub language: StoredItem,
    pub code_timer: StoredItem,
    pub blocked: &'static str,
}

/// Contact us.
#[derive(Debug)]
pub struct Contact {
    pub intro: &'static str,
    pub company: &'static str,
    pub company_name: &'static str,
    pub team: &'static str,
    pub team_name: &'static str,
    pub phone: &'static str,
    pub phone_why: &'static str,
    pub address: &'static str,
    pub address_text: &'static str,
    pub answer: &'static str,
    pub answer_text: &'static str,
    pub data: &'static str,
    pub data_text: &'static str,
    pub complain: &'static str,
    pub complain_why: &'static str,
    pub cyberspace: &'static str,
    pub market: &'static str,
    pub court: &'static str,
    pub court_text: &'static str,
}
