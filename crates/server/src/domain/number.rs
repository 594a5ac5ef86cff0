//! Numbers and names as the database knows them: keyed hashes.

use wepig_contract::field::Phone;

use super::usernames::CanonicalName;
use crate::{keys::Secrets, store::lookups::LookupKind};

/// The keyed hash of a number: finds its account, and is what its codes and limits are bound to.
pub fn number_hash(secrets: &Secrets, phone: &Phone) -> [u8; 32] {
    secrets.lookups.tag(&[LookupKind::Phone.as_str().as_bytes(), phone.as_str().as_bytes()])
}

/// The number as those read it who may not have it whole: `138****0001`.
pub fn masked(phone: &Phone) -> String {
    let digits = phone.as_str();
    [&digits[..3], "****", &digits[7..]].concat()
}

/// The keyed hash of a username in its canonical form.
pub fn name_hash(secrets: &Secrets, name: &CanonicalName) -> [u8; 32] {
    secrets.lookups.tag(&[LookupKind::Username.as_str().as_bytes(), name.as_str().as_bytes()])
}

/// The keyed hash of a network address, for limits.
pub fn address_hash(secrets: &Secrets, address: &str) -> [u8; 32] {
    secrets.lookups.tag(&[b"address", address.as_bytes()])
}
