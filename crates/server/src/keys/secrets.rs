//! The keys that HKDF makes from the root secret, one per use.

use hmac::{Hmac, Mac as _};
use sha2::Sha256;
use subtle::ConstantTimeEq;
use uuid::Uuid;
use zeroize::Zeroizing;

use super::{
    KeysError, Place,
    cipher::{Cipher, derive},
};

/// The separate keys for everything that belongs to no single account.
pub struct Secrets {
    /// Finds an account by its number or name.
    pub lookups: Mac,
    /// SMS codes and tickets at rest.
    pub codes: Mac,
    /// Signs cursors.
    pub cursors: Mac,
    /// Fingerprints of requests that carry an `Idempotency-Key`.
    pub idempotency: Mac,
    /// Payloads of jobs.
    pub jobs: Sealer,
}

impl Secrets {
    pub(super) fn from_root(root: &[u8; 32]) -> Self {
        let mac = |use_for| Mac { key: derive(root, use_for) };
        Self {
            lookups: mac("lookups"),
            codes: mac("codes"),
            cursors: mac("cursors"),
            idempotency: mac("idempotency"),
            jobs: Sealer(Cipher::new(&derive(root, "jobs"))),
        }
    }

    /// Those of a random root.
    #[cfg(test)]
    pub(crate) fn for_tests() -> Self {
        Self::from_root(&crate::random::bytes())
    }
}

/// HMAC-SHA-256 under a key of its own.
pub struct Mac {
    key: Zeroizing<[u8; 32]>,
}

impl Mac {
    /// The tag of `parts`; each is preceded by its length, so that no two lists of parts look alike.
    pub fn tag(&self, parts: &[&[u8]]) -> [u8; 32] {
        let mut mac = Hmac::<Sha256>::new_from_slice(self.key.as_ref()).expect("HMAC takes keys of every length");
        for part in parts {
            mac.update(&(part.len() as u64).to_le_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }

    /// Whether `tag` belongs to `parts`, in the same time for every wrong tag.
    pub fn matches(&self, parts: &[&[u8]], tag: &[u8]) -> bool {
        self.tag(parts).ct_eq(tag).into()
    }
}

/// Seals values that belong to no account.
pub struct Sealer(Cipher);

impl Sealer {
    /// Encrypts a value for its place.
    pub fn seal(&self, place: &Place, plain: &[u8]) -> Vec<u8> {
        self.0.seal(Uuid::nil(), place, plain)
    }

    /// Decrypts a value that was sealed for this very place.
    pub fn open(&self, place: &Place, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, KeysError> {
        self.0.open(Uuid::nil(), place, sealed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_do_not_run_together_and_uses_differ() {
        let secrets = Secrets::from_root(&[7; 32]);
        let tag = secrets.lookups.tag(&[b"ab", b"c"]);
        assert_ne!(tag, secrets.lookups.tag(&[b"a", b"bc"]));
        assert_ne!(tag, secrets.codes.tag(&[b"ab", b"c"]));
        assert_ne!(tag, Secrets::from_root(&[8; 32]).lookups.tag(&[b"ab", b"c"]));
        assert!(secrets.lookups.matches(&[b"ab", b"c"], &tag));
        assert!(!secrets.lookups.matches(&[b"ab", b"c"], &tag[..31]));
    }
}
