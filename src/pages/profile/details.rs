//! The facts about oneself, and saving them (row A6).

use leptos::prelude::*;
use wepig_contract::check::Check;
use wepig_contract::error::{Code, Field, FieldProblem, Reason};
use wepig_contract::profile::{Education, Gender, Profile, ProfileField, ProfileForm};

use super::Editing;
use super::audience::AudiencePicker;
use crate::api::profile::{profile, save_profile};
use crate::browser;
use crate::form::{ClashChoice, FailureBanner, FormState};
use crate::i18n::use_i18n;
use crate::session::use_session;
use crate::ui::{
    Button, ButtonLook, Choice, DateInput, ErrorSummary, Field as UiField, Form, RadioGroup, Select, SelectOption,
    TextInput, TextKind, changing, use_toasts,
};

/// What is typed, with what only this screen knows about it.
struct Typed {
    form: ProfileForm,
    /// Somebody in a farm has a name there.
    needs_name: bool,
    /// Half a date stands in the box, which reads as none.
    has_half_a_date: bool,
}

impl Check for Typed {
    type Checked = Profile;

    fn check(&self) -> Result<Profile, Vec<FieldProblem>> {
        let mut problems = Vec::new();
        if self.needs_name && self.form.name.trim().is_empty() {
            problems.push(FieldProblem::new(Field::PersonName, Reason::Required));
        }
        let checked = self.form.check();
        if self.has_half_a_date {
            problems.push(FieldProblem::new(Field::DateOfBirth, Reason::NotADate));
        }
        match checked {
            Ok(profile) if problems.is_empty() => Ok(profile),
            Ok(_) => Err(problems),
            Err(others) => {
                problems.extend(others);
                Err(problems)
            }
        }
    }
}

/// Name, education, gender, date of birth and e-mail, each with who sees it; Save below.
#[component]
pub(super) fn Details(
    /// The draft and what clashes with it.
    editing: Editing,
) -> impl IntoView {
    let (i18n, session, toasts) = (use_i18n(), use_session(), use_toasts());
    let Editing { draft, clashes } = editing;
    let form = FormState::new("profile", control);
    let half_a_date = RwSignal::new(false);
    for (field, value) in [
        (Field::PersonName, draft.name),
        (Field::Education, draft.education),
        (Field::Gender, draft.gender),
        (Field::DateOfBirth, draft.date_of_birth),
        (Field::Email, draft.email),
    ] {
        form.forget_when_typed(field, value);
    }
    let save = move || {
        let typed = Typed {
            form: draft.form(),
            needs_name: untrack(|| session.me()).is_some_and(|me| !me.memberships.is_empty()),
            has_half_a_date: half_a_date.get_untracked(),
        };
        if !clashes.are_settled() {
            return;
        }
        let Some(checked) = form.check(&typed) else { return };
        draft.stand_on_latest();
        form.start();
        browser::spawn(async move {
            if send(editing, form, checked).await {
                toasts.say(i18n.say(|words| words.profile.saved));
                session.refresh().await;
            }
        });
    };
    let needs_name = untrack(|| session.me()).is_some_and(|me| !me.memberships.is_empty());
    view! {
        <ErrorSummary id="profile-summary" title=i18n.say(|words| words.frame.check_these) problems=form.summary()/>
        <Form id=form.id pending=form.pending() on_submit=save>
            <div class="profile__fact-row">
                <UiField
                    id="profile-name"
                    label=i18n.say(|words| words.profile.name)
                    marker=if needs_name { i18n.say(|words| words.ui.required) } else { i18n.say(|words| words.ui.optional) }
                    required=needs_name
                    why=if needs_name {
                        i18n.say(|words| words.profile.name_required)
                    } else {
                        i18n.say(|words| words.profile.name_optional)
                    }
                    problem=form.problem(Field::PersonName)
                >
                    <TextInput value=draft.name autocomplete="name"/>
                </UiField>
            </div>
            {education(editing, form)}
            {gender(editing, form)}
            <div class="profile__fact-row">
                <UiField
                    id="profile-birth"
                    label=move || (i18n.words().profile.field)(ProfileField::DateOfBirth)
                    marker=i18n.say(|words| words.ui.optional)
                    why=move || (i18n.words().profile.why)(ProfileField::DateOfBirth)
                    problem=form.problem(Field::DateOfBirth)
                >
                    <DateInput value=draft.date_of_birth min="1900-01-01" autocomplete="bday" unfinished=half_a_date/>
                </UiField>
                <AudiencePicker editing field=ProfileField::DateOfBirth/>
            </div>
            <div class="profile__fact-row">
                <UiField
                    id="profile-email"
                    label=move || (i18n.words().profile.field)(ProfileField::Email)
                    marker=i18n.say(|words| words.ui.optional)
                    why=move || (i18n.words().profile.why)(ProfileField::Email)
                    problem=form.problem(Field::Email)
                >
                    <TextInput value=draft.email autocomplete="email" kind=TextKind::Email/>
                </UiField>
                <AudiencePicker editing field=ProfileField::Email/>
            </div>
            <div class="profile__save">
                // Beside the button that brought them about, for the form is longer than a screen.
                <ClashChoice clashes/>
                <FailureBanner form/>
                <Button
                    label=i18n.say(|words| words.ui.save)
                    look=ButtonLook::Primary
                    submits=true
                    wide=true
                    pending=form.pending()
                />
            </div>
        </Form>
    }
}

/// Saves. Where somebody else was faster, both are brought together: without a clash it is saved at once, else the person
/// chooses first. True when it is saved.
async fn send(editing: Editing, form: FormState, mut checked: Profile) -> bool {
    let Editing { draft, clashes } = editing;
    for is_last in [false, true] {
        let sent = draft.form();
        match save_profile(checked.clone(), draft.version()).await {
            Ok(view) => {
                form.succeed();
                clashes.clear();
                draft.saved(&sent, view);
                return true;
            }
            Err(failure) if failure.code() == Some(Code::VersionConflict) && !is_last => {
                match bring_together(editing, form).await {
                    Some(together) => checked = together,
                    None => return false,
                }
            }
            Err(failure) => {
                form.fail(failure);
                return false;
            }
        }
    }
    false
}

/// Reads what was saved meanwhile. `None` where the person has to choose or mend something first.
async fn bring_together(editing: Editing, form: FormState) -> Option<Profile> {
    match profile().await {
        Ok(newest) => {
            if editing.draft.take(newest, editing.clashes) {
                form.stop();
                return None;
            }
            let together = editing.draft.form().check();
            together
                .map_err(|problems| {
                    form.stop();
                    form.show(problems);
                })
                .ok()
        }
        Err(failure) => {
            form.fail(failure);
            None
        }
    }
}

fn education(editing: Editing, form: FormState) -> impl IntoView {
    let i18n = use_i18n();
    let options = Signal::derive(move || {
        let option =
            |level: Education| SelectOption::new(level.as_str(), move || (i18n.words().profile.education)(level));
        Education::ALL.map(option).to_vec()
    });
    view! {
        <div class="profile__fact-row">
            <UiField
                id="profile-education"
                label=move || (i18n.words().profile.field)(ProfileField::Education)
                marker=i18n.say(|words| words.ui.optional)
                why=move || (i18n.words().profile.why)(ProfileField::Education)
                problem=form.problem(Field::Education)
            >
                <Select
                    value=editing.draft.education
                    options
                    none=i18n.say(|words| words.profile.not_given)
                />
            </UiField>
            <AudiencePicker editing field=ProfileField::Education/>
        </div>
    }
}

/// The choice, and the way back to none.
fn gender(editing: Editing, form: FormState) -> impl IntoView {
    let i18n = use_i18n();
    let code = editing.draft.gender;
    let chosen = RwSignal::new(None::<&'static str>);
    browser::follow(move || {
        let code = code.get();
        let known = Gender::ALL.into_iter().map(Gender::as_str).find(|known| *known == code);
        if chosen.get_untracked() != known {
            chosen.set(known);
        }
    });
    browser::follow(move || {
        let chosen = chosen.get().unwrap_or_default();
        if code.with_untracked(|code| code != chosen) {
            code.set(chosen.to_owned());
        }
    });
    let choice = |gender: Gender| Choice {
        value: gender.as_str(),
        label: (move || (i18n.words().profile.gender)(gender)).into(),
    };
    let clear = move || {
        chosen.set(None);
        browser::focus("profile-gender");
    };
    view! {
        <div class="profile__fact-row">
            <div class="profile__gender">
                <RadioGroup
                    id="profile-gender"
                    legend=move || (i18n.words().profile.field)(ProfileField::Gender)
                    choices=Gender::ALL.map(choice).into()
                    chosen
                    marker=i18n.say(|words| words.ui.optional)
                    hint=move || (i18n.words().profile.why)(ProfileField::Gender)
                    problem=form.problem(Field::Gender)
                />
                {changing(move || chosen.with(Option::is_some).then(|| view! {
                    <Button
                        label=i18n.say(|words| words.profile.clear_gender)
                        look=ButtonLook::Quiet
                        on_press=clear
                    />
                }.into_any()))}
            </div>
            <AudiencePicker editing field=ProfileField::Gender/>
        </div>
    }
}

fn control(field: Field) -> Option<&'static str> {
    match field {
        Field::PersonName => Some("profile-name"),
        Field::Education => Some("profile-education"),
        Field::Gender => Some("profile-gender"),
        Field::DateOfBirth => Some("profile-birth"),
        Field::Email => Some("profile-email"),
        _ => None,
    }
}
