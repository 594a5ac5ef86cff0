//! Cookie settings: the honest inventory, drawn from the one list of what can be stored (row D2).

use leptos::prelude::*;
use wepig_words::Words;
use wepig_words::table::StoredItem;

use crate::browser::storage::{Item, Kind};
use crate::i18n::use_i18n;
use crate::ui::{CellFact, CellGroup};

/// Every item with its kind, purpose and life. Only necessary ones exist, so there is nothing to choose.
#[component]
pub fn CookiesPage() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <p class="intro">{i18n.live(|words| words.cookies.intro)}</p>
        <h2 class="section-title">{i18n.live(|words| words.cookies.necessary)}</h2>
        <p class="section-text">{i18n.live(|words| words.cookies.necessary_why)}</p>
        {Item::ALL.map(inventory).collect_view()}
        <h2 class="section-title">{i18n.live(|words| words.cookies.none_else)}</h2>
        <p class="section-text">{i18n.live(|words| words.cookies.none_else_why)}</p>
    }
}

/// One item as a group of facts.
fn inventory(item: Item) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <CellGroup title=item.name()>
            <CellFact
                label=i18n.say(|words| words.cookies.purpose)
                value=move || words_of(item, i18n.words()).purpose
            />
            <CellFact label=i18n.say(|words| words.cookies.kind) value=move || kind(item, i18n.words())/>
            <CellFact label=i18n.say(|words| words.cookies.life) value=move || words_of(item, i18n.words()).life/>
        </CellGroup>
    }
}

fn words_of(item: Item, words: &'static Words) -> &'static StoredItem {
    match item {
        Item::Session => &words.cookies.session,
        Item::Language => &words.cookies.language,
        Item::CodeTimer => &words.cookies.code_timer,
    }
}

fn kind(item: Item, words: &'static Words) -> &'static str {
    match item.kind() {
        Kind::Cookie => words.cookies.cookie,
        Kind::SessionStorage => words.cookies.session_storage,
    }
}
