//! The end of a list that goes on: it asks for more when it comes into view, and is a button for those who do not scroll.

use leptos::{html, prelude::*};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

use super::{Button, ButtonLook};
use crate::browser;

/// How far below the window the end may be when more is asked for.
const AHEAD: &str = "800px 0px";

/// Asks for the next page of a list: once each time it is in view, or nearly, and nothing is `pending`; and when it is
/// pressed. To be left out when there is no more.
#[component]
pub fn LoadMore(
    /// The name of the button.
    #[prop(into)]
    label: TextProp,
    /// The next page is on its way.
    #[prop(into)]
    pending: Signal<bool>,
    /// It failed last time: now only a press asks again, or it would ask for ever.
    #[prop(optional, into)]
    by_hand: Signal<bool>,
    /// Asks for the next page.
    #[prop(into)]
    on_more: Callback<()>,
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    let watch = StoredValue::new_local(None::<Watch>);
    browser::follow(move || {
        watch.set_value(None);
        if let Some(node) = node.get().filter(|_| !pending.get() && !by_hand.get()) {
            watch.set_value(Watch::new(&node, on_more));
        }
    });
    view! {
        <div class="load-more" node_ref=node>
            <Button label look=ButtonLook::Quiet pending on_press=on_more/>
        </div>
    }
}

/// Looks out for an element until it is dropped.
struct Watch {
    observer: IntersectionObserver,
    _on_seen: Closure<dyn FnMut(js_sys::Array, IntersectionObserver)>,
}

impl Watch {
    /// Tells once when the element comes near; `None` where the browser cannot watch: there the button remains.
    fn new(element: &Element, on_seen: Callback<()>) -> Option<Self> {
        let on_seen = Closure::new(move |entries: js_sys::Array, observer: IntersectionObserver| {
            let is_near =
                |entry: wasm_bindgen::JsValue| entry.unchecked_into::<IntersectionObserverEntry>().is_intersecting();
            if entries.iter().any(is_near) {
                observer.disconnect();
                on_seen.run(());
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin(AHEAD);
        let observer = IntersectionObserver::new_with_options(on_seen.as_ref().unchecked_ref(), &options).ok()?;
        observer.observe(element);
        Some(Self { observer, _on_seen: on_seen })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
