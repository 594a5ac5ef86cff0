//! The mark of Wepig: a pig's snout, drawn by us. `public/favicon.svg` is the same drawing.

use leptos::prelude::*;

/// Draws the mark in the brand colour. Hidden from assistive technology: a name stands beside it.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
            <path class="mark__ears" d="M5.5 12.5C4 8.5 4.2 5 5.6 3.6c3 .2 5.7 1.7 7.4 4M26.5 12.5c1.5-4 1.3-7.5-.1-8.9-3 .2-5.7 1.7-7.4 4"></path>
            <path class="mark__snout" d="M16 8c7.2 0 12 4.6 12 10.5S23.2 29 16 29 4 24.4 4 18.5 8.8 8 16 8z"></path>
            <path class="mark__nostrils" d="M11.5 15.5c1.2 0 2 1.3 2 3s-.8 3-2 3-2-1.3-2-3 .8-3 2-3zM20.5 15.5c1.2 0 2 1.3 2 3s-.8 3-2 3-2-1.3-2-3 .8-3 2-3z"></path>
        </svg>
    }
}
