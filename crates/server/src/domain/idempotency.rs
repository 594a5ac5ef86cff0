//! Requests with an `Idempotency-Key`. What a request came to is written in the transaction
//! of its effect: status and resource id, never a body.

use std::{
    collections::HashSet,
    sync::{Mutex, PoisonError},
};

use serde::Serialize;
use thiserror::Error;
use uuid::Uuid;

use super::{Fault, fault::carries_faults};
use crate::{
    clock::DAY,
    keys::Secrets,
    store::{
        Reader, Tx,
        idempotency::{self, Outcome},
    },
};

/// How long a key is remembered, in milliseconds.
pub const REMEMBERED: i64 = DAY;

/// 201.
pub const CREATED: i64 = 201;
/// 202.
pub const ACCEPTED: i64 = 202;

/// Why a repeated request is refused.
#[derive(Debug, Error)]
pub enum RepeatError {
    /// The key was used before with another body.
    #[error("the key was used with another body")]
    KeyReused,
    /// The first request with this key has not ended.
    #[error("the first request with this key is still running")]
    StillRunning,
    /// What the rules stand on.
    #[error(transparent)]
    Fault(Fault),
}

carries_faults!(RepeatError);

/// A request that may be a repetition: who asks for what with which key, and the whole of it, both as keyed hashes.
pub struct Repeat {
    scope: [u8; 32],
    request: [u8; 32],
}

impl Repeat {
    /// `actor` is whose key it is: a number, a challenge or an account.
    pub fn new(secrets: &Secrets, endpoint: &str, actor: &[u8], key: &str, request: &impl Serialize) -> Self {
        let request = serde_json::to_vec(request).expect("a checked request serialises");
        Self {
            scope: secrets.idempotency.tag(&[b"scope", endpoint.as_bytes(), actor, key.as_bytes()]),
            request: secrets.idempotency.tag(&[b"request", endpoint.as_bytes(), &request]),
        }
    }

    /// What the same request came to before, if it was made before.
    pub async fn find(&self, reader: &impl Reader, now: i64) -> Result<Option<Outcome>, RepeatError> {
        let Some(outcome) = idempotency::find(reader, &self.scope).await? else { return Ok(None) };
        if outcome.created_at + REMEMBERED <= now {
            return Ok(None);
        }
        if outcome.request != self.request {
            return Err(RepeatError::KeyReused);
        }
        Ok(Some(outcome))
    }

    /// Remembers what the request came to. When another one with the same key got there first, in another process, this
    /// one is rolled back.
    pub async fn keep(&self, tx: &Tx, status: i64, resource: Uuid, now: i64) -> Result<(), RepeatError> {
        let outcome =
            Outcome { scope: self.scope.to_vec(), request: self.request.to_vec(), status, resource, created_at: now };
        idempotency::forget_older(tx, &self.scope, now - REMEMBERED).await?;
        if idempotency::keep(tx, outcome).await? { Ok(()) } else { Err(RepeatError::StillRunning) }
    }
}

/// The requests this process is working on.
#[derive(Default)]
pub struct Running(Mutex<HashSet<[u8; 32]>>);

impl Running {
    /// Marks the request as running until the mark is dropped.
    pub fn begin(&self, repeat: &Repeat) -> Result<Mark<'_>, RepeatError> {
        let is_first = self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(repeat.scope);
        if is_first { Ok(Mark { running: self, scope: repeat.scope }) } else { Err(RepeatError::StillRunning) }
    }
}

/// A running request.
pub struct Mark<'a> {
    running: &'a Running,
    scope: [u8; 32],
}

impl Drop for Mark<'_> {
    fn drop(&mut self) {
        self.running.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.scope);
    }
}
