//! The kinds of jobs and their payloads.

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use uuid::Uuid;
use wepig_contract::{language::Language, sms_code::CodePurpose};
use zeroize::Zeroizing;

use crate::{
    domain::Fault,
    keys::{Place, Secrets},
    random,
    store::{
        Store, StoreError, Tx,
        jobs::{self, JobRow, WAITING},
    },
};

/// Send an SMS code. The job has the id of its challenge.
pub(super) const SMS_CODE: &str = "sms_code";
/// Send a text message that stands as it is.
pub(super) const TEXT: &str = "text";
/// Destroy the key of a deleted account. The job has the id of the key.
pub(super) const DESTROY_KEY: &str = "destroy_key";
/// Erase what has expired. There is one, with the nil id.
pub(super) const PURGE: &str = "purge";

/// The purpose of processing (`contract::purpose`) that messages with codes serve.
const FOR_SMS: &str = "sms";
/// The purpose that deletion and purging serve.
const FOR_ACCOUNT: &str = "account";
/// The purpose that messages about farms serve.
const FOR_STAFF: &str = "staff-directory";

/// A code on its way to a person.
#[derive(Serialize, Deserialize)]
pub struct CodeMessage {
    /// Eleven digits.
    pub to: String,
    /// What the code opens.
    pub purpose: CodePurpose,
    /// The language of the text.
    pub language: Language,
    /// Six digits.
    pub code: String,
}

/// Why a text message without a code is sent, as PRODUCT section 6 names it.
#[derive(Clone, Copy, Serialize, Deserialize)]
enum Why {
    Invite,
    Notice,
}

/// A message on its way to a person, in their words.
#[derive(Serialize, Deserialize)]
pub struct TextMessage {
    pub(super) to: String,
    why: Why,
    pub(super) text: String,
    pub(super) link: Option<String>,
}

impl TextMessage {
    /// Tells the person with this number what somebody did.
    pub fn notice(to: &str, text: &str) -> Self {
        Self { to: to.to_owned(), why: Why::Notice, text: text.to_owned(), link: None }
    }

    /// Asks whoever has this number to a farm; the link stands in the text.
    pub fn invitation(to: &str, text: &str, link: &str) -> Self {
        Self { to: to.to_owned(), why: Why::Invite, text: text.to_owned(), link: Some(link.to_owned()) }
    }

    pub(super) fn purpose(&self) -> &'static str {
        match self.why {
            Why::Invite => "invite",
            Why::Notice => "notice",
        }
    }
}

#[derive(Serialize, Deserialize)]
pub(super) struct KeyToDestroy {
    pub(super) key: Uuid,
}

/// Enqueues the message of a challenge. Deleting the job `challenge` cancels it.
pub async fn enqueue_code(
    tx: &Tx,
    secrets: &Secrets,
    challenge: Uuid,
    message: &CodeMessage,
    now: i64,
) -> Result<(), StoreError> {
    jobs::insert(tx, row(secrets, challenge, SMS_CODE, FOR_SMS, message, now)).await
}

/// Enqueues a message that tells an account's person what somebody did.
pub async fn enqueue_notice(
    tx: &Tx,
    secrets: &Secrets,
    account: Uuid,
    message: &TextMessage,
    now: i64,
) -> Result<(), StoreError> {
    let job = row(secrets, random::id(now), TEXT, FOR_STAFF, message, now);
    jobs::insert(tx, JobRow { account: Some(account), ..job }).await
}

/// Enqueues the message of an invitation, in place of one that did not leave yet. Deleting the job `invitation` cancels it.
pub async fn enqueue_invitation(
    tx: &Tx,
    secrets: &Secrets,
    invitation: Uuid,
    message: &TextMessage,
    now: i64,
) -> Result<(), StoreError> {
    jobs::delete(tx, invitation).await?;
    jobs::insert(tx, row(secrets, invitation, TEXT, FOR_STAFF, message, now)).await
}

/// Enqueues the destruction of a deleted account's key.
pub async fn enqueue_key_destruction(tx: &Tx, secrets: &Secrets, key: Uuid, now: i64) -> Result<(), StoreError> {
    jobs::insert(tx, row(secrets, key, DESTROY_KEY, FOR_ACCOUNT, &KeyToDestroy { key }, now)).await
}

/// Sees to it that the purge is in the table; from then on it puts itself off from one time to the next.
pub async fn keep_purging(store: &Store, secrets: &Secrets, now: i64) -> Result<(), StoreError> {
    store
        .write(|tx| async move {
            jobs::insert_once(&tx, row(secrets, Uuid::nil(), PURGE, FOR_ACCOUNT, &(), now)).await.map(drop)
        })
        .await
}

fn row(secrets: &Secrets, id: Uuid, kind: &str, purpose: &str, payload: &impl Serialize, now: i64) -> JobRow {
    let payload = Zeroizing::new(serde_json::to_vec(payload).expect("a payload serialises"));
    JobRow {
        id,
        kind: kind.to_owned(),
        state: WAITING.to_owned(),
        run_at: now,
        lease_until: 0,
        attempts: 0,
        purpose: purpose.to_owned(),
        account: None,
        payload: secrets.jobs.seal(&place(id), &payload),
        created_at: now,
    }
}

/// What the job is about.
pub(super) fn payload<T: DeserializeOwned>(secrets: &Secrets, job: &JobRow) -> Result<T, Fault> {
    let bytes = secrets.jobs.open(&place(job.id), &job.payload)?;
    serde_json::from_slice(&bytes).map_err(|_| Fault::Malformed("job payload"))
}

fn place(id: Uuid) -> Place {
    Place::new("job", "payload", id)
}
