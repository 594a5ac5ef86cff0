//! Finding an account by the keyed hash of its number or name.

use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::{Reader, StoreError, Tx, entity::lookup, write::keep_existing};

/// What an account is found by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LookupKind {
    /// Its number.
    Phone,
    /// Its folded username.
    Username,
}

impl LookupKind {
    /// The code in the table, and a part of what is hashed.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Username => "username",
        }
    }
}

/// Takes a number or a name for an account. `false` when somebody has it.
pub async fn claim(tx: &Tx, kind: LookupKind, hash: &[u8], account: Uuid) -> Result<bool, StoreError> {
    let row =
        lookup::ActiveModel { kind: Set(kind.as_str().to_owned()), hash: Set(hash.to_vec()), account: Set(account) };
    let written = lookup::Entity::insert(row)
        .on_conflict(keep_existing([lookup::Column::Kind, lookup::Column::Hash]))
        .exec_without_returning(&**tx)
        .await?;
    Ok(written == 1)
}

/// Takes many numbers or names at once, each for an account; nobody has any of them.
pub async fn claim_free(tx: &Tx, kind: LookupKind, claims: Vec<([u8; 32], Uuid)>) -> Result<(), StoreError> {
    let kind = kind.as_str();
    let rows = claims.into_iter().map(|(hash, account)| lookup::ActiveModel {
        kind: Set(kind.to_owned()),
        hash: Set(hash.to_vec()),
        account: Set(account),
    });
    lookup::Entity::insert_many(rows).exec_without_returning(&**tx).await.map(drop)
}

/// Those of these numbers or names that somebody has.
pub async fn taken(reader: &impl Reader, kind: LookupKind, hashes: &[[u8; 32]]) -> Result<Vec<Vec<u8>>, StoreError> {
    lookup::Entity::find()
        .select_only()
        .column(lookup::Column::Hash)
        .filter(lookup::Column::Kind.eq(kind.as_str()))
        .filter(lookup::Column::Hash.is_in(hashes.iter().map(|hash| hash.to_vec())))
        .into_tuple()
        .all(reader)
        .await
}

/// Whose number or name it is.
pub async fn find(reader: &impl Reader, kind: LookupKind, hash: &[u8]) -> Result<Option<Uuid>, StoreError> {
    let row = lookup::Entity::find_by_id((kind.as_str().to_owned(), hash.to_vec())).one(reader).await?;
    Ok(row.map(|row| row.account))
}

/// Frees the number and the name of an account.
pub async fn release(tx: &Tx, account: Uuid) -> Result<(), StoreError> {
    lookup::Entity::delete_many().filter(lookup::Column::Account.eq(account)).exec(&**tx).await.map(drop)
}
