//! Register: a username, a proven number, an age band, and a real choice between agreeing and not (rows A1, A2).

mod agreement;
mod draft;
mod guardian;
mod number;
mod sending;
mod suggestions;

pub use draft::provide_register_draft;

use leptos::prelude::*;
use wepig_contract::error::{Code, Field};
use wepig_contract::field::AgeBand;

use self::agreement::{AgreementBox, Twins};
use self::draft::{RegisterDraft, use_register_draft};
use self::guardian::GuardianNeeded;
use self::number::NumberFields;
use self::suggestions::Suggestions;
use crate::form::{FailureBanner, FormState};
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::ui::{Choice, ErrorSummary, Field as UiField, Form, Link, PasswordInput, RadioGroup, TextInput, changing};

/// The form, or the explanation that stops somebody under 18.
#[component]
pub fn RegisterPage() -> impl IntoView {
    let draft = use_register_draft();
    let is_stopped = RwSignal::new(false);
    changing(move || {
        Some(match is_stopped.get() {
            true => view! { <GuardianNeeded/> }.into_any(),
            false => view! { <RegisterFields draft is_stopped/> }.into_any(),
        })
    })
}

/// The fields in the order of PRODUCT section 2, then the twins.
#[component]
fn RegisterFields(draft: RegisterDraft, is_stopped: RwSignal<bool>) -> impl IntoView {
    let i18n = use_i18n();
    let form = FormState::new("register", control);
    let register = sending::register(form, draft, is_stopped);
    form.forget_when_typed(Field::Username, draft.username);
    form.forget_when_typed(Field::Password, draft.password);
    let required = move || i18n.say(|words| words.ui.required);
    view! {
        <p class="intro">{i18n.live(|words| words.register.intro)}</p>
        <ErrorSummary id="register-summary" title=i18n.say(|words| words.frame.check_these) problems=form.summary()/>
        <FailureBanner form help=help_with/>
        <Form id=form.id pending=form.pending() on_submit=register>
            <UiField
                id="username"
                label=i18n.say(|words| words.register.username)
                marker=required()
                required=true
                why=i18n.say(|words| words.register.username_why)
                problem=form.problem(Field::Username)
            >
                <TextInput value=draft.username autocomplete="username"/>
            </UiField>
            <Suggestions form draft/>
            <NumberFields form draft/>
            <UiField
                id="password"
                label=i18n.say(|words| words.register.password)
                marker=i18n.say(|words| words.ui.optional)
                why=i18n.say(|words| words.register.password_why)
                problem=form.problem(Field::Password)
            >
                <PasswordInput
                    value=draft.password
                    new=true
                    show=i18n.say(|words| words.ui.show_password)
                    hide=i18n.say(|words| words.ui.hide_password)
                />
            </UiField>
            <RadioGroup
                id="age"
                legend=i18n.say(|words| words.register.age)
                choices=bands()
                chosen=draft.age
                marker=required()
                required=true
                hint=i18n.say(|words| words.register.age_why)
                problem=form.problem(Field::Age)
            />
            <AgreementBox form draft/>
            <Twins form draft/>
        </Form>
        <HaveAccount form/>
    }
}

/// The way to Log in, unless the refusal above offers it already.
#[component]
fn HaveAccount(form: FormState) -> impl IntoView {
    let i18n = use_i18n();
    let is_offered = move || {
        form.failure().with(|failure| failure.as_ref().and_then(|failure| failure.code()).and_then(help_with).is_some())
    };
    changing(move || {
        (!is_offered()).then(|| {
            view! {
                <p class="aside">
                    {i18n.live(|words| words.register.have_account)}" "
                    <Link href=Route::Login.href() label=i18n.say(|words| words.screens.login.name)/>
                </p>
            }
            .into_any()
        })
    })
}

fn help_with(code: Code) -> Option<Route> {
    (code == Code::PhoneHasAccount).then_some(Route::Login)
}

/// The bands, none preselected, each by its own words.
fn bands() -> Vec<Choice> {
    let i18n = use_i18n();
    let choice =
        |band: AgeBand| Choice { value: band.as_str(), label: (move || (i18n.words().register.age_band)(band)).into() };
    AgeBand::ALL.map(choice).into()
}

fn control(field: Field) -> Option<&'static str> {
    match field {
        Field::Username => Some("username"),
        Field::Phone => Some("phone"),
        Field::Code => Some("code"),
        Field::Password => Some("password"),
        Field::Age => Some("age"),
        Field::Agreed => Some("agreed"),
        _ => None,
    }
}
