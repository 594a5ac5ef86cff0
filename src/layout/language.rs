//! Switching the language, from anywhere and without losing anything that was typed.

use leptos::prelude::*;
use wepig_contract::language::Language;
use wepig_words::words;

use crate::browser;
use crate::i18n::use_i18n;
use crate::session::use_session;
use crate::ui::{Button, ButtonLook, Dialog, Icon, IconName, changing, use_toasts};

/// Whether the choices are open. A Copy handle, so that any button can open them.
#[derive(Clone, Copy)]
pub struct LanguageChoice(RwSignal<bool>);

impl LanguageChoice {
    /// Shows the choices.
    pub fn open(self) {
        self.0.set(true);
    }
}

/// Makes the choices known; once, in the shell.
pub(super) fn provide_language_choice() {
    provide_context(LanguageChoice(RwSignal::new(false)));
}

/// The choices of the app.
#[must_use]
pub fn use_language_choice() -> LanguageChoice {
    use_context().expect("the shell provides the choice of language")
}

/// The button that opens the choices.
#[component]
pub fn LanguageButton() -> impl IntoView {
    let i18n = use_i18n();
    let choice = use_language_choice();
    view! {
        <Button
            label=i18n.say(|words| words.frame.language)
            look=ButtonLook::Quiet
            icon=IconName::Language
            opens_dialog=true
            on_press=move || choice.open()
        />
    }
}

/// The choices, each in its own language. Choosing takes effect at once; signed in, the account keeps it too.
#[component]
pub(super) fn LanguageDialog() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let toasts = use_toasts();
    let LanguageChoice(open) = use_language_choice();
    let choose = move |language: Language| {
        i18n.choose(language);
        open.set(false);
        if untrack(|| session.is_signed_in()) == Some(true) {
            browser::spawn(async move {
                let saved = session.save_language(language).await.is_ok();
                toasts.say(i18n.say(match saved {
                    true => |words| words.settings.saved,
                    false => |words| words.settings.not_saved,
                }));
            });
        }
    };
    view! {
        <Dialog
            id="language"
            open
            title=i18n.say(|words| words.frame.language)
            close=i18n.say(|words| words.ui.close)
        >
            <ul class="language-choices" role="list">
                {Language::ALL.map(|language| {
                    let is_current = move || i18n.language() == language;
                    view! {
                        <li>
                            <button
                                class="language-choices__choice"
                                type="button"
                                lang=language.tag()
                                aria-current=move || is_current().then_some("true")
                                on:click=move |_| choose(language)
                            >
                                <span>{words(language).language_name}</span>
                                {changing(move || is_current().then(|| view! { <Icon name=IconName::Check/> }.into_any()))}
                            </button>
                        </li>
                    }
                }).collect_view()}
            </ul>
        </Dialog>
    }
}
