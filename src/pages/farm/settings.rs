//! Farm settings: the name and the departments, for owners.

use leptos::prelude::*;
use wepig_contract::error::{Code, Field};
use wepig_contract::farm::{FarmForm, FarmView};
use wepig_contract::role::Role;

use super::departments::Departments;
use crate::api::farms;
use crate::browser;
use crate::form::{Clash, ClashChoice, Clashes, FailureBanner, Fetched, FormState};
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::session::use_session;
use crate::ui::{
    Banner, Button, ButtonLook, Field as UiField, Form, Link, SkeletonShape, TextInput, changing, use_toasts,
};

/// The settings of the chosen farm; whoever is no owner there is told so.
#[component]
pub fn FarmSettingsPage() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let place = Memo::new(move |_| session.membership().map(|place| (place.farm, place.role)));
    changing(move || {
        Some(match place.get() {
            Some((farm, Role::Owner)) => view! { <Settings farm/> }.into_any(),
            _ => view! {
                <Banner>
                    <p>{i18n.live(|words| words.farm.only_owners)}</p>
                    <p><Link href=Route::Farm.href() label=i18n.say(|words| words.screens.farm.name)/></p>
                </Banner>
            }
            .into_any(),
        })
    })
}

#[component]
fn Settings(farm: String) -> impl IntoView {
    let id = StoredValue::new(farm);
    let fetched = Fetched::new(move || async move { farms::farm(&id.get_value()).await });
    let content = move |farm: FarmView| {
        view! {
            <FarmName farm fetched/>
            <Departments farm=id.get_value() fetched/>
        }
        .into_any()
    };
    fetched.view(SkeletonShape::Form, content)
}

/// The name. Whoever saves second sees both and chooses.
#[component]
fn FarmName(farm: FarmView, fetched: Fetched<FarmView>) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let toasts = use_toasts();
    let form = FormState::new("farm-settings", control);
    let clashes = Clashes::new();
    let name = RwSignal::new(farm.name.clone());
    let base = StoredValue::new(farm);
    form.forget_when_typed(Field::FarmName, name);
    let bring_together = move |newest: &FarmView| {
        let before = base.with_value(|base| base.name.clone());
        let field = Clash {
            id: "farm-name-choice",
            label: i18n.say(|words| words.farm.farm_name),
            value: name,
            values: [before, name.get_untracked(), newest.name.clone()],
            name: Callback::new(|name| name),
        };
        base.set_value(newest.clone());
        clashes.bring_together(vec![field])
    };
    let save = move || {
        if !clashes.are_settled() {
            return;
        }
        let Some(checked) = form.check(&FarmForm { farm_name: name.get_untracked() }) else { return };
        form.start();
        browser::spawn(async move {
            let id = base.with_value(|base| base.id.clone());
            let newest = loop {
                let version = base.with_value(|base| base.version);
                match farms::rename(&id, &checked, version).await {
                    Ok(newest) => break newest,
                    Err(failure) if failure.code() == Some(Code::VersionConflict) => {
                        match farms::farm(&id).await {
                            // What only this person has changed is theirs to change: save it on the newest version.
                            Ok(newest) if !bring_together(&newest) => {}
                            Ok(_) => return form.succeed(),
                            Err(failure) => return form.fail(failure),
                        }
                    }
                    Err(failure) => return form.fail(failure),
                }
            };
            clashes.clear();
            form.succeed();
            name.set(newest.name.clone());
            base.set_value(newest.clone());
            fetched.set(newest);
            session.refresh().await;
            toasts.say(i18n.say(|words| words.farm.name_saved));
        });
    };
    view! {
        <FailureBanner form/>
        <ClashChoice clashes/>
        <Form id=form.id pending=form.pending() on_submit=save>
            <UiField
                id="farm-name"
                label=i18n.say(|words| words.farm.farm_name)
                required=true
                problem=form.problem(Field::FarmName)
            >
                <TextInput value=name autocomplete="organization"/>
            </UiField>
            <Button
                label=i18n.say(|words| words.ui.save)
                look=ButtonLook::Primary
                submits=true
                pending=form.pending()
            />
        </Form>
    }
}

fn control(field: Field) -> Option<&'static str> {
    (field == Field::FarmName).then_some("farm-name")
}
