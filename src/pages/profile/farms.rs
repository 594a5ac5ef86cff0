//! What one's farms noted: read here, emptied at will (row A6).

use leptos::prelude::*;
use wepig_contract::profile::{FarmFacts, ProfileField};

use super::Editing;
use super::audience::AudiencePicker;
use crate::api::profile::empty_fact;
use crate::browser;
use crate::form::{ConfirmDialog, failure_sentence};
use crate::i18n::{I18n, use_i18n};
use crate::ui::{Button, ButtonLook, CellGroup, changing, live, use_toasts};

/// The facts in their order.
const FACTS: [ProfileField; 2] = [ProfileField::Department, ProfileField::DateOfEntry];

/// What is about to be emptied.
#[derive(Clone)]
struct Target {
    farm: FarmFacts,
    fact: ProfileField,
}

/// The question before a fact is emptied. A Copy handle.
#[derive(Clone, Copy)]
struct Question {
    open: RwSignal<bool>,
    target: RwSignal<Option<Target>>,
    problem: RwSignal<Option<String>>,
}

impl Question {
    fn ask(self, farm: FarmFacts, fact: ProfileField) {
        self.problem.set(None);
        self.target.set(Some(Target { farm, fact }));
        self.open.set(true);
    }

    fn title(self, i18n: I18n) -> String {
        let words = &i18n.words().profile;
        self.target.with(|target| {
            let said = |target: &Target| (words.empty_title)((words.field)(target.fact), &target.farm.farm_name);
            target.as_ref().map(said).unwrap_or_default()
        })
    }
}

/// A group a farm, and who sees what they noted. Nothing while one belongs to none.
#[component]
pub(super) fn Farms(
    /// The draft that holds what the server said last.
    editing: Editing,
) -> impl IntoView {
    let (i18n, toasts) = (use_i18n(), use_toasts());
    let question = Question { open: RwSignal::new(false), target: RwSignal::new(None), problem: RwSignal::new(None) };
    let pending = RwSignal::new(false);
    let empty = move || {
        let Some(Target { farm, fact }) = question.target.get_untracked() else { return };
        pending.set(true);
        browser::spawn(async move {
            let answer = empty_fact(&farm.farm, fact).await;
            pending.set(false);
            let words = i18n.words_now();
            match answer {
                Ok(()) => {
                    question.open.set(false);
                    toasts.say((words.profile.emptied)((words.profile.field)(fact)));
                    editing.read_again().await;
                }
                Err(failure) => question.problem.set(Some(failure_sentence(words, &failure))),
            }
        });
    };
    let farms = Memo::new(move |_| editing.draft.read(|latest| latest.farms.clone()));
    let has_farms = Memo::new(move |_| farms.with(|farms| !farms.is_empty()));
    view! {
        {changing(move || has_farms.get().then(|| view! {
            <section class="profile__farms">
                <h2 class="section-title">{i18n.live(|words| words.profile.farms)}</h2>
                <p class="section-text">{i18n.live(|words| words.profile.farms_why)}</p>
                {changing(move || Some(
                    farms.get().into_iter().map(|farm| group(i18n, question, &farm)).collect_view().into_any()
                ))}
                <div class="profile__pair">
                    {FACTS.map(|field| view! { <AudiencePicker editing field/> }).collect_view()}
                </div>
            </section>
        }.into_any()))}
        <ConfirmDialog
            id="empty-fact"
            open=question.open
            title=move || question.title(i18n)
            text=i18n.say(|words| words.profile.empty_text)
            act=i18n.say(|words| words.profile.empty)
            pending
            problem=question.problem
            on_confirm=empty
        />
    }
}

/// One farm.
fn group(i18n: I18n, question: Question, farm: &FarmFacts) -> impl IntoView + use<> {
    let title = farm.farm_name.clone();
    let rows = FACTS.map(|fact| row(i18n, question, farm.clone(), fact)).collect_view();
    view! { <CellGroup title>{rows}</CellGroup> }
}

/// One fact; a row is named by it, so that its button keeps the bare word.
fn row(i18n: I18n, question: Question, farm: FarmFacts, fact: ProfileField) -> impl IntoView {
    let label = move || (i18n.words().profile.field)(fact);
    let noted = if fact == ProfileField::Department { farm.department.clone() } else { farm.date_of_entry.clone() };
    let is_noted = !noted.is_empty();
    let value = move || {
        let words = i18n.words();
        match fact {
            _ if noted.is_empty() => words.profile.noted_nothing.to_owned(),
            ProfileField::DateOfEntry => (words.date)(&noted),
            _ => noted.clone(),
        }
    };
    view! {
        <li class="cell profile__fact" aria-label=label>
            <span class="cell__label">{live(label.into())}</span>
            <span class="cell__value">{live(value.into())}</span>
            {is_noted.then(|| view! {
                <Button
                    label=i18n.say(|words| words.profile.empty)
                    look=ButtonLook::Quiet
                    opens_dialog=true
                    on_press=move || question.ask(farm.clone(), fact)
                />
            })}
        </li>
    }
}
