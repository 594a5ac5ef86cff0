//! Many keys at once: a farm's list opens or makes as many as it has members.

use std::collections::HashMap;

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use tokio::task::spawn_blocking;
use uuid::Uuid;
use zeroize::Zeroizing;

use super::{Cipher, DataKey, Keys, KeysError, unwrap, wrapped, wrapped_place};
use crate::{random, store::write};

/// So many ids are named in one statement: databases bound how many values one takes.
const NAMED: usize = 10_000;
/// So many rows, of four values each, are written in one statement.
const WRITTEN: usize = 2_500;

impl Keys {
    /// Unwraps those of `ids` that are there. One that was destroyed, or never was, is missing from the answer.
    pub async fn get_many(&self, ids: &[Uuid]) -> Result<HashMap<Uuid, DataKey>, KeysError> {
        let mut keys = HashMap::with_capacity(ids.len());
        for ids in ids.chunks(NAMED) {
            let rows = wrapped::Entity::find()
                .select_only()
                .columns([wrapped::Column::Id, wrapped::Column::Bytes])
                .filter(wrapped::Column::Id.is_in(ids.iter().copied()))
                .into_tuple::<(Uuid, Vec<u8>)>()
                .all(&self.db)
                .await?;
            let wrapping = self.wrapping.clone();
            let unwrapped = spawn_blocking(move || {
                let unwrapped = rows.iter().map(|(id, bytes)| unwrap(&wrapping, *id, bytes));
                unwrapped.collect::<Result<Vec<_>, KeysError>>()
            });
            let unwrapped = unwrapped.await.expect("the work does not panic")?;
            keys.extend(unwrapped.into_iter().map(|key| (key.id, key)));
        }
        Ok(keys)
    }

    /// Makes and keeps `count` new keys that are in use from the start. Only for data that is made up: whoever dies before
    /// using them leaves them behind.
    pub async fn create_many(&self, count: usize, now: i64) -> Result<Vec<DataKey>, KeysError> {
        let (mut keys, mut rows) = (Vec::with_capacity(count), Vec::with_capacity(count));
        for _ in 0..count {
            let id = random::id(now);
            let bytes = Zeroizing::new(random::bytes::<32>());
            rows.push(wrapped::ActiveModel {
                id: Set(id),
                bytes: Set(self.wrapping.seal(id, &wrapped_place(id), bytes.as_ref())),
                created_at: Set(now),
                in_use: Set(true),
            });
            keys.push(DataKey { id, cipher: Cipher::new(&bytes) });
        }
        let rows = &rows;
        write::write(&self.db, &self.turn, |tx| async move {
            for rows in rows.chunks(WRITTEN) {
                wrapped::Entity::insert_many(rows.to_vec()).exec_without_returning(&*tx).await?;
            }
            Ok::<_, KeysError>(())
        })
        .await?;
        Ok(keys)
    }
}
