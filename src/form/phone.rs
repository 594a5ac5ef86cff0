//! The field for a mobile number.

use leptos::prelude::*;
use wepig_contract::error::Field;
use wepig_contract::field::Phone;

use super::{CodeState, FormState};
use crate::i18n::use_i18n;
use crate::ui::{self, PhoneInput};

/// A number that will be proven by a code. Once it is whole, a line says whom its segment belongs to (row A1).
#[component]
pub fn PhoneField(
    /// The form it stands in.
    form: FormState,
    /// The id of the box.
    id: &'static str,
    /// Number and code.
    state: CodeState,
    /// The number is to become an account's: say why it is asked, and whom its segment belongs to.
    #[prop(optional)]
    registers: bool,
) -> impl IntoView {
    let i18n = use_i18n();
    form.forget_when_typed(Field::Phone, state.phone);
    let note = Signal::derive(move || {
        let phone = state.phone.with(|typed| Phone::parse(typed).ok()).filter(|_| registers)?;
        Some((i18n.words().register.segment)(phone.segment()))
    });
    let label = i18n.say(|words| words.code.phone);
    let problem = form.problem(Field::Phone);
    let input = move || view! { <PhoneInput value=state.phone note/> };
    if registers {
        let marker = i18n.say(|words| words.ui.required);
        let why = i18n.say(|words| words.register.phone_why);
        view! { <ui::Field id label marker required=true why problem>{input()}</ui::Field> }.into_any()
    } else {
        view! { <ui::Field id label required=true problem>{input()}</ui::Field> }.into_any()
    }
}
