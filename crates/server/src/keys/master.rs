//! The master key: 32 bytes that stay outside every database, and the two things made from it.

use std::{fmt, fs, io, io::Write as _, path::Path};

use base64::{Engine, engine::general_purpose::STANDARD};
use thiserror::Error;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::cipher::{Cipher, derive};
use crate::random;

/// What the operator keeps safe. Without it no wrapped key opens.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct MasterKey([u8; 32]);

/// Why a master key could not be had.
#[derive(Debug, Error)]
pub enum MasterKeyError {
    /// The text is not 32 bytes in Base64.
    #[error("the master key must be 32 bytes in Base64 (44 characters); `openssl rand -base64 32` prints one")]
    Malformed,
    /// The file could not be read or written.
    #[error("the master key file {path} cannot be used: {source}")]
    File {
        /// Which file.
        path: String,
        /// What the system said.
        source: io::Error,
    },
}

impl MasterKey {
    /// A new random one.
    pub fn generate() -> Self {
        Self(random::bytes())
    }

    /// Reads 32 bytes from Base64; surrounding white space is forgiven.
    pub fn parse(text: &str) -> Result<Self, MasterKeyError> {
        let bytes = STANDARD.decode(text.trim()).map(Zeroizing::new).map_err(|_| MasterKeyError::Malformed)?;
        let key = bytes.as_slice().try_into().map_err(|_| MasterKeyError::Malformed)?;
        Ok(Self(key))
    }

    /// Reads the key from a file.
    pub fn read(path: &Path) -> Result<Self, MasterKeyError> {
        let text = fs::read_to_string(path).map(Zeroizing::new).map_err(|source| file_error(path, source))?;
        Self::parse(&text)
    }

    /// Reads the key from a file, or makes one there that only its owner may read. For the demo, whose operator has no vault.
    pub fn read_or_create(path: &Path) -> Result<Self, MasterKeyError> {
        if path.exists() {
            return Self::read(path);
        }
        let key = Self::generate();
        key.write_new(path)?;
        Ok(key)
    }

    /// Writes the key to a file that does not exist yet and that only its owner may read.
    pub fn write_new(&self, path: &Path) -> Result<(), MasterKeyError> {
        let mut options = fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path).map_err(|source| file_error(path, source))?;
        file.write_all(self.to_base64().as_bytes())
            .and_then(|()| file.sync_all())
            .map_err(|source| file_error(path, source))
    }

    /// The form in which `parse` reads it.
    pub fn to_base64(&self) -> Zeroizing<String> {
        Zeroizing::new(STANDARD.encode(self.0))
    }

    /// The cipher that wraps the keys in the store. The master key itself never encrypts anything.
    pub(super) fn wrapping(&self) -> Cipher {
        Cipher::new(&derive(&self.0, "wrapping"))
    }

    /// Eight characters by which people tell master keys apart; they reveal nothing of the key.
    pub fn name(&self) -> String {
        let name = derive(&self.0, "name");
        name[..4].iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

impl fmt::Debug for MasterKey {
    /// The name, never the key.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "MasterKey({})", self.name())
    }
}

fn file_error(path: &Path, source: io::Error) -> MasterKeyError {
    MasterKeyError::File { path: path.display().to_string(), source }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn survives_its_text() {
        let key = MasterKey::generate();
        let again = MasterKey::parse(&format!("  {}\n", key.to_base64().as_str())).expect("own text parses");
        assert_eq!(key.name(), again.name());
        assert_ne!(key.name(), MasterKey::generate().name());
    }

    #[test]
    fn refuses_other_lengths_and_alphabets() {
        for text in ["", "c2hvcnQ=", "not base64 at all!!"] {
            assert!(matches!(MasterKey::parse(text), Err(MasterKeyError::Malformed)), "{text}");
        }
    }
}
