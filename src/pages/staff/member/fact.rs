//! One fact: its value as far as this viewer sees it, and who sees it now.

use leptos::prelude::*;
use wepig_contract::field::Phone;
use wepig_contract::profile::{Education, Gender, ProfileField};
use wepig_contract::staff::{FactView, Shown};
use wepig_words::Words;

use super::EntryState;
use crate::api::{ApiFailure, staff};
use crate::browser;
use crate::form::{failure_sentence, use_fresh_proof};
use crate::i18n::use_i18n;
use crate::ui::{Button, ButtonLook, Icon, IconName, changing, live};

/// A line named by its fact; its button keeps the bare word.
#[component]
pub(super) fn Fact(state: EntryState, fact: FactView) -> impl IntoView {
    let i18n = use_i18n();
    let FactView { field, shown, value, revealable, audience } = fact;
    let revealed = RwSignal::new(None::<String>);
    let failure = RwSignal::new(None::<ApiFailure>);
    let label = move || (i18n.words().profile.field)(field);
    let said = move || {
        let words = i18n.words();
        match (revealed.get(), shown) {
            (Some(whole), _) => whole_value(words, field, &whole),
            (None, Shown::Whole) => whole_value(words, field, &value),
            (None, Shown::Masked) => value.clone(),
            (None, Shown::Hidden) => words.entry.hidden.to_owned(),
            (None, Shown::Empty) => words.entry.not_given.to_owned(),
        }
    };
    let who = move || match audience {
        Some(audience) => (i18n.words().entry.sees)(audience),
        None => i18n.words().entry.sees_phone,
    };
    let look = move || match (revealed.with(Option::is_some), shown) {
        (true, _) | (false, Shown::Whole) => "whole",
        (false, Shown::Masked) => "masked",
        (false, Shown::Hidden | Shown::Empty) => "none",
    };
    let is_masked = move || look() == "masked";
    let told = move || match failure.get() {
        Some(failure) => failure_sentence(i18n.words(), &failure),
        None if revealed.with(Option::is_some) => i18n.words().entry.revealed.to_owned(),
        None => String::new(),
    };
    view! {
        <li class="cell entry-fact" aria-label=label>
            <div class="cell__body">
                <p class="entry-fact__label">{live(label.into())}</p>
                <p class="entry-fact__value" data-shown=look>
                    {changing(move || is_masked().then(|| view! {
                        <Icon name=IconName::EyeOff/>
                        <span class="visually-hidden">{i18n.live(|words| words.entry.masked)}" "</span>
                    }.into_any()))}
                    <span>{live(said.into())}</span>
                </p>
                <p class="entry-fact__who">{live(who.into())}</p>
                {revealable.then(|| view! {
                    <p class="entry-fact__told" role="status" data-failed=move || failure.with(Option::is_some).then_some("")>
                        {live(told.into())}
                    </p>
                })}
            </div>
            {revealable.then(|| view! { <Reveal state field revealed failure/> })}
        </li>
    }
}

/// Asks for the whole value: one value, one line in its person's log. Hiding it again asks nobody.
#[component]
fn Reveal(
    state: EntryState,
    field: ProfileField,
    revealed: RwSignal<Option<String>>,
    failure: RwSignal<Option<ApiFailure>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let proof = use_fresh_proof();
    let pending = RwSignal::new(false);
    let reveal = move || {
        if revealed.with_untracked(Option::is_some) {
            return revealed.set(None);
        }
        failure.set(None);
        pending.set(true);
        browser::spawn(async move {
            let act = || async move { staff::reveal(&state.farm(), state.id.as_str(), field).await };
            let answer = proof.with(act).await;
            pending.set(false);
            match answer {
                Some(Ok(whole)) => revealed.set(Some(whole.value)),
                Some(Err(why)) => failure.set(Some(why)),
                None => {}
            }
        });
    };
    let label = move || match revealed.with(Option::is_some) {
        true => i18n.words().entry.hide,
        false => i18n.words().entry.reveal,
    };
    view! { <Button label look=ButtonLook::Quiet pending on_press=reveal/> }
}

/// A whole value in words.
fn whole_value(words: &'static Words, field: ProfileField, value: &str) -> String {
    match field {
        ProfileField::Phone => Phone::parse(value).map_or_else(|_| value.to_owned(), |phone| phone.grouped()),
        ProfileField::Education => {
            let level = Education::ALL.into_iter().find(|level| level.as_str() == value);
            level.map_or(value, words.profile.education).to_owned()
        }
        ProfileField::Gender => {
            let gender = Gender::ALL.into_iter().find(|gender| gender.as_str() == value);
            gender.map_or(value, words.profile.gender).to_owned()
        }
        ProfileField::DateOfBirth | ProfileField::DateOfEntry => (words.date)(value),
        ProfileField::Email | ProfileField::Department | ProfileField::Picture => value.to_owned(),
    }
}
