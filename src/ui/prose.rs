//! Long text that was made when the app was built: the policy.

use leptos::prelude::*;

/// Shows an HTML fragment.
///
/// This is the one place that puts HTML into the page as it is. It is safe because the fragment is never anybody's
/// input: the build renders it from the policy's Markdown files, whose hashes the contract holds; it comes from our
/// own origin, and the content security policy would refuse a script in it all the same.
#[component]
pub fn Prose(
    /// The fragment.
    #[prop(into)]
    html: Signal<String>,
    /// The language it is written in, for screen readers and fonts.
    lang: &'static str,
) -> impl IntoView {
    view! { <div class="prose" lang=lang inner_html=move || html.get()></div> }
}
