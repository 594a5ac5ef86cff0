//! From sealed rows to entries.

use std::sync::Arc;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use futures_util::TryStreamExt;
use sha2::{Digest, Sha256};
use tokio::task::spawn_blocking;
use uuid::Uuid;

use super::{Entry, Facts, change::ordered};
use crate::{
    domain::{
        Fault, Ground,
        accounts::open_phone,
        audiences::Audiences,
        memberships::{open_date_of_entry, open_name, read_role, read_state},
    },
    keys::DataKey,
    store::directory::{self as rows, MemberRow},
};

/// So many rows are opened by one thread at a time.
const TOGETHER: usize = 4_000;
/// So often that many rows are on their way at once: their keys are being read, or a thread opens them.
const AT_ONCE: usize = 3;

/// The members of a farm that have changed after a version, in the order of their names; after 0 it is all of them.
pub(super) async fn changed_after(ground: &Ground, farm: Uuid, version: i64) -> Result<Vec<Arc<Entry>>, Fault> {
    let rows = rows::changed_after(ground.store.read(), farm, version).await?;
    let together = rows.try_chunks(TOGETHER).map_err(|failed| Fault::from(failed.1));
    let opened = together.map_ok(|rows| open_all(ground, rows)).try_buffer_unordered(AT_ONCE);
    let members = opened.try_concat().await?;
    Ok(on_a_thread(|| ordered(members)).await)
}

/// Opens some rows. Whoever's key was destroyed is gone, even where the row came back with an older backup.
async fn open_all(ground: &Ground, rows: Vec<MemberRow>) -> Result<Vec<Arc<Entry>>, Fault> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.key_id).collect();
    let keys = ground.keys.get_many(&ids).await?;
    on_a_thread(move || {
        let members = rows.iter().filter_map(|row| keys.get(&row.key_id).map(|key| open(row, key)));
        Ok(ordered(members.map(|entry| entry.map(Arc::new)).collect::<Result<_, Fault>>()?))
    })
    .await
}

async fn on_a_thread<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    spawn_blocking(work).await.expect("the work does not panic")
}
/// Changes with every new picture: no two sealings have the same bytes.
pub fn picture_tag(sealed: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(&Sha256::digest(sealed)[..9])
}

fn open(row: &MemberRow, key: &DataKey) -> Result<Entry, Fault> {
    let date_of_entry = row.date_of_entry.as_ref().map(|sealed| open_date_of_entry(key, row.id, sealed));
    Entry::new(Facts {
        id: row.id,
        account: row.account,
        name: open_name(key, row.id, &row.name)?,
        phone: open_phone(key, row.account, &row.phone)?,
        role: read_role(&row.role)?,
        state: read_state(&row.state)?,
        department: row.department,
        date_of_entry: date_of_entry.transpose()?,
        picture: row.picture.as_deref().map(picture_tag),
        audiences: Audiences::read(&row.audiences)?,
        seen_at: row.seen_at,
    })
}
