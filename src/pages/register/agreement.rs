//! Agreeing, and not agreeing: twins.

use leptos::prelude::*;
use wepig_contract::error::Field;

use super::draft::RegisterDraft;
use crate::browser;
use crate::form::FormState;
use crate::i18n::use_i18n;
use crate::layout::{Notice, use_notice};
use crate::routes::{Route, use_navigator};
use crate::ui::{Button, ButtonLook, Checkbox, Link};

/// The box, empty at first, with the policy one press away.
#[component]
pub(super) fn AgreementBox(form: FormState, draft: RegisterDraft) -> impl IntoView {
    let i18n = use_i18n();
    browser::follow(move || {
        if draft.agreed.get() {
            form.forget(Field::Agreed);
        }
    });
    browser::follow(move || {
        if draft.age.with(Option::is_some) {
            form.forget(Field::Age);
        }
    });
    view! {
        <Checkbox
            id="agreed"
            checked=draft.agreed
            required=true
            hint=i18n.say(|words| words.register.agree_why)
            problem=form.problem(Field::Agreed)
        >
            {i18n.live(|words| words.register.agree_before)}
            <Link href=Route::Policy.href() label=i18n.say(|words| words.screens.policy.name)/>
            {i18n.live(|words| words.register.agree_after)}
        </Checkbox>
    }
}

/// Register and Disagree: one size, one weight. Disagree clears what was typed and leads on without an account.
#[component]
pub(super) fn Twins(form: FormState, draft: RegisterDraft) -> impl IntoView {
    let i18n = use_i18n();
    let (navigator, notice) = (use_navigator(), use_notice());
    let disagree = move || {
        draft.clear();
        notice.leave(Notice::Declined, Route::Home);
        navigator.go(Route::Home);
    };
    view! {
        <div class="twins">
            <Button
                label=i18n.say(|words| words.register.register)
                look=ButtonLook::Primary
                submits=true
                pending=form.pending()
            />
            <Button
                label=i18n.say(|words| words.register.disagree)
                look=ButtonLook::Primary
                disabled=form.pending()
                on_press=disagree
            />
        </div>
        <p class="twins__note">{i18n.live(|words| words.register.twins_why)}</p>
    }
}
