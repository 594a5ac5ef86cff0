//! The number and its proof: a code, or the one that a log-in has used already.

use leptos::prelude::*;
use wepig_contract::field::Phone;

use super::draft::RegisterDraft;
use crate::form::{CodeField, FormState, PhoneField};
use crate::i18n::use_i18n;
use crate::ui::{Banner, BannerKind, Button, ButtonLook, changing};

/// Two fields, or the number that is confirmed already.
#[component]
pub(super) fn NumberFields(form: FormState, draft: RegisterDraft) -> impl IntoView {
    changing(move || {
        Some(match draft.proven.phone() {
            Some(phone) => view! { <Confirmed phone draft/> }.into_any(),
            None => view! {
                <PhoneField form id="phone" state=draft.code registers=true/>
                <CodeField form id="code" status_id="code-status" state=draft.code registers=true/>
            }
            .into_any(),
        })
    })
}

/// The number, that it is confirmed, and the way to another one.
#[component]
fn Confirmed(phone: Phone, draft: RegisterDraft) -> impl IntoView {
    let i18n = use_i18n();
    let number = phone.grouped();
    view! {
        <Banner
            kind=BannerKind::Success
            title=move || [i18n.words().register.number_confirmed, " ", &number].concat()
        >
            <p>{i18n.live(|words| words.register.number_confirmed_why)}</p>
            <Button
                label=i18n.say(|words| words.register.other_number)
                look=ButtonLook::Quiet
                on_press=move || draft.proven.forget()
            />
        </Banner>
    }
}
