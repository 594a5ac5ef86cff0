//! Words for two who changed the same thing.

/// Shown to whoever saved second: both values, to choose from.
#[derive(Debug)]
pub struct EditConflict {
    pub title: &'static str,
    pub text: &'static str,
    pub which: fn(&str) -> String,
    pub mine: fn(&str) -> String,
    pub theirs: fn(&str) -> String,
    pub empty: &'static str,
    pub choose: &'static str,
}
