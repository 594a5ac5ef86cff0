//! The second part where the program is in one piece: on the host, and in `trunk serve`.

use std::convert::Infallible;
use std::future::{Ready, ready};

use leptos::prelude::AnyView;

use crate::app::second_part;
use crate::routes::Route;

/// There is nothing to load.
pub(super) fn load() -> Ready<Result<(), Infallible>> {
    ready(Ok(()))
}

/// A screen.
pub(super) fn screen(route: Route) -> Ready<Result<AnyView, Infallible>> {
    ready(Ok(second_part(route)))
}
