//! What is typed into Profile, and what it began from.

use leptos::prelude::*;
use wepig_contract::profile::{Education, Gender, ProfileField, ProfileForm, ProfileView};
use wepig_contract::role::Audience;

use crate::form::{Clash, Clashes};
use crate::i18n::{I18n, use_i18n};

/// The draft. A Copy handle that outlives the screen.
#[derive(Clone, Copy)]
pub(super) struct ProfileDraft {
    i18n: I18n,
    /// The account whose draft it is.
    owner: StoredValue<String>,
    /// The values that the typed ones began from.
    base: StoredValue<ProfileForm>,
    /// The profile as the server gave it last.
    pub(super) latest: RwSignal<Option<ProfileView>>,
    pub(super) name: RwSignal<String>,
    /// The code of the level, or nothing.
    pub(super) education: RwSignal<String>,
    /// The code of the choice, or nothing.
    pub(super) gender: RwSignal<String>,
    pub(super) date_of_birth: RwSignal<String>,
    pub(super) email: RwSignal<String>,
}

impl ProfileDraft {
    /// Begins on a profile, or goes on where this person was: what is typed and not yet saved stays.
    pub(super) fn open(self, owner: &str, newest: ProfileView, clashes: Clashes) {
        if self.owner.with_value(|known| known == owner) {
            self.take(newest, clashes);
        } else {
            self.owner.set_value(owner.to_owned());
            self.fill(newest);
        }
    }

    /// Takes over a newer profile and keeps what is typed. True when a choice is needed, because both have changed a fact.
    pub(super) fn take(self, newest: ProfileView, clashes: Clashes) -> bool {
        let asks = clashes.bring_together(self.fields(&form_of(&newest)));
        if !asks {
            self.base.set_value(form_of(&newest));
        }
        self.latest.set(Some(newest));
        asks
    }

    /// The choices are made: what is typed now stands on the newest profile.
    pub(super) fn stand_on_latest(self) {
        if let Some(latest) = self.latest.with_untracked(|latest| latest.as_ref().map(form_of)) {
            self.base.set_value(latest);
        }
    }

    /// `sent` was saved as `view`; what was typed since stays.
    pub(super) fn saved(self, sent: &ProfileForm, view: ProfileView) {
        if self.form() == *sent {
            self.fill(view);
        } else {
            self.base.set_value(form_of(&view));
            self.latest.set(Some(view));
        }
    }

    /// Forgets everything: the person has left.
    pub(super) fn forget(self) {
        self.owner.set_value(String::new());
        self.put(ProfileForm::default());
        self.latest.set(None);
    }

    /// Everything, as it shall be.
    pub(super) fn form(self) -> ProfileForm {
        let education = self.education.get_untracked();
        let gender = self.gender.get_untracked();
        ProfileForm {
            name: self.name.get_untracked(),
            education: Education::ALL.into_iter().find(|level| level.as_str() == education),
            gender: Gender::ALL.into_iter().find(|choice| choice.as_str() == gender),
            date_of_birth: self.date_of_birth.get_untracked(),
            email: self.email.get_untracked(),
        }
    }

    /// The version to save on.
    pub(super) fn version(self) -> u64 {
        self.latest.with_untracked(|latest| latest.as_ref().map(|latest| latest.version).unwrap_or_default())
    }

    /// Reads a part of the newest profile.
    pub(super) fn read<T: Default>(self, read: impl FnOnce(&ProfileView) -> T) -> T {
        self.latest.with(|latest| latest.as_ref().map(read).unwrap_or_default())
    }

    /// Who sees a field.
    pub(super) fn audience(self, field: ProfileField) -> Audience {
        self.read(|latest| {
            latest.audiences.iter().find(|view| view.field == field).map(|view| view.audience).unwrap_or_default()
        })
    }

    fn fill(self, view: ProfileView) {
        self.put(form_of(&view));
        self.latest.set(Some(view));
    }

    fn put(self, form: ProfileForm) {
        let [name, education, gender, date_of_birth, email] = values(&form);
        self.base.set_value(form);
        self.name.set(name);
        self.education.set(education);
        self.gender.set(gender);
        self.date_of_birth.set(date_of_birth);
        self.email.set(email);
    }

    /// Every fact with the value before, the one typed, and the one saved meanwhile.
    fn fields(self, newest: &ProfileForm) -> Vec<Clash> {
        let i18n = self.i18n;
        let before = self.base.with_value(values);
        let mine = values(&self.form());
        let theirs = values(newest);
        let value = [self.name, self.education, self.gender, self.date_of_birth, self.email];
        let fields = FACTS.into_iter().zip(value).zip(before.into_iter().zip(mine).zip(theirs));
        fields
            .map(|((fact, value), ((before, mine), theirs))| Clash {
                id: fact.clash_id,
                label: (move || fact.label(i18n)).into(),
                value,
                values: [before, mine, theirs],
                name: Callback::new(move |code: String| (fact.said)(i18n, &code)),
            })
            .collect()
    }
}

/// A fact of the form.
#[derive(Clone, Copy)]
struct Fact {
    clash_id: &'static str,
    /// `None` for the name.
    field: Option<ProfileField>,
    /// A value as people read it.
    said: fn(I18n, &str) -> String,
}

impl Fact {
    fn label(self, i18n: I18n) -> &'static str {
        let words = &i18n.words().profile;
        self.field.map_or(words.name, words.field)
    }
}

/// The facts in the order of [`values`].
const FACTS: [Fact; 5] = [
    Fact { clash_id: "profile-name-clash", field: None, said: |_, value| value.to_owned() },
    Fact {
        clash_id: "profile-education-clash",
        field: Some(ProfileField::Education),
        said: |i18n, code| {
            let level = Education::ALL.into_iter().find(|level| level.as_str() == code);
            level.map(i18n.words().profile.education).unwrap_or_default().to_owned()
        },
    },
    Fact {
        clash_id: "profile-gender-clash",
        field: Some(ProfileField::Gender),
        said: |i18n, code| {
            let choice = Gender::ALL.into_iter().find(|choice| choice.as_str() == code);
            choice.map(i18n.words().profile.gender).unwrap_or_default().to_owned()
        },
    },
    Fact {
        clash_id: "profile-birth-clash",
        field: Some(ProfileField::DateOfBirth),
        said: |i18n, day| (i18n.words().date)(day),
    },
    Fact { clash_id: "profile-email-clash", field: Some(ProfileField::Email), said: |_, value| value.to_owned() },
];

fn values(form: &ProfileForm) -> [String; 5] {
    [
        form.name.clone(),
        form.education.map(Education::as_str).unwrap_or_default().to_owned(),
        form.gender.map(Gender::as_str).unwrap_or_default().to_owned(),
        form.date_of_birth.clone(),
        form.email.clone(),
    ]
}

fn form_of(view: &ProfileView) -> ProfileForm {
    ProfileForm {
        name: view.name.clone(),
        education: view.education,
        gender: view.gender,
        date_of_birth: view.date_of_birth.clone(),
        email: view.email.clone(),
    }
}

/// Makes the draft known and gives what forgets it; once, at the root of the app.
pub fn provide_profile_draft() -> impl Fn() + Copy + 'static {
    let text = || RwSignal::new(String::new());
    let draft = ProfileDraft {
        i18n: use_i18n(),
        owner: StoredValue::default(),
        base: StoredValue::default(),
        latest: RwSignal::new(None),
        name: text(),
        education: text(),
        gender: text(),
        date_of_birth: text(),
        email: text(),
    };
    provide_context(draft);
    move || draft.forget()
}

/// The draft of the app.
pub(super) fn use_profile_draft() -> ProfileDraft {
    use_context().expect("the root of the app provides the draft of the profile")
}
