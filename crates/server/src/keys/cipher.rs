//! AES-256-GCM with a random nonce per value and data that says where the value stands.

use aes_gcm::{
    Aes256Gcm, KeyInit, Nonce,
    aead::{Aead, Payload},
};
use hkdf::Hkdf;
use sha2::Sha256;
use uuid::Uuid;
use zeroize::Zeroizing;

use super::KeysError;
use crate::random;

const NONCE: usize = 12;

/// Where a sealed value stands. A value moved to another row, column or table does not open.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// Table name.
    pub table: &'static str,
    /// Column name.
    pub column: &'static str,
    /// The row's id.
    pub row: Uuid,
}

impl Place {
    /// Names a place.
    pub const fn new(table: &'static str, column: &'static str, row: Uuid) -> Self {
        Self { table, column, row }
    }

    fn bound_to(&self, key: Uuid) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.table.len() + self.column.len() + 34);
        // The zero bytes keep ("ab", "c") and ("a", "bc") apart; names are ASCII and hold none.
        bytes.extend_from_slice(self.table.as_bytes());
        bytes.push(0);
        bytes.extend_from_slice(self.column.as_bytes());
        bytes.push(0);
        bytes.extend_from_slice(self.row.as_bytes());
        bytes.extend_from_slice(key.as_bytes());
        bytes
    }
}

/// One AES-256-GCM key in memory. The `zeroize` feature of the cipher wipes the key schedule when it is dropped.
#[derive(Clone)]
pub(super) struct Cipher(Box<Aes256Gcm>);

impl Cipher {
    pub(super) fn new(key: &[u8; 32]) -> Self {
        Self(Box::new(Aes256Gcm::new(key.into())))
    }

    /// nonce (12 bytes), ciphertext, tag (16 bytes).
    pub(super) fn seal(&self, key: Uuid, place: &Place, plain: &[u8]) -> Vec<u8> {
        let nonce = random::bytes::<NONCE>();
        let aad = place.bound_to(key);
        let sealed = self
            .0
            .encrypt(Nonce::from_slice(&nonce), Payload { msg: plain, aad: &aad })
            .expect("AES-GCM encrypts every value below 64 GB");
        [&nonce[..], &sealed].concat()
    }

    pub(super) fn open(&self, key: Uuid, place: &Place, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, KeysError> {
        let (nonce, rest) = sealed.split_at_checked(NONCE).ok_or(KeysError::Unreadable { place: *place })?;
        let aad = place.bound_to(key);
        self.0
            .decrypt(Nonce::from_slice(nonce), Payload { msg: rest, aad: &aad })
            .map(Zeroizing::new)
            .map_err(|_| KeysError::Unreadable { place: *place })
    }
}

/// HKDF-SHA-256 with `use_for` as its label: another use, another key.
pub(super) fn derive(secret: &[u8; 32], use_for: &str) -> Zeroizing<[u8; 32]> {
    let mut key = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(None, secret)
        .expand_multi_info(&[b"wepig/1/", use_for.as_bytes()], key.as_mut())
        .expect("32 bytes are within HKDF's length");
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opens_only_where_it_stood() {
        let (cipher, key, row) = (Cipher::new(&random::bytes()), random::id(1), random::id(2));
        let place = Place::new("account", "phone", row);
        let sealed = cipher.seal(key, &place, b"secret");
        assert_eq!(cipher.open(key, &place, &sealed).expect("opens").as_slice(), b"secret");

        let elsewhere = [
            (key, Place::new("account", "username", row)),
            (key, Place::new("accoun", "tphone", row)),
            (key, Place::new("account", "phone", random::id(3))),
            (random::id(4), place),
        ];
        for (key, place) in elsewhere {
            assert!(cipher.open(key, &place, &sealed).is_err(), "{place:?}");
        }
        assert!(Cipher::new(&random::bytes()).open(key, &place, &sealed).is_err());
    }

    #[test]
    fn every_sealing_differs_and_every_bit_counts() {
        let (cipher, key) = (Cipher::new(&random::bytes()), random::id(1));
        let place = Place::new("account", "phone", key);
        let sealed = cipher.seal(key, &place, b"secret");
        assert_ne!(sealed, cipher.seal(key, &place, b"secret"));
        for at in 0..sealed.len() {
            let mut broken = sealed.clone();
            broken[at] ^= 1;
            assert!(cipher.open(key, &place, &broken).is_err(), "byte {at}");
        }
        for length in 0..sealed.len() {
            assert!(cipher.open(key, &place, &sealed[..length]).is_err());
        }
    }
}
