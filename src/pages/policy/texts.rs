//! The texts of the policy that have been fetched, kept while the app is open.

use leptos::prelude::*;
use wepig_contract::language::Language;
use wepig_contract::policy::PolicyVersion;

use crate::api::policies::policy_text;
use crate::browser;

/// A text, or why there is none yet.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum PolicyText {
    /// It is on its way.
    Coming,
    /// The HTML.
    Ready(String),
    /// There was no answer.
    Failed,
}

/// The texts, one a language. A Copy handle.
#[derive(Clone, Copy)]
pub struct PolicyTexts {
    zh_cn: RwSignal<Option<PolicyText>>,
    en: RwSignal<Option<PolicyText>>,
}

impl PolicyTexts {
    /// The text in a language.
    pub(super) fn text(self, language: Language) -> PolicyText {
        self.of(language).get().unwrap_or(PolicyText::Coming)
    }

    /// Fetches the text unless it is here or on its way.
    pub(super) fn load(self, language: Language) {
        if self.of(language).with_untracked(Option::is_none) {
            self.load_again(language);
        }
    }

    /// Fetches the text. It is kept for the whole app, so leaving the page does not stop it.
    pub(super) fn load_again(self, language: Language) {
        let text = self.of(language);
        text.set(Some(PolicyText::Coming));
        browser::spawn(async move {
            let answer = policy_text(&PolicyVersion::newest().fragment_path(language)).await;
            text.set(Some(answer.map_or(PolicyText::Failed, PolicyText::Ready)));
        });
    }

    fn of(self, language: Language) -> RwSignal<Option<PolicyText>> {
        match language {
            Language::ZhCn => self.zh_cn,
            Language::En => self.en,
        }
    }
}

/// Makes the texts known; once, at the root of the app. `painted` is the one that the first paint holds already.
pub fn provide_policy_texts(painted: Option<(Language, String)>) {
    let texts = PolicyTexts { zh_cn: RwSignal::new(None), en: RwSignal::new(None) };
    if let Some((language, html)) = painted {
        texts.of(language).set(Some(PolicyText::Ready(html)));
    }
    provide_context(texts);
}

/// The texts of the app.
pub(super) fn use_policy_texts() -> PolicyTexts {
    use_context().expect("the root of the app provides the texts")
}
