//! Wepig Web, the part that runs in the browser.
//!
//! Reading guide, from the outside in:
//! - [`app`]: the map: what is provided, which screen stands at which address, who may see it.
//! - [`pages`]: the screens, a folder each. They never import one another; they link by [`routes::Route`].
//! - [`form`]: what happens between a press of a button and its answer, the same for every form.
//! - [`layout`]: the frame around the screens.
//! - [`ui`]: the design system, without any knowledge of Wepig.
//! - [`session`], [`i18n`], [`routes`]: who is there, in which language, where.
//! - [`api`]: the only HTTP. [`browser`]: the only calls to the browser; [`browser::storage`] the only stored items.
//!
//! The same views are rendered on the host (feature `ssr`) into the first paint of the public screens, so rendering
//! touches no browser: handlers and effects do.

// On the host the type of a view is as deep as the view.
#![recursion_limit = "256"]
#![expect(
    unreachable_pub,
    reason = "the component macro makes public items, also of components that only their module uses"
)]

pub mod api;
pub mod app;
pub mod browser;
pub mod form;
pub mod i18n;
pub mod layout;
pub mod pages;
pub mod routes;
pub mod session;
pub mod ui;
