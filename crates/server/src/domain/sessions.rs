//! Sessions: opaque 256-bit tokens, hashed at rest (row F2). Whoever is signed in is asked of the database on every
//! request, so a session that was ended, or whose account is gone, has no rights on the very next one (row A9).

use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{
    Caller, Fault, Ground,
    accounts::{self, OpenAccount},
    day,
};
use crate::{
    clock::{DAY, MINUTE},
    keys::{DataKey, Place},
    random,
    store::{
        StoreError, Tx, accounts as account_rows,
        sessions::{self, SessionRow},
    },
};

/// How long a session lasts, in milliseconds.
pub const LIFE: i64 = DAY;
/// How long it lasts with "Remember me".
pub const REMEMBERED_LIFE: i64 = 30 * DAY;
/// How long a fresh proof lasts.
pub const FRESH: i64 = wepig_contract::proof::FRESH_PROOF_S as i64 * 1_000;
/// The time of last use is written at most this often.
const SEEN_EVERY: i64 = MINUTE;

/// A session that was just begun; the only time its token is known here.
pub struct NewSession {
    /// For the browser's cookie.
    pub token: String,
    /// How long it lasts, milliseconds.
    pub life: i64,
}

/// Somebody signed in.
pub struct SignedIn {
    /// The session.
    pub session: SessionRow,
    /// Who.
    pub account: OpenAccount,
}

impl SignedIn {
    /// Whether a fresh proof was given within the last five minutes.
    pub fn is_fresh(&self, now: i64) -> bool {
        now - self.session.proved_at < FRESH
    }
}

/// Begins a session for somebody who has just proven who they are.
pub async fn begin(
    tx: &Tx,
    account: Uuid,
    key: &DataKey,
    caller: &Caller,
    remember: bool,
    now: i64,
) -> Result<NewSession, StoreError> {
    let token = random::token();
    let id = random::id(now);
    let life = if remember { REMEMBERED_LIFE } else { LIFE };
    let row = SessionRow {
        id,
        token_hash: hash(&token),
        account,
        started_at: now,
        seen_at: now,
        expires_at: now + life,
        proved_at: now,
        device: key.seal(&place("device", id), caller.device.as_bytes()),
        network: key.seal(&place("network", id), caller.network().as_bytes()),
    };
    sessions::insert(tx, row).await?;
    Ok(NewSession { token, life })
}

/// Who is signed in with this token, and notes that they were seen.
pub async fn find(ground: &Ground, token: &str) -> Result<Option<SignedIn>, Fault> {
    let now = ground.clock.now();
    let Some(session) = sessions::live(ground.store.read(), &hash(token), now).await? else { return Ok(None) };
    let Some(account) = accounts::open(ground, ground.store.read(), session.account).await? else { return Ok(None) };
    let was_seen_today = account.row.seen_at.is_some_and(|at| day::beginning(at) >= day::beginning(now));
    let was_seen_this_minute = now - session.seen_at < SEEN_EVERY;
    if !was_seen_this_minute || !was_seen_today {
        let session = &session;
        let noted = [was_seen_this_minute, was_seen_today];
        ground.store.write(|tx| async move { note_use(&tx, session, noted, now).await }).await?;
    }
    Ok(Some(SignedIn { session, account }))
}

/// To the minute in the session, for its person (row A9); to the day in the account, for the farm (row B1).
async fn note_use(tx: &Tx, session: &SessionRow, [this_minute, today]: [bool; 2], now: i64) -> Result<(), StoreError> {
    // The account before its sessions, as everything that writes both: else two of them wait for each other.
    if !today {
        account_rows::see(tx, session.account, now).await?;
    }
    if this_minute { Ok(()) } else { sessions::touch(tx, session.id, now).await }
}

/// Where a sealed value of a session stands.
pub(super) fn place(column: &'static str, session: Uuid) -> Place {
    Place::new("session", column, session)
}

fn hash(token: &str) -> Vec<u8> {
    Sha256::digest(token).to_vec()
}
