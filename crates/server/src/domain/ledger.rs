//! The consent ledger: one immutable line per consent given, refused, withdrawn or expired (rows A2, C4, C5).

use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wepig_contract::{
    consent::{ConsentAct, ConsentActor, ConsentMethod, ConsentScreen},
    language::Language,
};

use super::{
    Fault, Ground,
    accounts::OpenAccount,
    cursors::{CursorError, PageOf, Wanted},
};
use crate::{
    keys::{DataKey, Place},
    random,
    store::{
        StoreError, Tx,
        chain::{self, CONSENTS, FirstLine, Line},
    },
};

/// What a line says: which text was shown where, in which language, and what the person did. Sealed under their key.
#[derive(Clone, Serialize, Deserialize)]
pub struct Consent {
    /// What happened.
    pub act: ConsentAct,
    /// To what: `policy`, or the id of a purpose.
    pub subject: String,
    /// Who acted.
    pub actor: ConsentActor,
    /// How.
    pub method: ConsentMethod,
    /// Where.
    pub screen: ConsentScreen,
    /// The policy's version.
    pub policy_version: String,
    /// SHA-256 of the text shown, in hexadecimal.
    pub policy_sha256: String,
    /// The language of the text shown.
    pub language: Language,
    /// The app's version, where it said so.
    pub app_version: Option<String>,
    /// The app's own clock, UTC milliseconds, where it said so: kept apart from the line's time, never trusted.
    pub client_time: Option<i64>,
}

/// A line with its place, time and hash.
pub struct ConsentLine {
    /// Its place, from 1.
    pub seq: i64,
    /// When, by the server's clock, UTC milliseconds.
    pub at: i64,
    /// What it says.
    pub consent: Consent,
    /// Hash over this line and all before it.
    pub hash: Vec<u8>,
}

/// Adds a line, in the transaction of what the consent allows.
pub async fn record(tx: &Tx, account: Uuid, key: &DataKey, consent: &Consent, now: i64) -> Result<(), StoreError> {
    let body = serde_json::to_vec(consent).expect("a line serialises");
    let id = random::id(now);
    let sealed = key.seal(&place(id), &body);
    chain::append(tx, CONSENTS, account, id, now, sealed).await
}

/// The line as the first of a new account's, for many accounts at once.
pub(super) fn first(account: Uuid, key: &DataKey, consent: &Consent, now: i64) -> FirstLine {
    let body = serde_json::to_vec(consent).expect("a line serialises");
    let id = random::id(now);
    FirstLine { scope: account, id, at: now, body: key.seal(&place(id), &body) }
}

/// The account's own lines, newest first.
pub async fn page(ground: &Ground, account: &OpenAccount, wanted: &Wanted) -> Result<PageOf<ConsentLine>, CursorError> {
    super::cursors::page(ground, CONSENTS, account.row.id, wanted, |line| open(account, line)).await
}

fn open(account: &OpenAccount, line: &Line) -> Result<ConsentLine, Fault> {
    let body = account.key.open(&place(line.id), &line.body)?;
    let consent = serde_json::from_slice(&body).map_err(|_| Fault::Malformed("consent line"))?;
    Ok(ConsentLine { seq: line.seq, at: line.at, consent, hash: line.hash.clone() })
}

fn place(id: Uuid) -> Place {
    Place::new(CONSENTS.events, "body", id)
}
