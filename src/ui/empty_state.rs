//! An empty state: nothing is here yet, and what to do about it.

mod drawing;

pub use drawing::Drawing;

use leptos::prelude::*;

use super::live;

/// A drawing, one sentence and one act, where a list or a screen would be.
#[component]
pub fn EmptyState(
    /// What to draw; it says nothing that the sentence does not.
    drawing: Drawing,
    /// What is not here, and what would bring it.
    #[prop(into)]
    text: TextProp,
    /// One [`super::Button`] or [`super::Link`].
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty-state">
            <svg class="empty-state__drawing" viewBox="0 0 160 112" aria-hidden="true">
                <path class="empty-state__fill" d=drawing.fill()></path>
                <path class="empty-state__lines" d=drawing.lines()></path>
                <path class="empty-state__accent" d=drawing.accent()></path>
            </svg>
            <p class="empty-state__text">{live(text)}</p>
            {children.map(|children| children())}
        </div>
    }
}
