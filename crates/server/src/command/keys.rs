//! `wepig keys`.

use std::{error::Error, path::Path};

use crate::{
    config::Settings,
    keys::{self, MasterKey},
    store,
};

/// `wepig keys rotate`: wraps every key with a new master key.
pub(super) async fn rotate(settings: Settings, new_key_file: &Path) -> Result<(), Box<dyn Error>> {
    let new_key = MasterKey::read(new_key_file)?;
    let connected = store::connect(&settings.keys_database_url).await?;
    let rewrapped = keys::rotate(&connected.db, &settings.master_key, &new_key).await?;
    tracing::info!(rewrapped, "the keys are wrapped with the new master key");
    Ok(())
}
