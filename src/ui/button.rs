//! Buttons: acts, never ways to another screen (those are links).

use leptos::{ev::MouseEvent, prelude::*};

use super::{FIRST_PAINT, Icon, IconName, live, maybe};

/// How much a button asks to be pressed.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum ButtonLook {
    /// The one act a screen is for.
    Primary,
    /// An act beside it, or one of two equal choices.
    #[default]
    Secondary,
    /// An act on the margin, without a frame.
    Quiet,
    /// An act that takes something away.
    Danger,
}

impl ButtonLook {
    const fn name(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Quiet => "quiet",
            Self::Danger => "danger",
        }
    }
}

/// A button with a word on it. While `pending` or `disabled` it keeps its place and its focus, says so
/// (`aria-disabled`), and ignores presses, so that a double tap acts once.
#[component]
pub fn Button(
    /// The whole accessible name: it names the act, never "OK".
    #[prop(into)]
    label: TextProp,
    /// How much it asks to be pressed.
    #[prop(optional)]
    look: ButtonLook,
    /// A small picture before the word.
    #[prop(optional)]
    icon: Option<IconName>,
    /// Sends the form it stands in.
    #[prop(optional)]
    submits: bool,
    /// As wide as its container.
    #[prop(optional)]
    wide: bool,
    /// The act is under way.
    #[prop(optional, into)]
    pending: Signal<bool>,
    /// The act cannot be done now; `described_by` should say why.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// The id of an element that tells more about the act.
    #[prop(optional)]
    described_by: Option<&'static str>,
    /// Opens a dialog.
    #[prop(optional)]
    opens_dialog: bool,
    /// A count after the word, for eyes only: it is no part of the name.
    #[prop(optional, into)]
    aside: Option<Signal<Option<String>>>,
    /// What a press does. A button that submits a form needs none.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
) -> impl IntoView {
    let idle = move || pending.get() || disabled.get();
    view! {
        <button
            class="button"
            type=if submits { "submit" } else { "button" }
            data-look=look.name()
            data-wide=wide
            data-pending=move || pending.get()
            disabled=FIRST_PAINT
            aria-disabled=move || idle().then_some("true")
            aria-busy=move || pending.get().then_some("true")
            aria-describedby=described_by
            aria-haspopup=opens_dialog.then_some("dialog")
            on:click=move |event| press(&event, pending, disabled, on_press)
        >
            {icon.map(|name| view! { <Icon name/> })}
            <span class="button__label">{live(label)}</span>
            {aside.map(|aside| view! { <span class="button__aside" aria-hidden="true">{maybe(aside)}</span> })}
        </button>
    }
}

/// A square button with a picture and a hidden name.
#[component]
pub fn IconButton(
    /// The accessible name; also shown as a tip under the pointer.
    #[prop(into)]
    name: TextProp,
    /// The picture.
    icon: IconName,
    /// What a press does.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    let tip = name.clone();
    view! {
        <button
            class="icon-button"
            type="button"
            disabled=FIRST_PAINT
            aria-label=move || name.get()
            title=move || tip.get()
            on:click=move |_| on_press.run(())
        >
            <Icon name=icon/>
        </button>
    }
}

/// Lets a press through unless the button is resting; a resting submit button must not send its form either.
fn press(event: &MouseEvent, pending: Signal<bool>, disabled: Signal<bool>, on_press: Option<Callback<()>>) {
    if pending.get_untracked() || disabled.get_untracked() {
        event.prevent_default();
    } else if let Some(on_press) = on_press {
        on_press.run(());
    }
}
