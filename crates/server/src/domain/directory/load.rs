//! From sealed rows to entries.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};
use tokio::task::spawn_blocking;
use uuid::Uuid;

use super::{Entry, Facts};
use crate::{
    domain::{Fault, Ground, accounts, audiences::Audiences},
    keys::DataKey,
    store::directory::{self as rows, MemberRow},
};

/// So many rows are opened by one thread while the keys of the next are being read.
const TOGETHER: usize = 10_000;

/// All members of a farm, in no order.
pub(super) async fn all(ground: &Ground, farm: Uuid) -> Result<Vec<Entry>, Fault> {
    changed_after(ground, farm, 0).await
}

/// The members of a farm that have changed after a version, in no order.
pub(super) async fn changed_after(ground: &Ground, farm: Uuid, version: i64) -> Result<Vec<Entry>, Fault> {
    let mut rows = rows::changed_after(ground.store.read(), farm, version).await?;
    let mut opening = Vec::new();
    while !rows.is_empty() {
        let rows = rows.split_off(rows.len().saturating_sub(TOGETHER));
        let ids: Vec<Uuid> = rows.iter().map(|row| row.member.key_id).collect();
        let keys = ground.keys.get_many(&ids).await?;
        opening.push(spawn_blocking(move || {
            // Whoever's key was destroyed is gone, even where the row came back with an older backup.
            let members = rows.iter().filter_map(|row| keys.get(&row.member.key_id).map(|key| open(row, key)));
            members.collect::<Result<Vec<_>, Fault>>()
        }));
    }
    let mut entries = Vec::new();
    for opened in opening {
        entries.append(&mut opened.await.expect("the work does not panic")?);
    }
    Ok(entries)
}

/// Changes with every new picture: no two sealings have the same bytes.
pub fn picture_tag(sealed: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(&Sha256::digest(sealed)[..9])
}

fn open(row: &MemberRow, key: &DataKey) -> Result<Entry, Fault> {
    let member = &row.member;
    Entry::new(Facts {
        id: member.id,
        account: member.account,
        name: member.name(key)?,
        phone: accounts::open_phone(key, member.account, &row.phone)?,
        role: member.role()?,
        state: member.state()?,
        department: member.department,
        date_of_entry: member.date_of_entry(key)?,
        picture: row.picture.as_deref().map(picture_tag),
        audiences: Audiences::read(&row.audiences)?,
        seen_at: row.seen_at,
    })
}
