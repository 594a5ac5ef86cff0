//! A number and the code that proves it: asking for the code, the time until the next one, the field for the six digits.

use leptos::prelude::*;
use wepig_contract::error::{Code, Field};
use wepig_contract::field::{CodeDigits, Phone};
use wepig_contract::proof::NumberProofForm;
use wepig_contract::sms_code::{CODE_LIFE_S, CodePurpose, CodeRequestForm, CodeSent};

use super::FormState;
use crate::api::{ApiFailure, sms_codes::send_code};
use crate::browser::{self, storage};
use crate::i18n::{I18n, use_i18n};
use crate::ui::{self, CodeInput};

/// The sending that is under way.
#[derive(Clone, PartialEq)]
struct Sending {
    challenge: String,
    /// The number it went to; `None` after the page was loaded anew, for the number is stored nowhere.
    phone: Option<Phone>,
    /// When the code ends, in milliseconds of [`browser::now_ms`].
    ends_at: f64,
    /// When another may be asked for.
    again_at: f64,
}

/// Everything about the code of one form. A Copy handle that outlives the page it is shown on.
#[derive(Clone, Copy)]
pub struct CodeState {
    purpose: CodePurpose,
    i18n: I18n,
    /// The digits typed.
    pub code: RwSignal<String>,
    /// The number typed.
    pub phone: RwSignal<String>,
    sending: RwSignal<Option<Sending>>,
    pending: RwSignal<bool>,
}

impl CodeState {
    /// Before any code was asked for, or with the one that was under way when the page was loaded anew.
    #[must_use]
    pub fn new(purpose: CodePurpose) -> Self {
        let state = Self {
            purpose,
            i18n: use_i18n(),
            code: RwSignal::new(String::new()),
            phone: RwSignal::new(String::new()),
            sending: RwSignal::new(None),
            pending: RwSignal::new(false),
        };
        browser::follow(move || state.remember());
        state
    }

    /// The proof as typed. A code for another number is none, and the server would say so.
    #[must_use]
    pub fn proof(self) -> NumberProofForm {
        let challenge =
            self.sending.with_untracked(|sending| sending.as_ref().map(|sending| sending.challenge.clone()));
        NumberProofForm { challenge: challenge.unwrap_or_default(), code: self.code.get_untracked(), ticket: None }
    }

    /// The code was used or has become worthless: what is left of it goes.
    pub fn spend(self) {
        storage::remove_code_timer();
        self.code.set(String::new());
        self.sending.set(None);
    }

    /// Forgets number and code.
    pub fn clear(self) {
        self.spend();
        self.phone.set(String::new());
    }

    fn remember(self) {
        let Some(timer) = storage::code_timer() else { return };
        if timer.ends_at <= browser::now_ms() {
            storage::remove_code_timer();
        } else if timer.purpose == self.purpose.as_str() && self.sending.with_untracked(Option::is_none) {
            self.sending.set(Some(Sending {
                challenge: timer.challenge,
                phone: None,
                ends_at: timer.ends_at,
                again_at: timer.again_at,
            }));
        }
    }

    fn sent(self, phone: Phone, sent: CodeSent) {
        let now = browser::now_ms();
        let sending = Sending {
            challenge: sent.challenge,
            phone: Some(phone),
            ends_at: now + f64::from(sent.expires_in_s) * 1000.0,
            again_at: now + f64::from(sent.resend_in_s) * 1000.0,
        };
        storage::set_code_timer(&storage::CodeTimer {
            purpose: self.purpose.as_str().to_owned(),
            challenge: sending.challenge.clone(),
            ends_at: sending.ends_at,
            again_at: sending.again_at,
        });
        self.sending.set(Some(sending));
    }

    /// The server says when a code may be asked for again; the count-down shows it instead of letting people try in vain.
    fn wait(self, seconds: u32) {
        let again_at = browser::now_ms() + f64::from(seconds) * 1000.0;
        self.sending.update(|sending| {
            if let Some(sending) = sending {
                sending.again_at = again_at;
            }
        });
    }

    fn ask(self, form: FormState) {
        let request = CodeRequestForm {
            phone: self.phone.get_untracked(),
            purpose: self.purpose,
            language: untrack(|| self.i18n.language()),
        };
        let Some(checked) = form.check(&request) else { return };
        let Some(key) = form.new_key() else { return };
        self.pending.set(true);
        let old = self.code.get_untracked();
        browser::spawn(async move {
            let phone = checked.phone().clone();
            let answer = send_code(checked, &key).await;
            self.pending.set(false);
            match answer {
                Ok(sent) => {
                    // The message can be faster than the answer: only a code that was typed before it is an old one.
                    self.code.update(|code| {
                        if *code == old {
                            code.clear();
                        }
                    });
                    self.sent(phone, sent);
                }
                Err(failure) => self.refused(form, failure),
            }
        });
    }

    fn refused(self, form: FormState, failure: ApiFailure) {
        if let ApiFailure::Refused(problem) = &failure
            && problem.refusal.code == Code::CodeResendTooSoon
            && let Some(seconds) = problem.refusal.retry_after_s
        {
            self.wait(seconds);
        }
        form.fail(failure);
    }

    /// What is said under the box once a code is under way.
    fn status(self) -> String {
        let words = &self.i18n.words().code;
        self.sending.with(|sending| match sending {
            Some(Sending { phone: Some(phone), .. }) if self.is_other_number(phone) => words.other_number.to_owned(),
            Some(Sending { phone: Some(phone), .. }) => (words.sent)(&phone.grouped(), CODE_LIFE_S / 60),
            Some(Sending { phone: None, .. }) => words.sent_before.to_owned(),
            None => String::new(),
        })
    }

    fn is_other_number(self, sent_to: &Phone) -> bool {
        self.phone.with(|typed| Phone::parse(typed).is_ok_and(|typed| typed != *sent_to))
    }

    /// Waiting concerns the number that got the code; another number may have one at once.
    fn again_at(self) -> Option<f64> {
        self.sending.with(|sending| {
            let sending = sending.as_ref()?;
            let is_other = sending.phone.as_ref().is_some_and(|phone| self.is_other_number(phone));
            Some(if is_other { 0.0 } else { sending.again_at })
        })
    }
}

/// The field for the code, with the button that gets it.
#[component]
pub fn CodeField(
    /// The form it stands in.
    form: FormState,
    /// The id of the box.
    id: &'static str,
    /// The id of the line that says how the sending went.
    status_id: &'static str,
    /// Number and code.
    state: CodeState,
    /// The code opens an account: say that it is required, as the other fields there do.
    #[prop(optional)]
    registers: bool,
) -> impl IntoView {
    let i18n = use_i18n();
    form.forget_when_typed(Field::Code, state.code);
    let label = i18n.say(|words| words.code.code);
    let hint = i18n.say(|words| words.code.hint);
    let problem = form.problem(Field::Code);
    let input = move || {
        view! {
            <CodeInput
                value=state.code
                digits=CodeDigits::LENGTH
                get=i18n.say(|words| words.code.get)
                status_id
                sent=move || state.status()
                again=move || again(i18n, state)
                seconds=move |left| (i18n.words().code.seconds)(left)
                again_at=Signal::derive(move || state.again_at())
                pending=state.pending
                on_get=move || state.ask(form)
            />
        }
        .into_any()
    };
    if registers {
        let marker = i18n.say(|words| words.ui.required);
        view! { <ui::Field id label marker required=true hint problem>{input()}</ui::Field> }.into_any()
    } else {
        view! { <ui::Field id label required=true hint problem>{input()}</ui::Field> }.into_any()
    }
}

/// What is said when another code may be asked for.
fn again(i18n: I18n, state: CodeState) -> String {
    let is_other = state.sending.with(|sending| {
        sending.as_ref().and_then(|sending| sending.phone.as_ref()).is_some_and(|phone| state.is_other_number(phone))
    });
    let words = &i18n.words().code;
    if is_other { words.other_number.to_owned() } else { words.resend_now.to_owned() }
}
