//! The object storage: files too large for the database, sealed before they come here.

use std::{fs, path::Path, sync::Arc, time::Duration};

use object_store::{
    ClientOptions, ObjectStore, ObjectStoreExt, RetryConfig, aws::AmazonS3Builder, local::LocalFileSystem,
    path::Path as Name,
};
use thiserror::Error;

use crate::{
    config::{Bucket, Storage},
    tls,
};

/// One answer of a bucket takes no longer than this, and all tries together not much longer: a person is waiting.
const LONGEST_ANSWER: Duration = Duration::from_secs(8);
/// So often a request is made again when a bucket fails.
const MORE_TRIES: usize = 2;

/// Why the storage did not do as asked.
#[derive(Debug, Error)]
#[error("the object storage failed: {0}")]
pub struct ObjectsError(#[from] object_store::Error);

/// Objects by their names. What is there tells nothing: the bytes are sealed, the names are ids.
pub struct Objects(Arc<dyn ObjectStore>);

impl Objects {
    /// Where the settings say.
    ///
    /// # Errors
    /// When a folder cannot be made or used. A bucket is asked for the first time when it is needed.
    pub fn open(storage: &Storage) -> Result<Self, ObjectsError> {
        match storage {
            Storage::Folder(folder) => Self::in_folder(folder),
            Storage::Bucket(bucket) => Self::in_bucket(bucket),
        }
    }

    /// The objects of a bucket.
    fn in_bucket(bucket: &Bucket) -> Result<Self, ObjectsError> {
        tls::choose_provider();
        let is_in_host = bucket.endpoint.host().strip_prefix(&bucket.name).is_some_and(|rest| rest.starts_with('.'));
        let client = ClientOptions::new()
            .with_allow_http(bucket.endpoint.is_loopback())
            .with_connect_timeout(LONGEST_ANSWER)
            .with_timeout(LONGEST_ANSWER);
        let retry = RetryConfig { max_retries: MORE_TRIES, retry_timeout: LONGEST_ANSWER, ..RetryConfig::default() };
        let bucket = AmazonS3Builder::new()
            .with_endpoint(bucket.endpoint.to_string())
            .with_virtual_hosted_style_request(is_in_host)
            .with_bucket_name(&bucket.name)
            .with_region(&bucket.region)
            .with_access_key_id(&bucket.access_key_id)
            .with_secret_access_key(bucket.secret.expose())
            // Objects go one by one, and not every storage knows how to remove many at once.
            .with_disable_bulk_delete(true)
            .with_client_options(client)
            .with_retry(retry);
        Ok(Self(Arc::new(bucket.build()?)))
    }

    /// The files of a folder, which is made when it is not there.
    fn in_folder(folder: &Path) -> Result<Self, ObjectsError> {
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
