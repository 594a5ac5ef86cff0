//! The object storage: files too large for the database, sealed before they come here.

use std::{fs, path::Path, sync::Arc};

use object_store::{ObjectStore, ObjectStoreExt, local::LocalFileSystem, path::Path as Name};
use thiserror::Error;

/// Why the storage did not do as asked.
#[derive(Debug, Error)]
#[error("the object storage failed: {0}")]
pub struct ObjectsError(#[from] object_store::Error);

/// Objects by their names. What is there tells nothing: the bytes are sealed, the names are ids.
pub struct Objects(Arc<dyn ObjectStore>);

impl Objects {
    /// The files of a folder, which is made when it is not there.
    ///
    /// # Errors
    /// When the folder cannot be made or used.
    pub fn in_folder(folder: &Path) -> Result<Self, ObjectsError> {
        fs::create_dir_all(folder)
            .map_err(|cause| object_store::Error::Generic { store: "folder of objects", source: Box::new(cause) })?;
        // A row that points to an object must not outlive it in a power cut.
        Ok(Self(Arc::new(LocalFileSystem::new_with_prefix(folder)?.with_fsync(true))))
    }

    /// Writes an object, whole or not at all.
    pub async fn put(&self, name: &str, bytes: Vec<u8>) -> Result<(), ObjectsError> {
        self.0.put(&Name::from(name), bytes.into()).await?;
        Ok(())
    }

    /// Reads an object; `None` when there is none of this name.
    pub async fn get(&self, name: &str) -> Result<Option<Vec<u8>>, ObjectsError> {
        match self.0.get(&Name::from(name)).await {
            Ok(found) => Ok(Some(found.bytes().await?.to_vec())),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Removes an object. One that is not there is removed already.
    pub async fn remove(&self, name: &str) -> Result<(), ObjectsError> {
        match self.0.delete(&Name::from(name)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }
}
