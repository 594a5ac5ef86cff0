//! The gallery: every part of the design system in every state, in both languages and both themes.
//!
//! A second page (`gallery.html`) for tests and designers; the app that people load does not hold it. The address
//! chooses what is shown: `?lang=en`, `?theme=dark`.

#[path = "gallery/choices.rs"]
mod choices;
#[path = "gallery/controls.rs"]
mod controls;
#[path = "gallery/lists.rs"]
mod lists;
#[path = "gallery/messages.rs"]
mod messages;
#[path = "gallery/people.rs"]
mod people;
#[path = "gallery/stage.rs"]
mod stage;
#[path = "gallery/surfaces.rs"]
mod surfaces;

use leptos::prelude::*;
use wepig_web::browser;
use wepig_web::ui::{Button, ButtonLook, Mark, PageTitle, ToastRegion, provide_toasts};

use stage::{Theme, provide_stage};

fn main() {
    mount_to_body(Gallery);
}

/// The page: a bar with the two switches, then the parts.
#[component]
fn Gallery() -> impl IntoView {
    let stage = provide_stage();
    provide_toasts();
    Effect::new(move || {
        browser::set_language(stage.language_tag());
        stage::set_theme(stage.theme());
    });
    let is_dark = move || stage.theme() == Theme::Dark;
    view! {
        <header class="gallery__head">
            <Mark/>
            <PageTitle text=stage.say("组件", "Parts")/>
            <Button label=stage.say("English", "中文") look=ButtonLook::Quiet on_press=move || stage.switch_language()/>
            <Button
                label=move || if is_dark() { stage.pick("浅色", "Light") } else { stage.pick("深色", "Dark") }
                look=ButtonLook::Quiet
                on_press=move || stage.switch_theme()
            />
        </header>
        <main class="gallery">
            {controls::actions()}
            {controls::fields()}
            {controls::problems()}
            {controls::choices()}
            {choices::more_fields()}
            {people::people()}
            {lists::lists()}
            {surfaces::surfaces()}
            {messages::messages()}
        </main>
        <ToastRegion/>
    }
}
