//! Acts on many things at once, with a result for each (rows B3, B4).

use crate::error::Refusal;
use serde::{Deserialize, Serialize};

/// What became of each thing, in the order in which they were named. One that fails stops no other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BulkResult {
    /// One line a thing.
    pub results: Vec<BulkLine>,
}

impl BulkResult {
    /// How many were done, and how many were not.
    pub fn counts(&self) -> (usize, usize) {
        let done = self.results.iter().filter(|line| line.refusal.is_none()).count();
        (done, self.results.len() - done)
    }
}

/// What became of one thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BulkLine {
    /// The id it was named by.
    pub id: String,
    /// Why it was not done; absent when it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refusal: Option<Refusal>,
}
