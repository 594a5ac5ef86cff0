//! The audit log: who did what to whose data, from where (row B9). One chain per account; later one per farm too.

use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wepig_contract::audit::AuditAct;

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
        chain::{self, AUDIT, Line},
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
}

#[derive(Serialize, Deserialize)]
struct Body {
    act: AuditAct,
    device: String,
    network: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    by: Option<String>,
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
    let body = Body { act, device: caller.device.clone(), network: caller.network(), by: None };
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
    let body = Body { act, device: String::new(), network: String::new(), by: Some(by.to_owned()) };
    append(tx, account, key, &body, now).await
}

async fn append(tx: &Tx, account: Uuid, key: &DataKey, body: &Body, now: i64) -> Result<(), StoreError> {
    let body = serde_json::to_vec(body).expect("a line serialises");
    let id = random::id(now);
    let sealed = key.seal(&place(id), &body);
    chain::append(tx, AUDIT, account, id, now, sealed).await
}

/// The account's own lines, newest first.
pub async fn page(ground: &Ground, account: &OpenAccount, wanted: &Wanted) -> Result<PageOf<AuditLine>, CursorError> {
    super::cursors::page(ground, AUDIT, account.row.id, wanted, |line| open(account, line)).await
}

fn open(account: &OpenAccount, line: &Line) -> Result<AuditLine, Fault> {
    let body = account.key.open(&place(line.id), &line.body)?;
    let body: Body = serde_json::from_slice(&body).map_err(|_| Fault::Malformed("audit line"))?;
    Ok(AuditLine { seq: line.seq, act: body.act, at: line.at, device: body.device, network: body.network, by: body.by })
}

fn place(id: Uuid) -> Place {
    Place::new(AUDIT.events, "body", id)
}
