//! A toast: a short word on what has just happened, which goes by itself. It carries no tick: it may tell of a failure.

use std::{collections::VecDeque, time::Duration};

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};

use crate::browser;

/// How long a toast stays when nobody holds it.
const STAY: Duration = Duration::from_secs(6);

/// The toasts of the app: one is shown at a time, the others wait.
#[derive(Clone, Copy)]
pub struct Toasts {
    waiting: RwSignal<VecDeque<TextProp>>,
}

impl Toasts {
    /// Shows a sentence, after those that are waiting.
    pub fn say(self, sentence: impl Into<TextProp>) {
        let sentence = sentence.into();
        self.waiting.update(|waiting| waiting.push_back(sentence));
    }

    /// Takes all of them away: they were for somebody who is no longer there.
    pub fn clear(self) {
        if self.waiting.with_untracked(|waiting| !waiting.is_empty()) {
            self.waiting.update(VecDeque::clear);
        }
    }

    fn next(self) {
        self.waiting.update(|waiting| {
            waiting.pop_front();
        });
    }
}

/// Makes the toasts of the app; once, at its root.
pub fn provide_toasts() -> Toasts {
    let toasts = Toasts { waiting: RwSignal::new(VecDeque::new()) };
    provide_context(toasts);
    toasts
}

/// The toasts of the app.
pub fn use_toasts() -> Toasts {
    use_context().expect("the root of the app provides the toasts")
}

/// The place where toasts appear: a `status` region that is in the page from the start, as screen readers need it.
/// A toast waits while the pointer or the focus is on it.
#[component]
pub fn ToastRegion() -> impl IntoView {
    let toasts = use_toasts();
    let first = move || toasts.waiting.with(|waiting| waiting.front().map(TextProp::get));
    let is_held = RwSignal::new(false);
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(Some(handle)) = timer.try_update_value(Option::take) {
            handle.clear();
        }
    };
    browser::follow(move || {
        stop();
        if !is_held.get() && !toasts.waiting.with(VecDeque::is_empty) {
            timer.set_value(set_timeout_with_handle(move || toasts.next(), STAY).ok());
        }
    });
    on_cleanup(stop);
    view! {
        <div
            class="toast-region"
            role="status"
            on:pointerenter=move |_| is_held.set(true)
            on:pointerleave=move |_| is_held.set(false)
            on:focusin=move |_| is_held.set(true)
            on:focusout=move |_| is_held.set(false)
        >
            {move || first().map(|sentence| view! { <p class="toast">{sentence}</p> })}
        </div>
    }
}
