//! What every handler can reach, put together once at start.

use std::{io, path::PathBuf, sync::Arc};

use crate::{
    config::Settings,
    domain::{Ground, OpenError},
    http::Site,
};

/// The assembled server. Cheap to clone: the router hands one to every request.
#[derive(Clone)]
pub struct App {
    /// What the operator settled.
    pub settings: Arc<Settings>,
    /// What the rules stand on: databases, keys, clock.
    pub ground: Arc<Ground>,
    /// The built app; empty when the server is the API alone.
    pub site: Arc<Site>,
}

/// Why the server could not be put together. Its display is the sentence that the operator reads.
#[derive(Debug, thiserror::Error)]
pub enum AssembleError {
    /// The databases or keys cannot be used.
    #[error(transparent)]
    Ground(#[from] OpenError),
    /// The folder with the built app cannot be used.
    #[error("The folder {folder} (setting static) is no built app: {cause}.", folder = folder.display())]
    Site {
        /// The folder.
        folder: PathBuf,
        /// What is wrong with it.
        cause: io::Error,
    },
}

impl App {
    /// Opens everything that the settings name.
    ///
    /// # Errors
    /// When a database, the key store or the app's folder cannot be used.
    pub async fn open(settings: Settings) -> Result<Self, AssembleError> {
        let site = match &settings.static_folder {
            None => Site::default(),
            Some(folder) => Site::read(folder, settings.mode)
                .map_err(|cause| AssembleError::Site { folder: folder.clone(), cause })?,
        };
        let ground = Ground::open(&settings).await?;
        Ok(Self { settings: Arc::new(settings), ground: Arc::new(ground), site: Arc::new(site) })
    }
}
