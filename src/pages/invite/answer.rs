//! Accepting, and not accepting: twins.

use leptos::prelude::*;
use leptos_router::hooks::use_url;
use wepig_contract::error::{Code, Field};
use wepig_contract::invitation::{AcceptanceForm, OfferView};

use crate::api::invitations::{accept, decline};
use crate::browser;
use crate::form::{ConfirmDialog, Confirmation, FailureBanner, FormState};
use crate::i18n::use_i18n;
use crate::routes::{Route, use_navigator};
use crate::session::use_session;
use crate::ui::{Button, ButtonLook, ErrorSummary, Field as UiField, Form, Link, LinkLook, TextInput, use_toasts};

/// One's name there, then Accept and Decline: one size, one weight.
#[component]
pub(super) fn Answer(offer: OfferView) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let toasts = use_toasts();
    let navigator = use_navigator();
    let form = FormState::new("offer", control);
    let name = RwSignal::new(session.name_now());
    form.forget_when_typed(Field::PersonName, name);
    let offer = StoredValue::new(offer);
    let declining = RwSignal::new(false);
    let leave = move |said: fn(&'static wepig_words::Words) -> fn(&str) -> String| {
        let farm = offer.with_value(|offer| offer.farm_name.clone());
        toasts.say(move || said(i18n.words())(&farm));
        navigator.replace(&Route::Farm.href());
    };
    let send_yes = move || {
        let Some(checked) = form.check(&AcceptanceForm { name: name.get_untracked() }) else { return };
        form.start();
        browser::spawn(async move {
            match accept(&offer.with_value(|offer| offer.token.clone()), &checked).await {
                Ok(()) => {
                    session.refresh().await;
                    form.succeed();
                    leave(|words| words.offer.joined);
                }
                Err(failure) => form.fail(failure),
            }
        });
    };
    let send_no = move || {
        declining.set(true);
        form.start();
        browser::spawn(async move {
            let answer = decline(&offer.with_value(|offer| offer.token.clone())).await;
            declining.set(false);
            match answer {
                Ok(()) => {
                    form.succeed();
                    leave(|words| words.offer.declined);
                }
                Err(failure) => form.fail(failure),
            }
        });
    };
    view! {
        <ErrorSummary id="offer-summary" title=i18n.say(|words| words.frame.check_these) problems=form.summary()/>
        <FailureBanner form help/>
        <Form id=form.id pending=form.pending() on_submit=send_yes>
            <UiField
                id="offer-name"
                label=i18n.say(|words| words.farm.own_name)
                required=true
                why=i18n.say(|words| words.farm.own_name_why)
                problem=form.problem(Field::PersonName)
            >
                <TextInput value=name autocomplete="name"/>
            </UiField>
            <div class="twins">
                <Button
                    label=i18n.say(|words| words.offer.accept)
                    look=ButtonLook::Primary
                    submits=true
                    pending=Signal::derive(move || form.pending().get() && !declining.get())
                    disabled=declining
                />
                <Button
                    label=i18n.say(|words| words.offer.decline)
                    look=ButtonLook::Primary
                    pending=declining
                    disabled=Signal::derive(move || form.pending().get() && !declining.get())
                    on_press=send_no
                />
            </div>
        </Form>
    }
}

/// For whoever is not signed in: both ways lead back here, and declining takes no account.
#[component]
pub(super) fn WaysIn(offer: OfferView) -> impl IntoView {
    let i18n = use_i18n();
    let toasts = use_toasts();
    let navigator = use_navigator();
    let here = use_url().with_untracked(|url| url.path().to_owned());
    let declining = Confirmation::new();
    let offer = StoredValue::new(offer);
    let send_no = move || {
        let act = move || async move { decline(&offer.with_value(|offer| offer.token.clone())).await };
        declining.act(act, move |()| {
            let farm = offer.with_value(|offer| offer.farm_name.clone());
            toasts.say(move || (i18n.words().offer.declined)(&farm));
            navigator.replace(&Route::Home.href());
        });
    };
    view! {
        <p class="intro">{i18n.live(|words| words.offer.guest)}</p>
        <div class="lead__actions">
            <Link
                href=Route::Login.leading_to(&here)
                label=i18n.say(|words| words.screens.login.name)
                look=LinkLook::Primary
            />
            <Link
                href=Route::Register.leading_to(&here)
                label=i18n.say(|words| words.screens.register.name)
                look=LinkLook::Secondary
            />
        </div>
        <p class="aside">{i18n.live(|words| words.offer.guest_decline)}</p>
        <div>
            <Button
                label=i18n.say(|words| words.offer.decline)
                opens_dialog=true
                on_press=move || declining.ask()
            />
        </div>
        <ConfirmDialog
            id="decline-offer"
            open=declining.open
            title=move || offer.with_value(|offer| (i18n.words().offer.decline_title)(&offer.farm_name))
            text=i18n.say(|words| words.offer.decline_text)
            act=i18n.say(|words| words.offer.decline)
            pending=declining.pending()
            problem=declining.problem()
            on_confirm=send_no
        />
    }
}

/// Where somebody finds what they belong to already.
fn help(code: Code) -> Option<Route> {
    match code {
        Code::AlreadyMember => Some(Route::Farm),
        Code::InvitationForOther => Some(Route::Me),
        _ => None,
    }
}

fn control(field: Field) -> Option<&'static str> {
    (field == Field::PersonName).then_some("offer-name")
}
