//! The picture: from the camera or the album, looked at while it is sent, removed at will (row A6).

mod sending;

use leptos::prelude::*;
use wepig_contract::profile::{PICTURE_MAX_BYTES, ProfileField};

use super::Editing;
use super::audience::AudiencePicker;
use crate::api::ApiFailure;
use crate::api::picture::{own_picture, remove_picture};
use crate::browser;
use crate::browser::files::{PickedFile, Source, pick_picture};
use crate::form::{ConfirmDialog, failure_sentence};
use crate::i18n::{I18n, use_i18n};
use crate::session::{SessionHandle, use_session};
use crate::ui::{Avatar, AvatarSize, Button, ButtonLook, Card, IconName, changing, use_toasts};
use sending::Sending;

/// What the server reads. Phones turn what they have into one of these when it is asked for by name.
const KINDS: &str = "image/jpeg,image/png,image/webp";

/// Why there is no new picture.
#[derive(Clone)]
enum Trouble {
    /// The browser says already that it is none.
    NotAPicture,
    /// Its size in bytes.
    TooLarge(f64),
    /// Refused, or no answer.
    Failed(ApiFailure),
}

impl Trouble {
    fn sentence(&self, i18n: I18n) -> String {
        let words = i18n.words();
        match self {
            Self::NotAPicture => words.profile.picture.not_a_picture.to_owned(),
            Self::TooLarge(bytes) => {
                let megabytes = |bytes: f64| (bytes / f64::from(1 << 20)).ceil() as u32;
                (words.profile.picture.too_large)(megabytes(*bytes), megabytes(f64::from(PICTURE_MAX_BYTES)))
            }
            Self::Failed(failure) => failure_sentence(words, failure),
        }
    }

    /// What can be told without the server: it decides by content, this only spares the way.
    fn of(file: &PickedFile) -> Option<Self> {
        let kind = file.kind();
        if !kind.is_empty() && !kind.starts_with("image/") {
            Some(Self::NotAPicture)
        } else if file.size() > f64::from(PICTURE_MAX_BYTES) {
            Some(Self::TooLarge(file.size()))
        } else {
            None
        }
    }
}

/// The picture, the two ways to a new one, and who sees it.
#[component]
pub(super) fn PictureCard(
    /// The draft that holds what the server said last.
    editing: Editing,
) -> impl IntoView {
    let (i18n, session) = (use_i18n(), use_session());
    let file = RwSignal::new_local(None::<PickedFile>);
    let trouble = RwSignal::new(None::<Trouble>);
    let is_sending = Signal::derive(move || file.with(Option::is_some));
    let pick = move |source| {
        pick_picture(source, KINDS, move |picked| {
            let found = Trouble::of(&picked);
            if found.is_none() {
                file.set(Some(picked));
            }
            trouble.set(found);
        });
    };
    let on_end = move |failure: Option<ApiFailure>| {
        file.set(None);
        trouble.set(failure.map(Trouble::Failed));
    };
    let problem = move || trouble.with(|trouble| trouble.as_ref().map(|trouble| trouble.sentence(i18n)));
    view! {
        <Card title=move || (i18n.words().profile.field)(ProfileField::Picture)>
            <div class="profile__fact-row">
                <div class="picture">
                    {changing(move || Some(match file.get() {
                        Some(file) => view! { <Sending editing file on_end=Callback::new(on_end)/> }.into_any(),
                        None => face(editing, session).into_any(),
                    }))}
                    <p class="picture__why">
                        {move || (i18n.words().profile.why)(ProfileField::Picture)}
                        <span class="picture__kinds">{i18n.live(|words| words.profile.picture.kinds)}</span>
                    </p>
                    <div class="picture__ways">
                        <Button
                            label=i18n.say(|words| words.profile.picture.take)
                            icon=IconName::Camera
                            pending=is_sending
                            on_press=move || pick(Source::Camera)
                        />
                        <Button
                            label=i18n.say(|words| words.profile.picture.album)
                            icon=IconName::Picture
                            pending=is_sending
                            on_press=move || pick(Source::Album)
                        />
                        <Remove editing/>
                    </div>
                    <p class="field__problem" role="alert">{problem}</p>
                </div>
                <AudiencePicker editing field=ProfileField::Picture/>
            </div>
        </Card>
    }
}

/// The picture as it is now; without one, and without a name, a letter of the username.
fn face(editing: Editing, session: SessionHandle) -> impl IntoView {
    let name = editing.draft.read(|latest| latest.name.clone());
    let name = if name.is_empty() { untrack(|| session.me()).map(|me| me.username).unwrap_or_default() } else { name };
    match editing.draft.read(|latest| latest.picture.clone()) {
        Some(version) => view! { <Avatar name size=AvatarSize::Large picture=own_picture(&version)/> }.into_any(),
        None => view! { <Avatar name size=AvatarSize::Large/> }.into_any(),
    }
}

/// Removes the picture, after a question; nothing while there is none.
#[component]
fn Remove(editing: Editing) -> impl IntoView {
    let (i18n, toasts) = (use_i18n(), use_toasts());
    let open = RwSignal::new(false);
    let pending = RwSignal::new(false);
    let problem = RwSignal::new(None::<String>);
    let is_there = Memo::new(move |_| editing.draft.read(|latest| latest.picture.is_some()));
    let remove = move || {
        pending.set(true);
        browser::spawn(async move {
            let answer = remove_picture().await;
            pending.set(false);
            match answer {
                Ok(()) => {
                    open.set(false);
                    toasts.say(i18n.say(|words| words.profile.picture.removed));
                    editing.read_again().await;
                }
                Err(failure) => problem.set(Some(failure_sentence(i18n.words_now(), &failure))),
            }
        });
    };
    let ask = move || {
        problem.set(None);
        open.set(true);
    };
    view! {
        {changing(move || is_there.get().then(|| view! {
            <Button
                label=i18n.say(|words| words.profile.picture.remove)
                look=ButtonLook::Quiet
                icon=IconName::Trash
                opens_dialog=true
                on_press=ask
            />
        }.into_any()))}
        <ConfirmDialog
            id="remove-picture"
            open
            title=i18n.say(|words| words.profile.picture.remove_title)
            text=i18n.say(|words| words.profile.picture.remove_text)
            act=i18n.say(|words| words.profile.picture.remove)
            pending
            problem
            on_confirm=remove
        />
    }
}
