//! `wepig keys rotate`: a new master key. Account data stays as it is, because only the wrapping changes.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, DatabaseConnection, EntityTrait, IntoActiveModel};
use uuid::Uuid;

use super::{
    KeysError, MasterKey, ROOT_PLACE,
    entity::{root, wrapped},
    migration, unwrap_root, wrapped_place,
};
use crate::store::{Turn, connect, write};

/// Wraps the root secret and every key anew, all in one transaction, and returns how many keys there were.
///
/// # Errors
/// [`KeysError::WrongMaster`] when `old` is not the key this store was sealed with; nothing has changed then.
pub async fn rotate(db: &DatabaseConnection, old: &MasterKey, new: &MasterKey) -> Result<usize, KeysError> {
    connect::migrate::<migration::Migrator>(db).await?;
    write::write(db, &Turn::of(db), |tx| async move {
        let row =
            root::Entity::find_by_id(Uuid::nil()).one(&*tx).await?.ok_or(KeysError::Unknown { id: Uuid::nil() })?;
        let secret = unwrap_root(&row, old)?;
        let (from, to) = (old.wrapping(), new.wrapping());

        let mut row = row.into_active_model();
        row.bytes = Set(to.seal(Uuid::nil(), &ROOT_PLACE, secret.as_ref()));
        row.master = Set(new.name());
        row.update(&*tx).await?;

        let keys = wrapped::Entity::find().all(&*tx).await?;
        let count = keys.len();
        for key in keys {
            let place = wrapped_place(key.id);
            let bytes = from.open(key.id, &place, &key.bytes)?;
            let rewrapped = to.seal(key.id, &place, &bytes);
            let mut key = key.into_active_model();
            key.bytes = Set(rewrapped);
            key.update(&*tx).await?;
        }
        Ok(count)
    })
    .await
}
