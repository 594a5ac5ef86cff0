//! The life of a request: until its answer, until its time is over, or until nobody waits for it any more.

use std::{cell::Cell, rc::Rc, time::Duration};

use js_sys::Promise;
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, AbortSignal};

/// Ends a request when its time is over, and when it is dropped with the task that waited for the answer.
pub struct Deadline {
    controller: AbortController,
    timer: Option<TimeoutHandle>,
    is_over: Rc<Cell<bool>>,
}

impl Deadline {
    /// Starts the clock. `None` only in a browser that cannot abort requests at all.
    #[must_use]
    pub fn after(time: Duration) -> Option<Self> {
        let controller = AbortController::new().ok()?;
        let is_over = Rc::new(Cell::new(false));
        let end = {
            let (controller, is_over) = (controller.clone(), Rc::clone(&is_over));
            move || {
                is_over.set(true);
                controller.abort();
            }
        };
        let timer = set_timeout_with_handle(end, time).ok();
        Some(Self { controller, timer, is_over })
    }

    /// What the request listens to.
    #[must_use]
    pub fn signal(&self) -> AbortSignal {
        self.controller.signal()
    }

    /// True when the request ended because its time was over.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.is_over.get()
    }
}

impl Drop for Deadline {
    fn drop(&mut self) {
        if let Some(timer) = self.timer.take() {
            timer.clear();
        }
        // Aborting a request that has its answer does nothing.
        self.controller.abort();
    }
}

/// Waits. Ends at once in a browser that refuses timers.
pub async fn sleep(time: Duration) {
    let wake = Promise::new(&mut |resolve, _| {
        let milliseconds = i32::try_from(time.as_millis()).unwrap_or(i32::MAX);
        if window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds).is_err() {
            // The promise takes `undefined` and is done.
            let _ = resolve.call0(&wasm_bindgen::JsValue::UNDEFINED);
        }
    });
    // A promise of a timer is never refused.
    let _ = JsFuture::from(wake).await;
}
