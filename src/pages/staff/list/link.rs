//! A link to hand on, with the button that copies it.

use leptos::prelude::*;

use crate::browser::{self, share};
use crate::i18n::use_i18n;
use crate::ui::{Button, Field, IconName, TextInput, use_toasts};

/// The whole link in a box, to be marked by hand where the button cannot copy.
#[component]
pub(super) fn LinkBox(
    /// The id of the box.
    id: &'static str,
    /// The whole link.
    link: String,
) -> impl IntoView {
    let i18n = use_i18n();
    let toasts = use_toasts();
    let link = RwSignal::new(link);
    let copy = move || {
        browser::spawn(async move {
            let is_copied = share::copy(&link.get_untracked()).await;
            if !is_copied {
                share::mark(id);
            }
            toasts.say(i18n.say(match is_copied {
                true => |words| words.invite.copied,
                false => |words| words.invite.not_copied,
            }));
        });
    };
    view! {
        <Field id label=i18n.say(|words| words.invite.link)>
            <TextInput value=link autocomplete="off"/>
        </Field>
        <Button label=i18n.say(|words| words.invite.copy) icon=IconName::Document wide=true on_press=copy/>
    }
}
