//! What the gallery is shown in: a language and a theme.

use leptos::{prelude::*, text_prop::TextProp};

/// Light or dark.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Theme {
    /// Dark ink on a light ground.
    Light,
    /// Light ink on a dark ground.
    Dark,
}

/// Language and theme. A Copy handle.
#[derive(Clone, Copy)]
pub(crate) struct Stage {
    is_english: RwSignal<bool>,
    theme: RwSignal<Theme>,
}

impl Stage {
    /// The word of the language now.
    pub(crate) fn pick(self, zh: &'static str, en: &'static str) -> &'static str {
        if self.is_english.get() { en } else { zh }
    }

    /// A word for a part.
    pub(crate) fn say(self, zh: &'static str, en: &'static str) -> TextProp {
        TextProp::from(move || self.pick(zh, en))
    }

    /// A sentence for a field that is wrong.
    pub(crate) fn problem(self, zh: &'static str, en: &'static str) -> Signal<Option<String>> {
        Signal::derive(move || Some(self.pick(zh, en).to_owned()))
    }

    /// The tag of the language now.
    pub(crate) fn language_tag(self) -> &'static str {
        self.pick("zh-CN", "en")
    }

    /// The theme now.
    pub(crate) fn theme(self) -> Theme {
        self.theme.get()
    }

    /// To the other language.
    pub(crate) fn switch_language(self) {
        self.is_english.update(|is_english| *is_english = !*is_english);
    }

    /// To the other theme.
    pub(crate) fn switch_theme(self) {
        self.theme.update(|theme| *theme = if *theme == Theme::Dark { Theme::Light } else { Theme::Dark });
    }
}

/// Makes the stage that the address asks for.
pub(crate) fn provide_stage() -> Stage {
    let asked = location().search().unwrap_or_default();
    let theme = if asked.contains("theme=dark") { Theme::Dark } else { Theme::Light };
    let stage = Stage { is_english: RwSignal::new(asked.contains("lang=en")), theme: RwSignal::new(theme) };
    provide_context(stage);
    stage
}

/// The stage around a part.
pub(crate) fn use_stage() -> Stage {
    use_context().expect("the gallery provides the stage")
}

/// Sets the theme against the wish of the system.
pub(crate) fn set_theme(theme: Theme) {
    if let Some(root) = document().document_element() {
        let name = if theme == Theme::Dark { "dark" } else { "light" };
        // Setting an attribute with a valid name cannot fail.
        let _ = root.set_attribute("data-theme", name);
    }
}

/// A part under its name in the code.
pub(crate) fn part(name: &'static str, states: impl IntoView) -> impl IntoView {
    let id = [name, "-name"].concat();
    view! {
        <section class="gallery__part" id=name aria-labelledby=id>
            <h2 class="gallery__name" id=id.clone()>{name}</h2>
            {states}
        </section>
    }
}
