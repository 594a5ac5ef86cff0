//! The worker.

use std::{sync::Arc, time::Duration};

use thiserror::Error;
use tokio::{sync::watch, time::timeout};
use wepig_words::sms;

use super::{
    kind::{CodeMessage, DESTROY_KEY, KeyToDestroy, PURGE, SMS_CODE, TEXT, TextMessage, payload},
    purge::{PURGE_EVERY, purge},
};
use crate::{
    clock::{MINUTE, SECOND},
    domain::{Fault, Ground},
    keys::KeysError,
    outbound::{NotSent, SmsMessage},
    random,
    store::{
        StoreError,
        jobs::{self, JobRow},
    },
};

/// How long a worker has a job before another may take it over, in milliseconds.
const LEASE: i64 = MINUTE;
/// How often a job is begun before it is given up.
const ATTEMPTS: i64 = 8;
/// How long the worker sleeps when nothing wakes it: other processes' jobs and retries are found by then.
const IDLE: Duration = Duration::from_secs(1);

#[derive(Debug, Error)]
enum Failed {
    #[error(transparent)]
    Fault(#[from] Fault),
    #[error(transparent)]
    NotSent(#[from] NotSent),
    #[error("no worker knows jobs of kind {0}")]
    UnknownKind(String),
}

impl From<StoreError> for Failed {
    fn from(error: StoreError) -> Self {
        Self::Fault(error.into())
    }
}

impl From<KeysError> for Failed {
    fn from(error: KeysError) -> Self {
        Self::Fault(error.into())
    }
}

/// Works until `stop` turns true; a job that was begun is finished first.
pub async fn run(ground: Arc<Ground>, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        match do_next(&ground).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(error) => tracing::error!(cause = %error, "the job table cannot be used"),
        }
        tokio::select! {
            _ = stop.changed() => {}
            _ = timeout(IDLE, ground.wake.notified()) => {}
        }
    }
}

/// Does every job that is due, and says how many there were.
pub async fn run_due(ground: &Ground) -> Result<usize, Fault> {
    let mut done = 0;
    while do_next(ground).await? {
        done += 1;
    }
    Ok(done)
}

/// Does the job that has waited longest. `false` when none is due.
async fn do_next(ground: &Ground) -> Result<bool, Fault> {
    let Some(job) = claim(ground).await? else { return Ok(false) };
    finish(ground, &job, perform(ground, &job).await).await?;
    Ok(true)
}

async fn claim(ground: &Ground) -> Result<Option<JobRow>, Fault> {
    loop {
        let now = ground.clock.now();
        let Some(job) = jobs::next_due(ground.store.read(), now).await? else { return Ok(None) };
        let id = job.id;
        if ground.store.write(|tx| async move { jobs::claim(&tx, id, now, now + LEASE).await }).await? {
            return Ok(Some(JobRow { attempts: job.attempts + 1, ..job }));
        }
    }
}

async fn perform(ground: &Ground, job: &JobRow) -> Result<(), Failed> {
    let secrets = &ground.keys.secrets;
    let now = ground.clock.now();
    match job.kind.as_str() {
        SMS_CODE => {
            let message: CodeMessage = payload(secrets, job)?;
            let text = sms::code(message.language, message.purpose, &message.code);
            let purpose = message.purpose.as_str();
            let message = SmsMessage { to: message.to, purpose, text, code: Some(message.code), link: None };
            Ok(ground.sms.send(message, now).await?)
        }
        TEXT => {
            let message: TextMessage = payload(secrets, job)?;
            let purpose = message.purpose();
            let message = SmsMessage { to: message.to, purpose, text: message.text, code: None, link: message.link };
            Ok(ground.sms.send(message, now).await?)
        }
        DESTROY_KEY => {
            let KeyToDestroy { key } = payload(secrets, job)?;
            Ok(ground.keys.destroy(key, now).await?)
        }
        PURGE => Ok(purge(ground, now).await?),
        other => Err(Failed::UnknownKind(other.to_owned())),
    }
}

/// A done job leaves no row behind, and with it no payload.
async fn finish(ground: &Ground, job: &JobRow, outcome: Result<(), Failed>) -> Result<(), Fault> {
    let now = ground.clock.now();
    let (id, kind) = (job.id, job.kind.as_str());
    let failed = match &outcome {
        Ok(()) => false,
        Err(error) => {
            tracing::warn!(%id, kind, attempt = job.attempts, cause = %error, "a job failed");
            true
        }
    };
    ground
        .store
        .write(|tx| async move {
            match (failed, kind) {
                (false, PURGE) => jobs::give_back(&tx, id, now + PURGE_EVERY).await,
                (false, _) => jobs::delete(&tx, id).await,
                (true, _) if job.attempts >= ATTEMPTS && kind != PURGE => jobs::give_up(&tx, id).await,
                (true, _) => jobs::give_back(&tx, id, now + back_off(job.attempts)).await,
            }
        })
        .await?;
    Ok(())
}

/// One second, two, four, ... up to about an hour, and up to half as much again so that jobs do not march in step.
fn back_off(attempts: i64) -> i64 {
    let base = SECOND << attempts.clamp(1, 12) >> 1;
    base + i64::from(random::below(u32::try_from(base / 2).unwrap_or(u32::MAX) + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_and_stay_bounded() {
        for attempts in 1..20 {
            let base = SECOND << (attempts - 1).min(11);
            assert!((base..=base + base / 2).contains(&back_off(attempts)), "{attempts}");
        }
    }
}
