//! The second part where the build splits the program in two (`cargo xtask build`).

use leptos::prelude::AnyView;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::app::second_part;
use crate::routes::Route;

/// A screen. Ready at once where [`load`] has succeeded.
#[wasm_split(second, preload(
    /// Loads the part, once; after a failure anew.
    load
), fallible)]
pub(super) fn screen(route: Route) -> Result<AnyView, SplitLoaderError> {
    Ok(second_part(route))
}
