//! Passwords: Argon2id, a few at a time, on threads of their own (row F2).

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread::available_parallelism,
};

use argon2::{
    Argon2, PasswordHash, PasswordHasher, PasswordVerifier,
    password_hash::{Salt, SaltString},
};
use tokio::{sync::Semaphore, task::spawn_blocking};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::Fault;
use crate::random;

/// How many may wait for a free thread, per thread; beyond that the answer is 503, because whoever waits longer has
/// given up before the hash is done.
const WAITING_PER_THREAD: usize = 16;

/// Hashes and compares passwords without ever using more than twice the machine's cores.
pub struct Passwords {
    threads: Arc<Semaphore>,
    inside: AtomicUsize,
    at_most: usize,
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
        Self {
            threads: Arc::new(Semaphore::new(threads)),
            inside: AtomicUsize::new(0),
            at_most: threads * (1 + WAITING_PER_THREAD),
            nobody: hash(&random::token()),
        }
    }

    /// The hash to keep, as a PHC string.
    pub async fn hash(&self, password: &str) -> Result<String, Fault> {
        let password = normal(password);
        self.on_a_thread(move || hash(&password)).await
    }

    /// Whether the password belongs to the kept hash. Without a hash it takes as long and says no.
    pub async fn matches(&self, password: &str, kept: Option<&str>) -> Result<bool, Fault> {
        let password = normal(password);
        let is_somebodys = kept.is_some();
        let kept = kept.unwrap_or(&self.nobody).to_owned();
        let matches = self.on_a_thread(move || verify(&password, &kept)).await?;
        Ok(matches && is_somebodys)
    }

    async fn on_a_thread<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Fault> {
        let _place = Place::take(&self.inside, self.at_most).ok_or(Fault::Busy)?;
        let permit = self.threads.clone().acquire_owned().await.expect("the semaphore is never closed");
        // The permit moves into the thread: a request that is given up does not free a thread that still works.
        let done = spawn_blocking(move || {
            let value = work();
            drop(permit);
            value
        });
        Ok(done.await.expect("hashing does not panic"))
    }
}

/// A place among those who wait or work; given back when dropped, however the request ends.
struct Place<'a>(&'a AtomicUsize);

impl<'a> Place<'a> {
    fn take(inside: &'a AtomicUsize, at_most: usize) -> Option<Self> {
        let place = Self(inside);
        let before = inside.fetch_add(1, Ordering::Relaxed);
        (before < at_most).then_some(place)
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
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

    #[tokio::test]
    async fn refuses_when_the_queue_is_full_and_recovers() {
        let passwords = Passwords { at_most: 1, ..Passwords::new() };
        let (one, other) = tokio::join!(passwords.hash("first-of-two"), passwords.hash("second-of-two"));
        assert!(one.is_ok() != other.is_ok(), "one of two had to be refused");
        assert!(passwords.hash("afterwards").await.is_ok());
    }
}
