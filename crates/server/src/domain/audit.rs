//! The audit log: who did what to whose data, from where (row B9). One chain per account; later one per farm too.

use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wepig_contract::{audit::AuditAct, profile::ProfileField};

use super::{
    Caller, Fault, Ground,
    accounts::OpenAccount,
    cursors::{CursorError, PageOf, Wanted},
};
use crate::{
    keys::{DataKey, Place},
    random,
    store::{
        StoreError, Tx,
        chain::{self, AUDIT, FirstLine, Line},
    },
};

/// A line as its person reads it.
pub struct AuditLine {
    /// Its place, from 1.
    pub seq: i64,
    /// What was done.
    pub act: AuditAct,
    /// When, UTC milliseconds.
    pub at: i64,
    /// The kind of device.
    pub device: String,
    /// The address with its last part hidden.
    pub network: String,
    /// Who did it, where it was somebody else: the name shown in the farm.
    pub by: Option<String>,
    /// What was revealed.
    pub field: Option<ProfileField>,
}

#[derive(Serialize, Deserialize)]
struct Body {
    act: AuditAct,
    device: String,
    network: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    by: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    field: Option<ProfileField>,
}

impl Body {
    fn by(act: AuditAct, by: &str) -> Self {
        Self { act, device: String::new(), network: String::new(), by: Some(by.to_owned()), field: None }
    }
}

/// Adds a line to an account's log, in the transaction of what it tells.
pub async fn record(
    tx: &Tx,
    account: Uuid,
    key: &DataKey,
    act: AuditAct,
    caller: &Caller,
    now: i64,
) -> Result<(), StoreError> {
    let body = Body { act, device: caller.device.clone(), network: caller.network(), by: None, field: None };
    append(tx, account, key, &body, now).await
}

/// Adds a line to an account's log that tells what somebody else did, by the name shown in the farm. Their device and
/// network are theirs, and not told.
pub async fn record_by(
    tx: &Tx,
    account: Uuid,
    key: &DataKey,
    act: AuditAct,
    by: &str,
    now: i64,
) -> Result<(), StoreError> {
    append(tx, account, key, &Body::by(act, by), now).await
}

/// Adds a line to an account's log that tells who revealed which field.
pub async fn record_reveal(
    tx: &Tx,
    account: Uuid,
    key: &DataKey,
    field: ProfileField,
    by: &str,
    now: i64,
) -> Result<(), StoreError> {
    let body = Body { field: Some(field), ..Body::by(AuditAct::Revealed, by) };
    append(tx, account, key, &body, now).await
}

async fn append(tx: &Tx, account: Uuid, key: &DataKey, body: &Body, now: i64) -> Result<(), StoreError> {
    let body = serde_json::to_vec(body).expect("a line serialises");
    let id = random::id(now);
    let sealed = key.seal(&place(id), &body);
    chain::append(tx, AUDIT, account, id, now, sealed).await
}

/// The line as the first of a new account's, for many accounts at once.
pub(super) fn first(account: Uuid, key: &DataKey, act: AuditAct, caller: &Caller, now: i64) -> FirstLine {
    let body = Body { act, device: caller.device.clone(), network: caller.network(), by: None, field: None };
    let body = serde_json::to_vec(&body).expect("a line serialises");
    let id = random::id(now);
    FirstLine { scope: account, id, at: now, body: key.seal(&place(id), &body) }
}

/// The account's own lines, newest first.
pub async fn page(ground: &Ground, account: &OpenAccount, wanted: &Wanted) -> Result<PageOf<AuditLine>, CursorError> {
    super::cursors::page(ground, AUDIT, account.row.id, wanted, |line| open(account, line)).await
}

fn open(account: &OpenAccount, line: &Line) -> Result<AuditLine, Fault> {
    let body = account.key.open(&place(line.id), &line.body)?;
    let body: Body = serde_json::from_slice(&body).map_err(|_| Fault::Malformed("audit line"))?;
    let Body { act, device, network, by, field } = body;
    Ok(AuditLine { seq: line.seq, act, at: line.at, device, network, by, field })
}

fn place(id: Uuid) -> Place {
    Place::new(AUDIT.events, "body", id)
}
