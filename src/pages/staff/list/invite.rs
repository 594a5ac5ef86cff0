//! Asking somebody to the farm: by a message to a number, or by a link to hand on (row B3).

use leptos::prelude::*;
use wepig_contract::error::{Field, FieldProblem, Reason};
use wepig_contract::farm::DepartmentView;
use wepig_contract::invitation::{InvitationForm, InvitationView};
use wepig_contract::role::Role;

use super::link::LinkBox;
use crate::api::invitations::invite;
use crate::browser::{self, share};
use crate::form::{Attempt, FailureBanner, FormState};
use crate::i18n::use_i18n;
use crate::session::use_session;
use crate::ui::{
    Button, ButtonLook, Choice, Dialog, Field as UiField, Form, IconName, PhoneInput, RadioGroup, Select, SelectOption,
    changing, use_toasts,
};

/// The codes of the two ways.
const NUMBER: &str = "number";
const LINK: &str = "link";

/// The button, and the dialog behind it.
#[component]
pub(super) fn InviteButton(
    departments: Signal<Vec<DepartmentView>>,
    /// Told when there is one more invitation.
    changed: Trigger,
) -> impl IntoView {
    let i18n = use_i18n();
    let open = RwSignal::new(false);
    view! {
        <Button
            label=i18n.say(|words| words.invite.invite)
            look=ButtonLook::Primary
            icon=IconName::PersonAdd
            opens_dialog=true
            on_press=move || open.set(true)
        />
        <Dialog id="invite" open title=i18n.say(|words| words.invite.invite) close=i18n.say(|words| words.ui.close)>
            <Invite departments changed open/>
        </Dialog>
    }
}

/// The form, and after a link was made, the link.
#[component]
fn Invite(departments: Signal<Vec<DepartmentView>>, changed: Trigger, open: RwSignal<bool>) -> impl IntoView {
    let i18n = use_i18n();
    let made = RwSignal::new(None::<InvitationView>);
    changing(move || {
        Some(match made.get() {
            None => view! { <InviteForm departments changed open made/> }.into_any(),
            Some(invitation) => view! {
                <p role="status">{i18n.live(|words| words.invite.link_ready)}</p>
                <LinkBox id="invite-link" link=share::absolute(&invitation.link)/>
                <Button
                    label=i18n.say(|words| words.invite.done)
                    look=ButtonLook::Primary
                    wide=true
                    on_press=move || open.set(false)
                />
            }
            .into_any(),
        })
    })
}

#[component]
fn InviteForm(
    departments: Signal<Vec<DepartmentView>>,
    changed: Trigger,
    open: RwSignal<bool>,
    made: RwSignal<Option<InvitationView>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let toasts = use_toasts();
    let form = FormState::new("invite-form", control);
    let way = RwSignal::new(Some(NUMBER));
    let phone = RwSignal::new(String::new());
    let role = RwSignal::new(Role::Staff.as_str().to_owned());
    let department = RwSignal::new(String::new());
    form.forget_when_typed(Field::Phone, phone);
    form.forget_when_typed(Field::Department, department);
    let own = untrack(|| session.membership()).map_or(Role::Staff, |place| place.role);
    let roles: Vec<SelectOption> = (Role::ALL.into_iter().filter(|role| own.may_grant(*role)))
        .map(|role| SelectOption::new(role.as_str(), move || i18n.words().login.roles.of(role)))
        .collect();
    let send = move || {
        let Some(farm) = untrack(|| session.open_farm()) else { return };
        let is_link = way.get_untracked() == Some(LINK);
        let typed = InvitationForm {
            phone: if is_link { String::new() } else { phone.get_untracked() },
            role: Role::from_name(&role.get_untracked()).unwrap_or(Role::Staff),
            department: Some(department.get_untracked()).filter(|id| !id.is_empty()),
            language: untrack(|| i18n.language()),
        };
        if !is_link && typed.phone.trim().is_empty() {
            // An empty number would be a link to hand on, which is not what was chosen.
            return form.show(vec![FieldProblem::new(Field::Phone, Reason::Required)]);
        }
        let fingerprint = [&*typed.phone, typed.role.as_str(), &*department.get_untracked()].join("\n");
        let Some(checked) = form.check(&typed) else { return };
        let Some(Attempt { key, .. }) = form.attempt(&[&fingerprint]) else { return };
        form.start();
        browser::spawn(async move {
            match invite(&farm, &checked, &key).await {
                Ok(invitation) => {
                    form.succeed();
                    changed.notify();
                    if is_link {
                        made.set(Some(invitation));
                    } else {
                        open.set(false);
                        toasts.say(move || (i18n.words().invite.sent)(&invitation.phone));
                    }
                }
                Err(failure) => form.fail(failure),
            }
        });
    };
    let is_link = Memo::new(move |_| way.get() == Some(LINK));
    view! {
        <FailureBanner form/>
        <Form id=form.id pending=form.pending() on_submit=send>
            <RadioGroup
                id="invite-way"
                legend=i18n.say(|words| words.invite.how)
                choices=vec![
                    Choice { value: NUMBER, label: i18n.say(|words| words.invite.by_number) },
                    Choice { value: LINK, label: i18n.say(|words| words.invite.by_link) },
                ]
                chosen=way
            />
            {changing(move || Some(match is_link.get() {
                true => view! { <p class="aside">{i18n.live(|words| words.invite.link_why)}</p> }.into_any(),
                false => view! {
                    <UiField
                        id="invite-phone"
                        label=i18n.say(|words| words.invite.phone)
                        required=true
                        why=i18n.say(|words| words.invite.phone_why)
                        problem=form.problem(Field::Phone)
                    >
                        <PhoneInput value=phone/>
                    </UiField>
                }
                .into_any(),
            }))}
            <UiField
                id="invite-role"
                label=i18n.say(|words| words.staff.role)
                hint=move || {
                    let role = role.with(|name| Role::from_name(name)).unwrap_or(Role::Staff);
                    (i18n.words().entry.role_line)(role)
                }
                problem=form.problem(Field::Role)
            >
                <Select value=role options=roles/>
            </UiField>
            <UiField
                id="invite-department"
                label=i18n.say(|words| words.staff.department)
                marker=i18n.say(|words| words.ui.optional)
                problem=form.problem(Field::Department)
            >
                <Select
                    value=department
                    options=Signal::derive(move || departments.with(|all| {
                        all.iter().map(|one| SelectOption::new(one.id.clone(), one.name.clone())).collect()
                    }))
                    none=i18n.say(|words| words.entry.no_department)
                />
            </UiField>
            <Button
                label=i18n.say(|words| words.invite.invite)
                look=ButtonLook::Primary
                submits=true
                wide=true
                pending=form.pending()
            />
        </Form>
    }
}

fn control(field: Field) -> Option<&'static str> {
    match field {
        Field::Phone => Some("invite-phone"),
        Field::Role => Some("invite-role"),
        Field::Department => Some("invite-department"),
        _ => None,
    }
}
