//! The browsers one is signed in with (row A9).

use thiserror::Error;
use uuid::Uuid;
use wepig_contract::audit::AuditAct;

use super::{
    Caller, Fault, Ground, audit,
    fault::carries_faults,
    sessions::{SignedIn, place},
};
use crate::store::sessions::{self, SessionRow};

/// A live session, as its person sees it.
pub struct Device {
    /// The session; never its token.
    pub id: Uuid,
    /// The kind of device.
    pub kind: String,
    /// The address with its last part hidden.
    pub network: String,
    /// When it began, UTC milliseconds.
    pub started_at: i64,
    /// When it was used last, to the minute, UTC milliseconds.
    pub used_at: i64,
    /// Whether it is the one that asks.
    pub is_current: bool,
}

/// Why a session was not ended.
#[derive(Debug, Error)]
pub enum EndError {
    /// The person has no such session: it has ended, is somebody else's, or never was.
    #[error("no such session of this person")]
    Unknown,
    /// What the rules stand on.
    #[error(transparent)]
    Fault(Fault),
}

carries_faults!(EndError);

/// What ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The session that asked: its person is logged out here.
    Current,
    /// Another one.
    Other,
}

/// The live sessions of whoever is signed in: the one in use first, then the last used.
pub async fn list(ground: &Ground, signed_in: &SignedIn) -> Result<Vec<Device>, Fault> {
    let rows = sessions::of(ground.store.read(), signed_in.account.row.id, ground.clock.now()).await?;
    let mut devices = rows.iter().map(|row| open(signed_in, row)).collect::<Result<Vec<_>, _>>()?;
    // Stable: among the others the order of the rows stays.
    devices.sort_by_key(|device| !device.is_current);
    Ok(devices)
}

/// Ends one of one's own sessions. The next request with its token is a stranger's.
pub async fn end(ground: &Ground, signed_in: &SignedIn, session: Uuid, caller: &Caller) -> Result<Ended, EndError> {
    let now = ground.clock.now();
    let account = &signed_in.account;
    let (ended, act) = if session == signed_in.session.id {
        (Ended::Current, AuditAct::LoggedOut)
    } else {
        (Ended::Other, AuditAct::SessionEnded)
    };
    ground
        .store
        .write(|tx| async move {
            if !sessions::end_own(&tx, account.row.id, session).await? {
                return Err(EndError::Unknown);
            }
            audit::record(&tx, account.row.id, &account.key, act, caller, now).await?;
            Ok(ended)
        })
        .await
}

/// Ends every session of one's own but the one that asks.
pub async fn end_others(ground: &Ground, signed_in: &SignedIn, caller: &Caller) -> Result<(), Fault> {
    let now = ground.clock.now();
    let account = &signed_in.account;
    ground
        .store
        .write(|tx| async move {
            if sessions::end_others(&tx, account.row.id, signed_in.session.id).await? > 0 {
                audit::record(&tx, account.row.id, &account.key, AuditAct::SessionEnded, caller, now).await?;
            }
            Ok(())
        })
        .await
}

fn open(signed_in: &SignedIn, row: &SessionRow) -> Result<Device, Fault> {
    let text = |column, sealed: &[u8]| {
        let plain = signed_in.account.key.open(&place(column, row.id), sealed)?;
        String::from_utf8(plain.to_vec()).map_err(|_| Fault::Malformed(column))
    };
    Ok(Device {
        kind: text("device", &row.device)?,
        network: text("network", &row.network)?,
        id: row.id,
        started_at: row.started_at,
        used_at: row.seen_at,
        is_current: row.id == signed_in.session.id,
    })
}
