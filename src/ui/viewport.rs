//! How much room there is: the one line between phones and desktops that styles cannot draw, because what stands on
//! either side is not the same list.

use leptos::{ev, prelude::*};

/// The same line as in `style/`.
const WIDE: &str = "(min-width: 48rem)";

/// True while the window is as wide as a desktop's: then a [`super::Table`], else a [`super::CardList`]. Narrow where there
/// is no browser.
#[must_use]
pub fn is_wide() -> Signal<bool> {
    let wide = RwSignal::new(matches_now());
    if super::IN_BROWSER {
        let look = move |_| {
            if wide.get_untracked() != matches_now() {
                wide.set(matches_now());
            }
        };
        let listener = window_event_listener(ev::resize, look);
        on_cleanup(move || listener.remove());
    }
    wide.into()
}

fn matches_now() -> bool {
    super::IN_BROWSER && window().match_media(WIDE).ok().flatten().is_some_and(|query| query.matches())
}
