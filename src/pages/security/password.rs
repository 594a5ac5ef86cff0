//! Setting or changing the password (row A8).

use leptos::prelude::*;
use wepig_contract::account::PasswordForm;
use wepig_contract::error::Field;

use crate::api::password::save_password;
use crate::browser;
use crate::form::{FailureBanner, FormState, use_fresh_proof};
use crate::i18n::use_i18n;
use crate::session::use_session;
use crate::ui::{Banner, BannerKind, Button, ButtonLook, Card, Field as UiField, Form, PasswordInput, changing};

/// The form for a new password, and what became of it.
#[component]
pub(super) fn PasswordCard(
    /// Told when a new password is set.
    #[prop(into)]
    on_saved: Callback<()>,
) -> impl IntoView {
    let i18n = use_i18n();
    let (session, fresh) = (use_session(), use_fresh_proof());
    let form = FormState::new("security", control);
    let password = RwSignal::new(String::new());
    let is_saved = RwSignal::new(false);
    form.forget_when_typed(Field::NewPassword, password);
    let save = move || {
        is_saved.set(false);
        let Some(checked) = form.check(&PasswordForm { new_password: password.get_untracked() }) else { return };
        form.start();
        browser::spawn(async move {
            match fresh.with(move || save_password(checked.clone())).await {
                None => form.stop(),
                Some(Ok(me)) => {
                    form.succeed();
                    password.set(String::new());
                    is_saved.set(true);
                    session.signed_in(me);
                    on_saved.run(());
                }
                Some(Err(failure)) => form.fail(failure),
            }
        });
    };
    let now = move || {
        let words = &i18n.words().security;
        if session.me().is_some_and(|me| me.has_password) { words.has_password } else { words.no_password }
    };
    view! {
        <Card title=i18n.say(|words| words.security.password)>
            {changing(move || is_saved.get().then(|| view! {
                <Banner kind=BannerKind::Success>{i18n.live(|words| words.security.saved)}</Banner>
            }.into_any()))}
            <p class="security__now">{now}</p>
            <FailureBanner form/>
            <Form id=form.id pending=form.pending() on_submit=save>
                <UiField
                    id="security-password"
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
                    label=i18n.say(|words| words.ui.save)
                    look=ButtonLook::Primary
                    submits=true
                    pending=form.pending()
                />
            </Form>
        </Card>
    }
}

fn control(field: Field) -> Option<&'static str> {
    matches!(field, Field::NewPassword | Field::Password).then_some("security-password")
}
