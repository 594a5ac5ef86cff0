//! Settings: the language.

use leptos::prelude::*;

use crate::i18n::use_i18n;
use crate::layout::use_language_choice;
use crate::ui::{CellButton, CellGroup, IconName};

/// One's settings; each says what it does.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let i18n = use_i18n();
    let choice = use_language_choice();
    view! {
        <CellGroup note=i18n.say(|words| words.settings.language_why)>
            <CellButton
                id="settings-language"
                label=i18n.say(|words| words.frame.language)
                icon=IconName::Language
                value=i18n.say(|words| words.language_name)
                opens_dialog=true
                on_press=move || choice.open()
            />
        </CellGroup>
    }
}
