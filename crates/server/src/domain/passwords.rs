//! Passwords: Argon2id, a few at a time, on threads of their own (row F2).

use std::thread::available_parallelism;

use argon2::{
    Argon2, PasswordHash, PasswordHasher, PasswordVerifier,
    password_hash::{Salt, SaltString},
};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::{Fault, threads::Threads};
use crate::random;

/// How many may wait for a free thread, per thread; beyond that the answer is 503, because whoever waits longer has
/// given up before the hash is done.
const WAITING_PER_THREAD: usize = 16;

/// Hashes and compares passwords without ever using more than twice the machine's cores.
pub struct Passwords {
    threads: Threads,
    /// A hash of nothing anybody knows. Names without an account are compared with it, so that they take as long.
    nobody: String,
}

impl Default for Passwords {
    fn default() -> Self {
        Self::new()
    }
}

impl Passwords {
    /// Twice the machine's cores, and a queue.
    pub fn new() -> Self {
        let threads = 2 * available_parallelism().map_or(1, usize::from);
        Self { threads: Threads::new(threads, threads * WAITING_PER_THREAD), nobody: hash(&random::token()) }
    }

    /// The hash to keep, as a PHC string.
    pub async fn hash(&self, password: &str) -> Result<String, Fault> {
        let password = normal(password);
        self.threads.run(move || hash(&password)).await
    }

    /// Whether the password belongs to the kept hash. Without a hash it takes as long and says no.
    pub async fn matches(&self, password: &str, kept: Option<&str>) -> Result<bool, Fault> {
        let password = normal(password);
        let is_somebodys = kept.is_some();
        let kept = kept.unwrap_or(&self.nobody).to_owned();
        let matches = self.threads.run(move || verify(&password, &kept)).await?;
        Ok(matches && is_somebodys)
    }
}

/// NFC: the same password typed on another keyboard is the same bytes.
fn normal(password: &str) -> Zeroizing<String> {
    Zeroizing::new(password.nfc().collect())
}

/// The library's defaults are OWASP's: Argon2id, 19 MiB, two passes, one lane.
fn hash(password: &str) -> String {
    let salt = SaltString::encode_b64(&random::bytes::<{ Salt::RECOMMENDED_LENGTH }>())
        .expect("the length is the recommended one");
    Argon2::default()
        .hash_password(password.as_bytes(), &salt)
        .expect("the default parameters hash every password")
        .to_string()
}

fn verify(password: &str, kept: &str) -> bool {
    PasswordHash::new(kept).is_ok_and(|kept| Argon2::default().verify_password(password.as_bytes(), &kept).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn compares_and_does_not_mind_the_keyboard() {
        let passwords = Passwords::new();
        let kept = passwords.hash("Se\u{f1}or-2026").await.expect("hash");
        assert!(kept.starts_with("$argon2id$"), "{kept}");
        assert!(passwords.matches("Sen\u{303}or-2026", Some(&kept)).await.expect("compare"));
        assert!(!passwords.matches("senor-2026", Some(&kept)).await.expect("compare"));
        assert!(!passwords.matches("Se\u{f1}or-2026", None).await.expect("compare"));
    }
}
