//! What handlers take from a request besides its path: each value checked before the handler runs.

mod address;
mod body;
mod conditions;
mod device;
mod file;
mod speech;

pub use address::ClientAddress;
pub use body::Checked;
pub use conditions::{IdempotencyKey, IfMatch, etag};
pub use device::DeviceKind;
pub use file::File;
pub use speech::{SpokenLanguage, accepted};
