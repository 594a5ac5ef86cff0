//! The one `h1` of a screen.

use leptos::prelude::*;

use super::live;

/// The id of the heading, where the focus goes after a navigation.
pub const PAGE_TITLE_ID: &str = "page-title";

/// The name of the screen. It can be given the focus, so that a screen reader starts here after a navigation.
#[component]
pub fn PageTitle(
    /// The name of the screen.
    #[prop(into)]
    text: TextProp,
) -> impl IntoView {
    view! { <h1 class="page-title" id=PAGE_TITLE_ID tabindex="-1">{live(text)}</h1> }
}
