//! The dialog: the password, or a code sent to one's own number.

use leptos::prelude::*;
use wepig_contract::account::Me;
use wepig_contract::error::Field;
use wepig_contract::field::Phone;
use wepig_contract::proof::ProofForm;
use wepig_contract::sms_code::CodePurpose;

use super::use_fresh_proof;
use crate::api::password::prove;
use crate::browser;
use crate::form::{CodeField, CodeState, FailureBanner, FormState};
use crate::i18n::{I18n, use_i18n};
use crate::ui::{Button, ButtonLook, Dialog, Field as UiField, Form, PasswordInput, changing};

/// What stands in the dialog. A Copy handle.
#[derive(Clone, Copy)]
struct State {
    form: FormState,
    code: CodeState,
    password: RwSignal<String>,
    by_code: RwSignal<bool>,
    me: Signal<Option<Me>>,
}

impl State {
    fn typed(self) -> ProofForm {
        if self.by_code.get_untracked() {
            ProofForm { proof: Some(self.code.proof()), ..ProofForm::default() }
        } else {
            ProofForm { password: self.password.get_untracked(), proof: None }
        }
    }

    /// Begins anew, in the way this person can.
    fn begin(self) {
        self.form.clear();
        self.password.set(String::new());
        self.me.with_untracked(|me| {
            if let Some(me) = me {
                self.code.phone.set(me.phone.clone());
                self.by_code.set(!me.has_password);
            }
        });
    }

    fn has_password(self) -> bool {
        self.me.with(|me| me.as_ref().is_some_and(|me| me.has_password))
    }

    fn intro(self, i18n: I18n) -> String {
        let words = &i18n.words().proof;
        if !self.by_code.get() {
            return words.by_password.to_owned();
        }
        let number = self.code.phone.with(|typed| Phone::parse(typed).map(|phone| phone.grouped()).unwrap_or_default());
        (words.by_code)(&number)
    }
}

/// Asks for the fresh proof when an act needs one; once, in the frame of the app.
#[component]
pub fn ProofDialog(
    /// Whoever is signed in.
    me: Signal<Option<Me>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let fresh = use_fresh_proof();
    let state = State {
        form: FormState::new("proof", control),
        code: CodeState::new(CodePurpose::Confirm),
        password: RwSignal::new(String::new()),
        by_code: RwSignal::new(false),
        me,
    };
    browser::follow(move || {
        if fresh.open.get() {
            state.begin();
        } else {
            fresh.answer(false);
        }
    });
    browser::follow(move || {
        // Nobody is left to prove anything.
        if me.with(Option::is_none) {
            fresh.close();
        }
    });
    view! {
        <Dialog
            id="proof-dialog"
            open=fresh.open
            title=i18n.say(|words| words.proof.title)
            close=i18n.say(|words| words.ui.close)
        >
            {questions(state)}
        </Dialog>
    }
}

/// The ways to prove it, and the act.
fn questions(state: State) -> impl IntoView {
    let i18n = use_i18n();
    let fresh = use_fresh_proof();
    let form = state.form;
    let send = move || {
        let Some(proof) = form.check(&state.typed()) else { return };
        form.start();
        browser::spawn(async move {
            match prove(proof).await {
                Ok(()) => {
                    form.succeed();
                    if state.by_code.get_untracked() {
                        state.code.spend();
                    }
                    state.password.set(String::new());
                    fresh.answer(true);
                }
                Err(failure) => form.fail(failure),
            }
        });
    };
    view! {
        <p>{move || state.intro(i18n)}</p>
        <FailureBanner form/>
        <Form id=form.id pending=form.pending() on_submit=send>
            {changing(move || Some(way(state).into_any()))}
            <Button
                label=i18n.say(|words| words.proof.confirm)
                look=ButtonLook::Primary
                submits=true
                wide=true
                pending=form.pending()
            />
            {changing(move || state.has_password().then(|| other_way(state).into_any()))}
        </Form>
    }
}

/// The box of the way that was chosen.
fn way(state: State) -> AnyView {
    let i18n = use_i18n();
    if state.by_code.get() {
        return view! { <CodeField form=state.form id="proof-code" status_id="proof-code-status" state=state.code/> }
            .into_any();
    }
    state.form.forget_when_typed(Field::Password, state.password);
    view! {
        <UiField
            id="proof-password"
            label=i18n.say(|words| words.proof.password)
            required=true
            problem=state.form.problem(Field::Password)
        >
            <PasswordInput
                value=state.password
                show=i18n.say(|words| words.ui.show_password)
                hide=i18n.say(|words| words.ui.hide_password)
            />
        </UiField>
    }
    .into_any()
}

/// Leads to the other way.
fn other_way(state: State) -> impl IntoView {
    let i18n = use_i18n();
    let label = move || {
        let words = &i18n.words().proof;
        if state.by_code.get() { words.use_password } else { words.use_code }
    };
    let change = move || {
        state.form.clear();
        state.by_code.update(|by_code| *by_code = !*by_code);
    };
    view! { <Button label look=ButtonLook::Quiet wide=true on_press=change/> }
}

fn control(field: Field) -> Option<&'static str> {
    match field {
        Field::Password | Field::Proof => Some("proof-password"),
        Field::Code => Some("proof-code"),
        _ => None,
    }
}
