//! Reset password: prove the number, choose a new password (row A8).

use leptos::prelude::*;
use wepig_contract::account::PasswordResetForm;
use wepig_contract::error::{Code, Field};
use wepig_contract::sms_code::CodePurpose;

use crate::api::{ApiFailure, password_resets::reset_password};
use crate::browser;
use crate::form::{CodeField, CodeState, FailureBanner, FormState, PhoneField, lead_on_to_register};
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::session::use_session;
use crate::ui::{Button, ButtonLook, ErrorSummary, Field as UiField, Form, Link, PasswordInput, use_toasts};

/// Number, code, new password.
#[component]
pub fn ResetPage() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let toasts = use_toasts();
    let lead_on = lead_on_to_register();
    let form = FormState::new("reset", control);
    let code = CodeState::new(CodePurpose::Reset);
    let password = RwSignal::new(String::new());
    let send = move || {
        let typed = PasswordResetForm {
            phone: code.phone.get_untracked(),
            proof: code.proof(),
            new_password: password.get_untracked(),
        };
        let Some(checked) = form.check(&typed) else { return };
        form.start();
        browser::spawn(async move {
            let phone = checked.phone().clone();
            match reset_password(checked).await {
                Ok(me) => {
                    form.succeed();
                    code.clear();
                    toasts.say(i18n.say(|words| words.reset.done));
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
        <p class="intro">{i18n.live(|words| words.reset.intro)}</p>
        <ErrorSummary id="reset-summary" title=i18n.say(|words| words.frame.check_these) problems=form.summary()/>
        <FailureBanner form/>
        <Form id=form.id pending=form.pending() on_submit=send>
            <PhoneField form id="reset-phone" state=code/>
            <CodeField form id="reset-code" status_id="reset-code-status" state=code/>
            <UiField
                id="reset-password"
                label=i18n.say(|words| words.reset.new_password)
                required=true
                hint=i18n.say(|words| words.reset.new_password_why)
                problem=form.problem(Field::NewPassword)
            >
                <PasswordInput
                    value=password
                    new=true
                    show=i18n.say(|words| words.ui.show_password)
                    hide=i18n.say(|words| words.ui.hide_password)
                />
            </UiField>
            <Button
                label=i18n.say(|words| words.reset.reset)
                look=ButtonLook::Primary
                submits=true
                wide=true
                pending=form.pending()
            />
        </Form>
        <p class="aside">
            {i18n.live(|words| words.reset.remembered)}" "
            <Link href=Route::Login.href() label=i18n.say(|words| words.screens.login.name)/>
        </p>
    }
}

fn control(field: Field) -> Option<&'static str> {
    match field {
        Field::Phone => Some("reset-phone"),
        Field::Code => Some("reset-code"),
        Field::NewPassword | Field::Password => Some("reset-password"),
        _ => None,
    }
}
