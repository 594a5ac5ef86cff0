//! The farm's departments: add, rename, delete.

use leptos::prelude::*;
use wepig_contract::error::Field;
use wepig_contract::farm::{DepartmentForm, DepartmentView, FarmView};

use crate::api::farms;
use crate::browser;
use crate::form::{Attempt, ConfirmDialog, Confirmation, FailureBanner, Fetched, FormState};
use crate::i18n::use_i18n;
use crate::ui::{
    Button, ButtonLook, CardList, Dialog, Drawing, EmptyState, Field as UiField, Form, ListCard, Menu, MenuItem,
    TextInput, changing, use_toasts,
};

/// What a dialog is about.
#[derive(Clone, Copy)]
struct Editor {
    farm: StoredValue<String>,
    fetched: Fetched<FarmView>,
    /// The one being renamed; `None` while one is added.
    edited: RwSignal<Option<DepartmentView>>,
    editing: RwSignal<bool>,
    /// The one being deleted.
    deleted: RwSignal<Option<DepartmentView>>,
    deleting: Confirmation,
}

/// The list, with its dialogs.
#[component]
pub(super) fn Departments(farm: String, fetched: Fetched<FarmView>) -> impl IntoView {
    let i18n = use_i18n();
    let state = Editor {
        farm: StoredValue::new(farm),
        fetched,
        edited: RwSignal::new(None),
        editing: RwSignal::new(false),
        deleted: RwSignal::new(None),
        deleting: Confirmation::new(),
    };
    let departments = Memo::new(move |_| fetched.read(|farm| farm.departments.clone()).unwrap_or_default());
    view! {
        <section class="farm-departments">
            <h2 class="section-title">{i18n.live(|words| words.farm.departments)}</h2>
            <p class="section-text">{i18n.live(|words| words.farm.departments_why)}</p>
            {changing(move || Some(match departments.get() {
                departments if departments.is_empty() => view! {
                    <EmptyState drawing=Drawing::Pen text=i18n.say(|words| words.farm.departments_none)/>
                }.into_any(),
                departments => view! {
                    <CardList label=i18n.say(|words| words.farm.departments)>
                        {departments.into_iter().map(|department| line(state, department)).collect_view()}
                    </CardList>
                }.into_any(),
            }))}
            <Button
                label=i18n.say(|words| words.farm.add_department)
                opens_dialog=true
                on_press=move || state.edit(None)
            />
        </section>
        <EditDialog state/>
        <DeleteDialog state/>
    }
}

impl Editor {
    fn edit(self, department: Option<DepartmentView>) {
        self.edited.set(department);
        self.editing.set(true);
    }

    fn delete(self, department: DepartmentView) {
        self.deleted.set(Some(department));
        self.deleting.ask();
    }
}

/// A department, and what can be done with it.
fn line(state: Editor, department: DepartmentView) -> impl IntoView {
    let i18n = use_i18n();
    let name = department.name.clone();
    let items = Callback::new(move |()| {
        let (renamed, deleted) = (department.clone(), department.clone());
        vec![
            MenuItem::new(i18n.say(|words| words.farm.rename), move || state.edit(Some(renamed.clone()))),
            MenuItem::new(i18n.say(|words| words.farm.delete), move || state.delete(deleted.clone())).danger(),
        ]
    });
    let menu = view! { <Menu label=i18n.say(|words| words.staff.acts) close=i18n.say(|words| words.ui.close) items/> };
    view! { <ListCard name action=menu.into_any()>""</ListCard> }
}

/// One box for a name, new or changed.
#[component]
fn EditDialog(state: Editor) -> impl IntoView {
    let i18n = use_i18n();
    let title = move || match state.edited.get() {
        Some(department) => (i18n.words().farm.rename_title)(&department.name),
        None => i18n.words().farm.add_department.to_owned(),
    };
    view! {
        <Dialog id="department-dialog" open=state.editing title close=i18n.say(|words| words.ui.close)>
            <EditForm state/>
        </Dialog>
    }
}

#[component]
fn EditForm(state: Editor) -> impl IntoView {
    let i18n = use_i18n();
    let toasts = use_toasts();
    let form = FormState::new("department", control);
    let edited = state.edited.get_untracked();
    let name = RwSignal::new(edited.as_ref().map(|department| department.name.clone()).unwrap_or_default());
    form.forget_when_typed(Field::Department, name);
    browser::follow(|| browser::focus("department-name"));
    let edited = StoredValue::new(edited);
    let save = move || {
        let typed = DepartmentForm { name: name.get_untracked() };
        let Some(checked) = form.check(&typed) else { return };
        let Some(Attempt { key, .. }) = form.attempt(&[&typed.name]) else { return };
        form.start();
        browser::spawn(async move {
            let farm = state.farm.get_value();
            let edited = edited.get_value();
            let saved = match &edited {
                Some(department) => farms::rename_department(&farm, &department.id, &checked).await,
                None => farms::add_department(&farm, &checked, &key).await,
            };
            if let Err(failure) = saved {
                return form.fail(failure);
            }
            form.succeed();
            state.editing.set(false);
            state.fetched.load();
            let name = checked.as_str().to_owned();
            toasts.say(move || {
                let words = &i18n.words().farm;
                let said = if edited.is_some() { words.department_renamed } else { words.department_added };
                said(&name)
            });
        });
    };
    view! {
        <FailureBanner form/>
        <Form id=form.id pending=form.pending() on_submit=save>
            <UiField
                id="department-name"
                label=i18n.say(|words| words.farm.department)
                required=true
                problem=form.problem(Field::Department)
            >
                <TextInput value=name autocomplete="off"/>
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

/// The question that names the department.
#[component]
fn DeleteDialog(state: Editor) -> impl IntoView {
    let i18n = use_i18n();
    let toasts = use_toasts();
    let name = move || state.deleted.get().map(|department| department.name).unwrap_or_default();
    let delete = move || {
        let Some(department) = state.deleted.get_untracked() else { return };
        let act = move || async move {
            let id = state.deleted.get_untracked().map(|department| department.id).unwrap_or_default();
            farms::delete_department(&state.farm.get_value(), &id).await
        };
        state.deleting.act(act, move |()| {
            state.fetched.load();
            let name = department.name;
            toasts.say(move || (i18n.words().farm.department_deleted)(&name));
        });
    };
    view! {
        <ConfirmDialog
            id="delete-department"
            open=state.deleting.open
            title=move || (i18n.words().farm.delete_title)(&name())
            text=i18n.say(|words| words.farm.delete_text)
            act=i18n.say(|words| words.farm.delete_confirm)
            pending=state.deleting.pending()
            problem=state.deleting.problem()
            on_confirm=delete
        />
    }
}

fn control(field: Field) -> Option<&'static str> {
    (field == Field::Department).then_some("department-name")
}
