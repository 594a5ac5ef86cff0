//! The picture of a person (row A6): what is kept of a file, where, and how it goes again.
//!
//! Two JPEGs, made anew from the pixels of whatever was sent, so that nothing of the file itself is kept: no place, no
//! camera, no hidden part. They are sealed under the account's key before they leave for the object storage.

mod kind;
mod render;

use thiserror::Error;
use uuid::Uuid;
use wepig_contract::audit::AuditAct;

use super::{
    Caller, Fault, Ground,
    accounts::{OpenAccount, profile_place},
    audit,
    fault::carries_faults,
    limits::PICTURES_PER_HOUR,
    profile::{Change, lock_places, record_consent, tell_farms},
    quota,
};
use crate::{
    keys::{DataKey, Place},
    random,
    store::{Tx, objects as rows, profiles},
};
use render::{Refused, Rendered};

/// So many pictures are opened at once: each takes up to some hundred megabytes.
pub const THREADS: usize = 2;
/// So many wait behind them.
pub const WAITING: usize = 6;

/// The purpose that a picture serves.
const PURPOSE: &str = "profile-picture";
/// Tallies of the pictures that somebody sent.
const SENT: &str = "picture";
/// So many objects are cleared away in one step.
const STEP: u64 = 100;

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// At most 1024 x 1024 pixels.
    Whole,
    /// 160 x 160 pixels.
    Thumbnail,
}

impl Size {
    const ALL: [Self; 2] = [Self::Whole, Self::Thumbnail];

    const fn as_str(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Thumbnail => "thumbnail",
        }
    }
}

/// Why a picture was not taken.
#[derive(Debug, Error)]
pub enum PictureError {
    /// The person has sent as many as may be within an hour; one more fits after so many seconds.
    #[error("too many pictures within an hour")]
    TooMany(u32),
    /// The file is no JPEG, PNG or WebP.
    #[error("not a kind of picture that is taken")]
    Kind,
    /// The file is damaged, or has more pixels than are opened.
    #[error("the picture cannot be opened")]
    Unreadable,
    /// The account was deleted meanwhile.
    #[error("the account is gone")]
    SignedOut,
    /// What the rules stand on.
    #[error(transparent)]
    Fault(Fault),
}

carries_faults!(PictureError);

impl From<Refused> for PictureError {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Kind => Self::Kind,
            Refused::Unreadable => Self::Unreadable,
        }
    }
}

/// Takes a file as the picture of a person. The one before it is gone afterwards.
pub async fn save(
    ground: &Ground,
    account: &OpenAccount,
    file: impl AsRef<[u8]> + Send + 'static,
    caller: &Caller,
) -> Result<(), PictureError> {
    if let Some(wait) = quota::take(ground, SENT, account.row.id, PICTURES_PER_HOUR).await? {
        return Err(PictureError::TooMany(wait));
    }
    let rendered = ground.pictures.run(move || render::render(file.as_ref())).await??;
    let now = ground.clock.now();
    let id = random::id(now);
    ground.store.write(|tx| async move { rows::announce(&tx, id, account.row.id, now).await }).await?;
    write(ground, &account.key, id, &rendered).await?;

    let sealed = &account.key.seal(&profile_place("picture", account.row.id), id.as_bytes());
    let before = ground
        .store
        .write(|tx| async move {
            if !rows::take_up(&tx, id).await? {
                return Err(PictureError::SignedOut);
            }
            replace(&tx, account, Some(sealed.clone()), caller, now).await
        })
        .await?;
    clear(ground, &Vec::from_iter(before)).await;
    Ok(())
}

/// Takes the picture of a person away. Where there is none, nothing happens.
pub async fn remove(ground: &Ground, account: &OpenAccount, caller: &Caller) -> Result<(), PictureError> {
    let now = ground.clock.now();
    let before = ground.store.write(|tx| async move { replace(&tx, account, None, caller, now).await }).await?;
    clear(ground, &Vec::from_iter(before)).await;
    Ok(())
}

/// Opens one of the two; `sealed` is what the profile of the account says. `None` when it was taken away meanwhile.
pub async fn open(ground: &Ground, account: &OpenAccount, sealed: &[u8], size: Size) -> Result<Option<Vec<u8>>, Fault> {
    let id = object(account, sealed)?;
    let Some(object) = ground.objects.get(&name(id, size)).await? else { return Ok(None) };
    Ok(Some(account.key.open(&place(id, size), &object)?.to_vec()))
}

/// Notes, in the transaction that deletes an account, that its pictures go, and gives them to be cleared after it.
pub(super) async fn drop_all(tx: &Tx, account: Uuid, now: i64) -> Result<Vec<Uuid>, Fault> {
    Ok(rows::drop_all(tx, account, now).await?)
}

/// Removes objects to which nothing points any more. What cannot be removed now, the purge removes.
pub(super) async fn clear(ground: &Ground, unused: &[Uuid]) {
    if let Err(error) = try_to_clear(ground, unused).await {
        tracing::warn!(cause = %error, "an object that nothing points to is left for the purge");
    }
}

/// Removes every object to which nothing has pointed since before `before` (UTC milliseconds).
pub async fn purge(ground: &Ground, before: i64) -> Result<(), Fault> {
    loop {
        let unused = rows::unused(ground.store.read(), before, STEP).await?;
        if unused.is_empty() {
            return Ok(());
        }
        try_to_clear(ground, &unused).await?;
    }
}

async fn write(ground: &Ground, key: &DataKey, id: Uuid, rendered: &Rendered) -> Result<(), Fault> {
    for (size, picture) in [(Size::Whole, &rendered.whole), (Size::Thumbnail, &rendered.thumbnail)] {
        ground.objects.put(&name(id, size), key.seal(&place(id, size), picture)).await?;
    }
    Ok(())
}

/// Points the profile to another picture or to none, and gives the object that nothing points to then.
async fn replace(
    tx: &Tx,
    account: &OpenAccount,
    sealed: Option<Vec<u8>>,
    caller: &Caller,
    now: i64,
) -> Result<Option<Uuid>, PictureError> {
    let id = account.row.id;
    let places = lock_places(tx, id).await?;
    let profile = profiles::lock(tx, id).await?.ok_or(PictureError::SignedOut)?;
    let before = profile.picture.as_deref().map(|sealed| object(account, sealed)).transpose()?;
    let change = Change { purpose: PURPOSE, was_filled: before.is_some(), is_filled: sealed.is_some() };
    if !change.was_filled && !change.is_filled {
        return Ok(None);
    }
    profiles::set_picture(tx, id, sealed).await?;
    if let Some(before) = before {
        rows::drop_one(tx, before, now).await?;
    }
    tell_farms(tx, &places).await?;
    record_consent(tx, account, change, now).await?;
    audit::record(tx, id, &account.key, AuditAct::PictureChanged, caller, now).await?;
    Ok(before)
}

async fn try_to_clear(ground: &Ground, unused: &[Uuid]) -> Result<(), Fault> {
    for id in unused {
        for size in Size::ALL {
            ground.objects.remove(&name(*id, size)).await?;
        }
    }
    ground.store.write(|tx| async move { rows::forget(&tx, unused).await }).await?;
    Ok(())
}

/// The object that the profile's sealed column names.
fn object(account: &OpenAccount, sealed: &[u8]) -> Result<Uuid, Fault> {
    let id = account.key.open(&profile_place("picture", account.row.id), sealed)?;
    Uuid::from_slice(&id).map_err(|_| Fault::Malformed("picture"))
}

fn name(id: Uuid, size: Size) -> String {
    format!("pictures/{}-{}", id.simple(), size.as_str())
}

fn place(id: Uuid, size: Size) -> Place {
    Place::new("picture", size.as_str(), id)
}
