//! The farm's facts about a person: name, department, date of entry (row B2).

use leptos::prelude::*;
use wepig_contract::error::{Code, Field, FieldProblem, Reason};
use wepig_contract::farm::{DepartmentView, FarmView};
use wepig_contract::profile::ProfileField;
use wepig_contract::staff::{MemberForm, MemberView, Shown};

use super::EntryState;
use crate::api::{farms, staff};
use crate::browser;
use crate::form::{Clash, ClashChoice, Clashes, FailureBanner, Fetched, FormState, use_fresh_proof};
use crate::i18n::{I18n, use_i18n};
use crate::session::use_session;
use crate::ui::{
    Button, ButtonLook, DateInput, Dialog, Field as UiField, Form, IconName, Select, SelectOption, SkeletonShape,
    TextInput, use_toasts,
};

/// The button, and the form behind it.
#[component]
pub(super) fn Edit(state: EntryState) -> impl IntoView {
    let i18n = use_i18n();
    let open = RwSignal::new(false);
    view! {
        <Button
            label=i18n.say(|words| words.entry.edit)
            icon=IconName::Edit
            opens_dialog=true
            on_press=move || open.set(true)
        />
        <Dialog
            id="edit-member"
            open
            title=move || (i18n.words().entry.edit_title)(&state.name())
            close=i18n.say(|words| words.ui.close)
        >
            <Departments state open/>
        </Dialog>
    }
}

/// The form begins once the farm's departments are known.
#[component]
fn Departments(state: EntryState, open: RwSignal<bool>) -> impl IntoView {
    let farm = Fetched::new(move || async move { farms::farm(&state.farm()).await });
    farm.view(SkeletonShape::Form, move |farm: FarmView| match state.fetched.get_untracked() {
        Some(member) => view! { <EditForm state open departments=farm.departments member/> }.into_any(),
        None => ().into_any(),
    })
}

/// What is typed, and what it began with. A Copy handle.
#[derive(Clone, Copy)]
struct Draft {
    name: RwSignal<String>,
    department: RwSignal<String>,
    date: RwSignal<String>,
    /// The entry that the draft is a change of.
    base: StoredValue<MemberView>,
    departments: StoredValue<Vec<DepartmentView>>,
    i18n: I18n,
}

impl Draft {
    fn form(self) -> MemberForm {
        MemberForm {
            name: self.name.get_untracked(),
            department: Some(self.department.get_untracked()).filter(|id| !id.is_empty()),
            date_of_entry: self.date.get_untracked(),
        }
    }

    /// The three fields with what they were, what was typed, and what `newest` has; `newest` is the base from now on.
    fn against(self, newest: &MemberView) -> Vec<Clash> {
        let i18n = self.i18n;
        let departments = self.departments.get_value();
        let named = move |id: String| {
            departments.iter().find(|one| one.id == id).map(|one| one.name.clone()).unwrap_or_default()
        };
        let day = move |date: String| if date.is_empty() { date } else { (i18n.words().date)(&date) };
        let clash = |id, label, value: RwSignal<String>, read: fn(&MemberView) -> String, name| Clash {
            id,
            label,
            value,
            values: [self.base.with_value(read), value.get_untracked(), read(newest)],
            name,
        };
        let clashes = vec![
            clash(
                "member-name-choice",
                i18n.say(|words| words.entry.name),
                self.name,
                name_of,
                Callback::new(|name| name),
            ),
            clash(
                "member-department-choice",
                i18n.say(|words| words.staff.department),
                self.department,
                department_of,
                Callback::new(named),
            ),
            clash(
                "member-date-choice",
                i18n.say(|words| words.staff.entry_date),
                self.date,
                date_of,
                Callback::new(day),
            ),
        ];
        self.base.set_value(newest.clone());
        clashes
    }
}

#[component]
fn EditForm(
    state: EntryState,
    open: RwSignal<bool>,
    departments: Vec<DepartmentView>,
    member: MemberView,
) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let toasts = use_toasts();
    let proof = use_fresh_proof();
    let form = FormState::new("edit-member-form", control);
    let clashes = Clashes::new();
    let unfinished = RwSignal::new(false);
    let options: Vec<SelectOption> =
        departments.iter().map(|one| SelectOption::new(one.id.clone(), one.name.clone())).collect();
    let draft = Draft {
        name: RwSignal::new(name_of(&member)),
        department: RwSignal::new(department_of(&member)),
        date: RwSignal::new(date_of(&member)),
        base: StoredValue::new(member),
        departments: StoredValue::new(departments),
        i18n,
    };
    form.forget_when_typed(Field::PersonName, draft.name);
    form.forget_when_typed(Field::Department, draft.department);
    form.forget_when_typed(Field::DateOfEntry, draft.date);
    let save = move || {
        if !clashes.are_settled() {
            return;
        }
        if unfinished.get_untracked() {
            return form.show(vec![FieldProblem::new(Field::DateOfEntry, Reason::NotADate)]);
        }
        let Some(_) = form.check(&draft.form()) else { return };
        form.start();
        browser::spawn(async move {
            let newest = loop {
                let Some(checked) = form.check(&draft.form()) else { return form.succeed() };
                let version = draft.base.with_value(|base| base.version);
                let checked = StoredValue::new(checked);
                let act = move || async move {
                    staff::edit(&state.farm(), state.id.as_str(), &checked.get_value(), version).await
                };
                match proof.with(act).await {
                    None => return form.succeed(),
                    Some(Ok(newest)) => break newest,
                    Some(Err(failure)) if failure.code() == Some(Code::VersionConflict) => {
                        match staff::member(&state.farm(), state.id.as_str()).await {
                            // What only this person has changed is theirs to change: save it on the newest version.
                            Ok(newest) if !clashes.bring_together(draft.against(&newest)) => {}
                            Ok(_) => return form.succeed(),
                            Err(failure) => return form.fail(failure),
                        }
                    }
                    Some(Err(failure)) => return form.fail(failure),
                }
            };
            form.succeed();
            open.set(false);
            let (name, own) = (name_of(&newest), newest.own);
            state.fetched.set(newest);
            if own {
                browser::spawn(session.refresh());
            }
            toasts.say(move || (i18n.words().entry.saved)(&name));
        });
    };
    view! {
        <FailureBanner form/>
        <ClashChoice clashes/>
        <Form id=form.id pending=form.pending() on_submit=save>
            <UiField
                id="member-name"
                label=i18n.say(|words| words.entry.name)
                required=true
                why=i18n.say(|words| words.entry.name_why)
                problem=form.problem(Field::PersonName)
            >
                <TextInput value=draft.name autocomplete="off"/>
            </UiField>
            <UiField
                id="member-department"
                label=i18n.say(|words| words.staff.department)
                marker=i18n.say(|words| words.ui.optional)
                problem=form.problem(Field::Department)
            >
                <Select value=draft.department options none=i18n.say(|words| words.entry.no_department)/>
            </UiField>
            <UiField
                id="member-date"
                label=i18n.say(|words| words.staff.entry_date)
                marker=i18n.say(|words| words.ui.optional)
                problem=form.problem(Field::DateOfEntry)
            >
                <DateInput value=draft.date unfinished/>
            </UiField>
            <Button
                label=i18n.say(|words| words.ui.save)
                look=ButtonLook::Primary
                submits=true
                wide=true
                pending=form.pending()
            />
        </Form>
    }
}

fn name_of(member: &MemberView) -> String {
    member.row.name.clone()
}

fn department_of(member: &MemberView) -> String {
    member.department_id.clone().unwrap_or_default()
}

fn date_of(member: &MemberView) -> String {
    let fact = member.facts.iter().find(|fact| fact.field == ProfileField::DateOfEntry);
    fact.filter(|fact| fact.shown == Shown::Whole).map(|fact| fact.value.clone()).unwrap_or_default()
}

fn control(field: Field) -> Option<&'static str> {
    match field {
        Field::PersonName => Some("member-name"),
        Field::Department => Some("member-department"),
        Field::DateOfEntry => Some("member-date"),
        _ => None,
    }
}
