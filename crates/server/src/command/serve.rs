//! `wepig serve`.

use std::error::Error;

use crate::{app::App, config::Settings, serve};

/// Serves until told to stop.
pub(super) async fn run(settings: Settings) -> Result<(), Box<dyn Error>> {
    let bound = serve::bind(settings.listen)?;
    let app = App::open(settings).await?;
    tracing::info!(address = %bound.address, origin = %app.settings.public_origin, "serving");
    serve::run(app, bound).await?;
    Ok(())
}
