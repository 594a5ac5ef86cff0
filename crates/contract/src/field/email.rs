//! Addresses of e-mail.

use super::fold::half_width;
use crate::error::{Field, FieldProblem, Reason};
use serde::Serialize;

/// An address that mail can be sent to: what HTML's `type=email` takes, with a dot in its domain, at most 254 characters
/// (RFC 5321). Whether somebody reads it, only a code proves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Email(String);

impl Email {
    /// Reads an address; spaces around it are taken off, full-width letters become plain ones.
    ///
    /// # Errors
    /// [`Reason::NotAnEmail`].
    pub fn parse(typed: &str) -> Result<Self, FieldProblem> {
        let address: String = typed.trim().chars().map(half_width).collect();
        if is_address(&address) { Ok(Self(address)) } else { Err(FieldProblem::new(Field::Email, Reason::NotAnEmail)) }
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_address(address: &str) -> bool {
    let Some((local, domain)) = address.rsplit_once('@') else { return false };
    let is_local = !local.is_empty()
        && local.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&byte));
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    address.len() <= 254 && is_local && domain.contains('.') && domain.split('.').all(is_label)
}

#[cfg(test)]
mod tests {
    use super::Email;

    #[test]
    fn addresses_are_told_from_other_text() {
        for good in ["a@b.cn", "li.wei+pig@qq.com", "１３８@qq.com", " x@wepig.com.cn "] {
            assert!(Email::parse(good).is_ok(), "{good}");
        }
        for bad in ["", "a", "a@b", "@b.cn", "a@", "a b@c.cn", "a@b..cn", "a@-b.cn", "李@b.cn", "a@b.cn\n.x", "a@@b.cn"]
        {
            assert!(Email::parse(bad).is_err(), "{bad}");
        }
        assert!(Email::parse(&format!("{}@b.cn", "a".repeat(250))).is_err());
    }
}
