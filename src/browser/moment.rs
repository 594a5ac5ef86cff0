//! Moments in words, by the browser's own calendar.

use js_sys::{Array, Date, Intl::DateTimeFormat, Object, Reflect};
use wasm_bindgen::JsValue;

use super::IN_BROWSER;

/// Times are told as the farms live by them (row I1).
const ZONE: &str = "Asia/Shanghai";

/// Day and time of a moment (RFC 3339) in a language, without seconds; a text that is no moment as it is.
#[must_use]
pub fn day_and_time(moment: &str, tag: &str) -> String {
    told(moment, tag, &[("dateStyle", "medium"), ("timeStyle", "short")])
}

/// The day of a moment (RFC 3339) in a language; a text that is no moment as it is.
#[must_use]
pub fn day(moment: &str, tag: &str) -> String {
    told(moment, tag, &[("dateStyle", "medium")])
}

fn told(moment: &str, tag: &str, style: &[(&str, &str)]) -> String {
    if !IN_BROWSER {
        return moment.to_owned();
    }
    let date = Date::new(&JsValue::from_str(moment));
    if date.get_time().is_nan() {
        return moment.to_owned();
    }
    let options = Object::new();
    for (name, value) in style.iter().chain([&("timeZone", ZONE)]) {
        // A plain object takes every property.
        let _ = Reflect::set(&options, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    // English dates as the words have them: day before month.
    let tag = if tag == "en" { "en-GB" } else { tag };
    let format = DateTimeFormat::new(&Array::of1(&JsValue::from_str(tag)), &options).format();
    let told = format.call1(&JsValue::UNDEFINED, &date);
    told.ok().and_then(|told| told.as_string()).unwrap_or_else(|| moment.to_owned())
}
