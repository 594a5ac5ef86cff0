//! Sending a file, with word on how far it is: `fetch` still tells nothing about that.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ProgressEvent, XmlHttpRequest};

use super::files::PickedFile;

/// Why a sending has no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UploadFailure {
    /// The connection broke, or there was none.
    Broken,
    /// Its time was over.
    Timeout,
}

/// A sending under way; dropped before its answer, it is aborted.
pub struct Upload {
    request: XmlHttpRequest,
}

impl Upload {
    /// Sends a file by `PUT` and gives status and text of the answer. `progress` hears how many bytes of how many have left.
    ///
    /// # Errors
    /// No answer.
    pub async fn put(
        address: &str,
        file: &PickedFile,
        patience: Duration,
        progress: impl Fn(u32, u32) + 'static,
    ) -> Result<(u16, String), UploadFailure> {
        let upload = Self { request: XmlHttpRequest::new().map_err(|_| UploadFailure::Broken)? };
        let request = &upload.request;
        let timed_out = Rc::new(Cell::new(false));
        let on_progress = Closure::<dyn Fn(ProgressEvent)>::new(move |event: ProgressEvent| {
            progress(event.loaded() as u32, event.total() as u32);
        });
        let on_timeout = {
            let timed_out = Rc::clone(&timed_out);
            Closure::<dyn Fn()>::new(move || timed_out.set(true))
        };
        request.open("PUT", address).map_err(|_| UploadFailure::Broken)?;
        request.set_timeout(u32::try_from(patience.as_millis()).unwrap_or(u32::MAX));
        request.set_ontimeout(Some(on_timeout.as_ref().unchecked_ref()));
        if let Ok(sending) = request.upload() {
            sending.set_onprogress(Some(on_progress.as_ref().unchecked_ref()));
        }
        let ended = Promise::new(&mut |resolve, _| request.set_onloadend(Some(&resolve)));
        request.send_with_opt_blob(Some(file.file())).map_err(|_| UploadFailure::Broken)?;
        // The end of a request is an event, never a refusal.
        let _ = JsFuture::from(ended).await;
        match request.status() {
            Ok(status) if status > 0 => Ok((status, text(request))),
            _ if timed_out.get() => Err(UploadFailure::Timeout),
            _ => Err(UploadFailure::Broken),
        }
    }
}

fn text(request: &XmlHttpRequest) -> String {
    request.response_text().ok().flatten().unwrap_or_default()
}

impl Drop for Upload {
    fn drop(&mut self) {
        self.request.set_onloadend(None);
        self.request.set_ontimeout(None);
        if let Ok(sending) = self.request.upload() {
            sending.set_onprogress(None);
        }
        // Aborting a request that has its answer does nothing.
        let _ = self.request.abort();
    }
}
