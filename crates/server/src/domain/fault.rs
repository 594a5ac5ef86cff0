//! What can go wrong under every use case: nobody's decision, nobody's mistake.

use thiserror::Error;

use crate::{
    keys::KeysError,
    outbound::objects::ObjectsError,
    store::{MaybeDatabase, StoreError},
};

/// A failure of what the rules stand on.
#[derive(Debug, Error)]
pub enum Fault {
    /// The data database.
    #[error("the database failed: {0}")]
    Store(#[from] StoreError),
    /// The key store.
    #[error(transparent)]
    Keys(#[from] KeysError),
    /// The object storage.
    #[error(transparent)]
    Objects(#[from] ObjectsError),
    /// More heavy work is waiting than the machine can do in bearable time.
    #[error("the queue for heavy work is full")]
    Busy,
    /// A value that opened with its key is not of the form it was written in.
    #[error("a stored {0} is not of the form it was written in")]
    Malformed(&'static str),
}

impl MaybeDatabase for Fault {
    fn database(&self) -> Option<&StoreError> {
        match self {
            Self::Store(error) => Some(error),
            Self::Keys(_) | Self::Objects(_) | Self::Busy | Self::Malformed(_) => None,
        }
    }
}

/// Lets a use case's error carry a [`Fault`] in its variant of that name, and be returned inside a transaction. Variants
/// that hold another such error are named behind it.
macro_rules! carries_faults {
    ($error:ty $(, $nested:ident)*) => {
        impl From<$crate::domain::Fault> for $error {
            fn from(fault: $crate::domain::Fault) -> Self {
                Self::Fault(fault)
            }
        }

        impl From<$crate::store::StoreError> for $error {
            fn from(error: $crate::store::StoreError) -> Self {
                Self::Fault(error.into())
            }
        }

        impl From<$crate::keys::KeysError> for $error {
            fn from(error: $crate::keys::KeysError) -> Self {
                Self::Fault(error.into())
            }
        }

        impl $crate::store::MaybeDatabase for $error {
            fn database(&self) -> Option<&$crate::store::StoreError> {
                match self {
                    Self::Fault(fault) => fault.database(),
                    $(Self::$nested(error) => error.database(),)*
                    _ => None,
                }
            }
        }
    };
}

pub(crate) use carries_faults;
