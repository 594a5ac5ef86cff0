//! Create a farm.

use leptos::prelude::*;
use wepig_contract::error::Field;
use wepig_contract::farm::NewFarmForm;

use crate::api::farms;
use crate::browser;
use crate::form::{Attempt, FailureBanner, FormState};
use crate::i18n::use_i18n;
use crate::routes::{Route, use_navigator};
use crate::session::use_session;
use crate::ui::{Button, ButtonLook, ErrorSummary, Field as UiField, Form, TextInput, use_toasts};

/// The farm's name and one's own there. However often the same filled form is sent, it creates one farm.
#[component]
pub fn NewFarmPage() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let toasts = use_toasts();
    let navigator = use_navigator();
    let form = FormState::new("new-farm", control);
    let farm_name = RwSignal::new(String::new());
    let name = RwSignal::new(session.name_now());
    form.forget_when_typed(Field::FarmName, farm_name);
    form.forget_when_typed(Field::PersonName, name);
    let send = move || {
        let typed = NewFarmForm { farm_name: farm_name.get_untracked(), name: name.get_untracked() };
        let Some(checked) = form.check(&typed) else { return };
        let Some(Attempt { key, .. }) = form.attempt(&[&typed.farm_name, &typed.name]) else { return };
        form.start();
        browser::spawn(async move {
            match farms::create(&checked, &key).await {
                Ok(()) => {
                    session.refresh().await;
                    form.succeed();
                    let farm = checked.farm_name().as_str().to_owned();
                    toasts.say(move || (i18n.words().farm.created)(&farm));
                    navigator.replace(&Route::Farm.href());
                }
                Err(failure) => form.fail(failure),
            }
        });
    };
    view! {
        <p class="intro">{i18n.live(|words| words.farm.new_intro)}</p>
        <ErrorSummary id="new-farm-summary" title=i18n.say(|words| words.frame.check_these) problems=form.summary()/>
        <FailureBanner form/>
        <Form id=form.id pending=form.pending() on_submit=send>
            <UiField
                id="new-farm-name"
                label=i18n.say(|words| words.farm.farm_name)
                required=true
                hint=i18n.say(|words| words.farm.farm_name_hint)
                problem=form.problem(Field::FarmName)
            >
                <TextInput value=farm_name autocomplete="organization"/>
            </UiField>
            <UiField
                id="new-farm-own-name"
                label=i18n.say(|words| words.farm.own_name)
                required=true
                why=i18n.say(|words| words.farm.own_name_why)
                problem=form.problem(Field::PersonName)
            >
                <TextInput value=name autocomplete="name"/>
            </UiField>
            <Button
                label=i18n.say(|words| words.screens.new_farm.name)
                look=ButtonLook::Primary
                submits=true
                wide=true
                pending=form.pending()
            />
        </Form>
    }
}

fn control(field: Field) -> Option<&'static str> {
    match field {
        Field::FarmName => Some("new-farm-name"),
        Field::PersonName => Some("new-farm-own-name"),
        _ => None,
    }
}
