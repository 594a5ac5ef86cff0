//! Who sees a field: chosen beside it, saved at once (row C7).

use leptos::prelude::*;
use wepig_contract::profile::{AudienceView, ProfileField, ProfileView};
use wepig_contract::role::Audience;

use super::Editing;
use crate::api::profile::save_audience;
use crate::browser;
use crate::form::failure_sentence;
use crate::i18n::use_i18n;
use crate::ui::{Field as UiField, Icon, IconName, Select, SelectOption, live};

/// Who sees it now, and the choice of somebody else. A refused choice goes back to what holds and says why.
#[component]
pub(super) fn AudiencePicker(
    /// The draft that holds what the server said last.
    editing: Editing,
    /// The field.
    field: ProfileField,
) -> impl IntoView {
    let i18n = use_i18n();
    let draft = editing.draft;
    let value = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<String>);
    browser::follow(move || value.set(draft.audience(field).as_str().to_owned()));
    let save = move |code: String| {
        let Some(audience) = Audience::ALL.into_iter().find(|audience| audience.as_str() == code) else { return };
        problem.set(None);
        browser::spawn(async move {
            match save_audience(AudienceView { field, audience }).await {
                Ok(newest) => {
                    draft.take(newest, editing.clashes);
                }
                Err(failure) => {
                    problem.set(Some(failure_sentence(i18n.words_now(), &failure)));
                    value.set(untrack(|| draft.audience(field)).as_str().to_owned());
                }
            }
        });
    };
    let options = Signal::derive(move || {
        let option = |audience: Audience| {
            SelectOption::new(audience.as_str(), move || (i18n.words().profile.audience)(audience))
        };
        Audience::ALL.map(option).to_vec()
    });
    let now = move || {
        let words = &i18n.words().profile;
        match () {
            () if !draft.read(|latest| is_filled(latest, field)) => words.seen_empty,
            () if draft.read(|latest| latest.farms.is_empty()) => words.seen_no_farm,
            () => (words.seen_by)(draft.audience(field)),
        }
    };
    view! {
        <div class="audience">
            <UiField id=id(field) label=move || (i18n.words().profile.who_sees)(field) problem>
                <Select value options on_choose=save/>
            </UiField>
            <p class="audience__now"><Icon name=IconName::Eye/><span role="status">{live(now.into())}</span></p>
        </div>
    }
}

/// Whether there is anything to see.
fn is_filled(profile: &ProfileView, field: ProfileField) -> bool {
    match field {
        ProfileField::Phone => true,
        ProfileField::Education => profile.education.is_some(),
        ProfileField::Gender => profile.gender.is_some(),
        ProfileField::DateOfBirth => !profile.date_of_birth.is_empty(),
        ProfileField::Email => !profile.email.is_empty(),
        ProfileField::DateOfEntry => profile.farms.iter().any(|farm| !farm.date_of_entry.is_empty()),
        ProfileField::Department => profile.farms.iter().any(|farm| !farm.department.is_empty()),
        ProfileField::Picture => profile.picture.is_some(),
    }
}

fn id(field: ProfileField) -> &'static str {
    match field {
        ProfileField::Phone => "audience-phone",
        ProfileField::Education => "audience-education",
        ProfileField::Gender => "audience-gender",
        ProfileField::DateOfBirth => "audience-birth",
        ProfileField::Email => "audience-email",
        ProfileField::DateOfEntry => "audience-entry",
        ProfileField::Department => "audience-department",
        ProfileField::Picture => "audience-picture",
    }
}
