//! One's own picture (row A6).

use std::time::Duration;

use wepig_contract::path;

use super::{ApiFailure, Call, base, heed, read, tell};
use crate::browser::files::PickedFile;
use crate::browser::upload::{Upload, UploadFailure};

/// A photo is larger than anything else that is sent, and a barn's network slow.
const PATIENCE: Duration = Duration::from_secs(180);

/// Sends a file as the new picture. `progress` hears how many bytes of how many have left.
///
/// # Errors
/// `picture_kind`, `picture_unreadable`, `too_large`, or no answer. Dropped before its end, the sending is aborted.
pub async fn save_picture(file: &PickedFile, progress: impl Fn(u32, u32) + 'static) -> Result<(), ApiFailure> {
    let answer = match Upload::put(&address(), file, PATIENCE, progress).await {
        Ok((status, text)) => read(status, text),
        Err(UploadFailure::Broken) => Err(ApiFailure::Offline),
        Err(UploadFailure::Timeout) => Err(ApiFailure::Timeout),
    };
    heed(&answer);
    answer.map(|_| ())
}

/// Takes the picture away.
///
/// # Errors
/// No answer; then it is still there.
pub async fn remove_picture() -> Result<(), ApiFailure> {
    tell(Call::delete(path::ME_PICTURE)).await
}

/// Where one's own picture is shown from. `version` is [`wepig_contract::profile::ProfileView::picture`].
#[must_use]
pub fn own_picture(version: &str) -> String {
    [&*address(), "?size=thumbnail&v=", version].concat()
}

fn address() -> String {
    [&*base(), path::ME_PICTURE].concat()
}
