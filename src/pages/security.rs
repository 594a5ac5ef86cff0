//! Sign-in & security: the password, and the devices one is signed in on (rows A8 and A9).

mod devices;
mod password;

use leptos::prelude::*;

use crate::api::devices::devices;
use crate::form::Fetched;
use devices::Devices;
use password::PasswordCard;

/// The password first, for whoever found a strange device goes there next.
#[component]
pub fn SecurityPage() -> impl IntoView {
    let devices = Fetched::new(devices);
    view! {
        <PasswordCard on_saved=move || devices.load()/>
        <Devices devices/>
    }
}
