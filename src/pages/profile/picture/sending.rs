//! A picture on its way to the server.

use leptos::prelude::*;

use super::super::Editing;
use crate::api::ApiFailure;
use crate::api::picture::save_picture;
use crate::browser;
use crate::browser::files::PickedFile;
use crate::i18n::use_i18n;
use crate::ui::{Button, ButtonLook, Progress, use_toasts};

/// Shows the picture and how far it is. It is sent as long as this is shown: Cancel takes it away, and the sending with it.
#[component]
pub(super) fn Sending(
    /// Whose profile is read again at the end.
    editing: Editing,
    /// The picture.
    file: PickedFile,
    /// Told when it is over, with what went wrong.
    on_end: Callback<Option<ApiFailure>>,
) -> impl IntoView {
    let (i18n, toasts) = (use_i18n(), use_toasts());
    let percent = RwSignal::new(0_u32);
    let preview = StoredValue::new_local(file.preview());
    let address = preview.with_value(|preview| preview.as_ref().map(|preview| preview.address().to_owned()));
    browser::spawn_while_shown(async move {
        let answer = save_picture(&file, move |done, total| percent.set(share(done, total))).await;
        if answer.is_ok() {
            toasts.say(i18n.say(|words| words.profile.picture.saved));
            editing.read_again().await;
        }
        on_end.run(answer.err());
    });
    let cancel = move || {
        on_end.run(None);
        // The last byte may have left already: then there is a new picture after all.
        browser::spawn(editing.read_again());
    };
    let label = move || {
        let words = &i18n.words().profile.picture;
        if percent.get() < 100 { words.sending } else { words.checking }
    };
    view! {
        <div class="picture__sending">
            <img class="picture__preview" src=address alt=move || i18n.words().profile.picture.preview/>
            <Progress
                label
                done=percent
                total=100
                value=move || (i18n.words().profile.picture.percent)(percent.get())
            />
            <Button
                label=i18n.say(|words| words.ui.cancel)
                look=ButtonLook::Quiet
                on_press=cancel
            />
        </div>
    }
}

/// How many of a hundred parts are done.
fn share(done: u32, total: u32) -> u32 {
    let share = f64::from(done) * 100.0 / f64::from(total.max(1));
    share as u32
}
