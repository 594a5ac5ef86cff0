//! The mark of Wepig: a pig, all ears and snout, drawn by us. `public/favicon.svg` is the same drawing.

use leptos::prelude::*;

/// Snout with two nostrils, left ear, right ear; on a 32-unit grid.
const DRAWING: &str = "M16 9c7.5 0 13 4.2 13 10s-5.5 10-13 10S3 24.8 3 19 8.5 9 16 9z\
    m-4.5 6.5c-1.3 0-2.2 1.5-2.2 3.5s.9 3.5 2.2 3.5 2.2-1.5 2.2-3.5-.9-3.5-2.2-3.5z\
    m9 0c-1.3 0-2.2 1.5-2.2 3.5s.9 3.5 2.2 3.5 2.2-1.5 2.2-3.5-.9-3.5-2.2-3.5z\
    M3 11.5C1.5 7.5 2 4 4.5 3c3.5.2 6.5 1.8 8 4.2-4 .4-7.2 1.8-9.5 4.3z\
    M29 11.5c1.5-4 1-7.5-1.5-8.5-3.5.2-6.5 1.8-8 4.2 4 .4 7.2 1.8 9.5 4.3z";

/// Draws the mark in the brand colour. Hidden from assistive technology: a name stands beside it.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
            <path fill-rule="evenodd" d=DRAWING></path>
        </svg>
    }
}
