//! The tab "With SMS code".

use leptos::prelude::*;
use wepig_contract::error::{Code, Field};
use wepig_contract::session::CodeLoginForm;
use wepig_contract::sms_code::CodePurpose;

use crate::api::{ApiFailure, session::log_in_by_code};
use crate::browser;
use crate::form::{CodeField, CodeState, FailureBanner, FormState, PhoneField, lead_on_to_register};
use crate::i18n::use_i18n;
use crate::session::use_session;
use crate::ui::{Button, ButtonLook, Checkbox, ErrorSummary, Form, use_toasts};

/// Number and code. A number without an account is led on into Register: its code has proven it.
#[component]
pub(super) fn ByCode() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let toasts = use_toasts();
    let lead_on = lead_on_to_register();
    let form = FormState::new("login-by-code", control);
    let code = CodeState::new(CodePurpose::Login);
    let remember = RwSignal::new(false);
    let send = move || {
        let typed = CodeLoginForm {
            phone: code.phone.get_untracked(),
            proof: code.proof(),
            remember: remember.get_untracked(),
        };
        let Some(checked) = form.check(&typed) else { return };
        form.start();
        browser::spawn(async move {
            let phone = checked.phone().clone();
            match log_in_by_code(checked).await {
                Ok(me) => {
                    form.succeed();
                    code.clear();
                    let name = me.username.clone();
                    toasts.say(move || (i18n.words().login.welcome)(&name));
                    session.signed_in(me);
                }
                Err(ApiFailure::Refused(problem)) if problem.refusal.code == Code::NoAccount => {
                    code.clear();
                    lead_on(phone, problem.refusal.continuation);
                }
                Err(failure) => form.fail(failure),
            }
        });
    };
    view! {
        <ErrorSummary
            id="login-by-code-summary"
            title=i18n.say(|words| words.frame.check_these)
            problems=form.summary()
        />
        <FailureBanner form/>
        <Form id=form.id pending=form.pending() on_submit=send>
            <PhoneField form id="login-phone" state=code/>
            <CodeField form id="login-code" status_id="login-code-status" state=code/>
            <Checkbox
                id="login-code-remember"
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
        </Form>
    }
}

fn control(field: Field) -> Option<&'static str> {
    match field {
        Field::Phone => Some("login-phone"),
        Field::Code => Some("login-code"),
        _ => None,
    }
}
