//! `wepig migrate`.

use std::error::Error;

use crate::{config::Settings, domain::Ground};

/// Brings both databases up to this version. Opening them does just that; the server does the same at its start.
pub(super) async fn run(settings: Settings) -> Result<(), Box<dyn Error>> {
    Ground::open(&settings).await?;
    tracing::info!("the databases are up to date");
    Ok(())
}
