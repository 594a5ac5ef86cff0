//! The tab "With password".

use leptos::prelude::*;
use wepig_contract::error::Field;
use wepig_contract::session::PasswordLoginForm;

use crate::api::session::log_in_by_password;
use crate::browser;
use crate::form::{FailureBanner, FormState};
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::session::use_session;
use crate::ui::{
    Button, ButtonLook, Checkbox, ErrorSummary, Field as UiField, Form, Link, PasswordInput, TextInput, use_toasts,
};

/// Name and password.
#[component]
pub(super) fn ByPassword(name: RwSignal<String>, password: RwSignal<String>) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let toasts = use_toasts();
    let form = FormState::new("login-by-password", control);
    let remember = RwSignal::new(false);
    form.forget_when_typed(Field::Name, name);
    form.forget_when_typed(Field::Password, password);
    let send = move || {
        let typed = PasswordLoginForm {
            name: name.get_untracked(),
            password: password.get_untracked(),
            remember: remember.get_untracked(),
        };
        let Some(checked) = form.check(&typed) else { return };
        form.start();
        browser::spawn(async move {
            match log_in_by_password(checked).await {
                Ok(me) => {
                    form.succeed();
                    let name = me.username.clone();
                    toasts.say(move || (i18n.words().login.welcome)(&name));
                    session.signed_in(me);
                }
                Err(failure) => form.fail(failure),
            }
        });
    };
    view! {
        <ErrorSummary
            id="login-by-password-summary"
            title=i18n.say(|words| words.frame.check_these)
            problems=form.summary()
        />
        <FailureBanner form/>
        <Form id=form.id pending=form.pending() on_submit=send>
            <UiField
                id="login-name"
                label=i18n.say(|words| words.login.name)
                required=true
                problem=form.problem(Field::Name)
            >
                <TextInput value=name autocomplete="username"/>
            </UiField>
            <UiField
                id="login-password"
                label=i18n.say(|words| words.login.password)
                required=true
                hint=i18n.say(|words| words.login.no_password)
                problem=form.problem(Field::Password)
            >
                <PasswordInput
                    value=password
                    show=i18n.say(|words| words.ui.show_password)
                    hide=i18n.say(|words| words.ui.hide_password)
                />
            </UiField>
            <Checkbox
                id="login-remember"
                checked=remember
                hint=i18n.say(|words| words.login.remember_why)
            >
                {i18n.live(|words| words.login.remember)}
            </Checkbox>
            <Button
                label=i18n.say(|words| words.login.login)
                look=ButtonLook::Primary
                submits=true
                wide=true
                pending=form.pending()
            />
            <p class="aside">
                <Link href=Route::Reset.href() label=i18n.say(|words| words.login.forgot)/>
            </p>
        </Form>
    }
}

fn control(field: Field) -> Option<&'static str> {
    match field {
        Field::Name => Some("login-name"),
        Field::Password => Some("login-password"),
        _ => None,
    }
}
