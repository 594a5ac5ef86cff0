//! Files that the person picks, from the camera or from the album.

use std::cell::RefCell;

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{File, HtmlInputElement, Url};

use super::IN_BROWSER;

/// Where a picture comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The camera, where the device has one that a page may open; else the same as [`Source::Album`].
    Camera,
    /// The pictures on the device.
    Album,
}

/// A file that the person picked. Cloning it copies no bytes.
#[derive(Clone, Debug)]
pub struct PickedFile(File);

impl PickedFile {
    /// Its size in bytes.
    #[must_use]
    pub fn size(&self) -> f64 {
        self.0.size()
    }

    /// Its media type as the browser guesses it by the name, e.g. `image/jpeg`; empty where it has no guess.
    #[must_use]
    pub fn kind(&self) -> String {
        self.0.type_()
    }

    /// An address under which this page alone can show it.
    #[must_use]
    pub fn preview(&self) -> Option<Preview> {
        Url::create_object_url_with_blob(&self.0).ok().map(Preview)
    }

    /// The file itself, to be sent.
    pub(super) fn file(&self) -> &File {
        &self.0
    }
}

/// The address of a picked file, good until it is dropped.
#[derive(Debug)]
pub struct Preview(String);

impl Preview {
    /// The address.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.0
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        // An address that is gone already needs no taking back.
        let _ = Url::revoke_object_url(&self.0);
    }
}

/// An open picker and what is done with the file.
type Picker = (HtmlInputElement, Closure<dyn FnMut()>);

thread_local! {
    /// The last picker. A cancelled one never answers in older browsers, so it is kept until the next takes its place.
    static PICKER: RefCell<Option<Picker>> = const { RefCell::new(None) };
}

/// Opens the device's picker for one picture. Cancelled, it does nothing. To be called by a press: browsers open it for
/// nothing else. `accept` are the media types that are offered first.
pub fn pick_picture(source: Source, accept: &str, mut take: impl FnMut(PickedFile) + 'static) {
    if !IN_BROWSER {
        return;
    }
    let Some(input) = file_input(source, accept) else { return };
    let picked = {
        let input = input.clone();
        Closure::new(move || {
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                take(PickedFile(file));
            }
        })
    };
    input.set_onchange(Some(picked.as_ref().unchecked_ref()));
    input.click();
    PICKER.set(Some((input, picked)));
}

fn file_input(source: Source, accept: &str) -> Option<HtmlInputElement> {
    let input: HtmlInputElement = document().create_element("input").ok()?.dyn_into().ok()?;
    input.set_type("file");
    input.set_accept(accept);
    if source == Source::Camera {
        // Setting an attribute with a valid name cannot fail.
        let _ = input.set_attribute("capture", "user");
    }
    Some(input)
}
