//! The language of the app: one signal, followed by every word on the screen.

use leptos::{prelude::*, text_prop::TextProp};
use wepig_contract::language::Language;
use wepig_words::{Words, words};

use crate::browser::{self, storage};

/// The language in use. A Copy handle; reading it in a view follows every switch.
#[derive(Clone, Copy)]
pub struct I18n {
    language: RwSignal<Language>,
}

impl I18n {
    /// The language now.
    #[must_use]
    pub fn language(self) -> Language {
        self.language.get()
    }

    /// The words of the language now.
    #[must_use]
    pub fn words(self) -> &'static Words {
        words(self.language.get())
    }

    /// The words of the language now, for handlers: nothing follows a later switch.
    #[must_use]
    pub fn words_now(self) -> &'static Words {
        words(self.language.get_untracked())
    }

    /// A word for a part of the design system.
    #[must_use]
    pub fn say(self, pick: fn(&'static Words) -> &'static str) -> TextProp {
        TextProp::from(move || pick(self.words()))
    }

    /// A word for the view. All such words share this one closure type, which keeps the wasm small.
    pub fn live(self, pick: fn(&'static Words) -> &'static str) -> impl Fn() -> &'static str + Copy + Send + Sync {
        move || pick(self.words())
    }

    /// Switches by hand: at once, and remembered on this device.
    pub fn choose(self, language: Language) {
        storage::set_language(language.tag());
        self.language.set(language);
    }

    /// Takes over the language of the account, unless one was chosen by hand on this device.
    pub fn follow_account(self, language: Language) {
        if storage::language().is_none() && self.language.get_untracked() != language {
            self.language.set(language);
        }
    }
}

/// Makes the language of the app known; once, at its root. `<html lang>` follows it.
pub fn provide_i18n(first: Language) -> I18n {
    let i18n = I18n { language: RwSignal::new(first) };
    provide_context(i18n);
    browser::follow(move || browser::set_language(i18n.language().tag()));
    i18n
}

/// The language of the app.
#[must_use]
pub fn use_i18n() -> I18n {
    use_context().expect("the root of the app provides the language")
}

/// The language to begin with: chosen by hand, else the browser's, else Chinese.
#[must_use]
pub fn first_language() -> Language {
    let chosen = storage::language().and_then(|tag| Language::from_tag(&tag));
    chosen.or_else(|| Language::preferred(browser::languages().iter().map(String::as_str))).unwrap_or_default()
}
