//! `wepig migrate`.

use std::error::Error;

use crate::{
    config::Settings,
    keys::Keys,
    store::{Store, connect},
};

/// Brings both databases up to this version. Opening them does just that; the server does the same at its start.
pub(super) async fn run(settings: Settings) -> Result<(), Box<dyn Error>> {
    Store::open(connect(&settings.database_url).await?).await?;
    Keys::open(connect(&settings.keys_database_url).await?, &settings.master_key).await?;
    tracing::info!("the databases are up to date");
    Ok(())
}
