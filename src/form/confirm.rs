//! A question before something is taken away.

use leptos::prelude::*;

use crate::i18n::use_i18n;
use crate::ui::{Banner, BannerKind, Button, ButtonLook, Dialog, changing};

/// A dialog that names what is about to be done, says what goes and what stays, and waits for the act or Cancel. Who acts
/// closes it when it is done; what went wrong is said in it.
#[component]
pub fn ConfirmDialog(
    /// The id.
    id: &'static str,
    /// Open or closed.
    open: RwSignal<bool>,
    /// The question; it names the person or the thing.
    #[prop(into)]
    title: TextProp,
    /// What goes and what stays.
    #[prop(into)]
    text: TextProp,
    /// The name of the act.
    #[prop(into)]
    act: TextProp,
    /// How the act looks: as one that takes something away, unless it gives.
    #[prop(default = ButtonLook::Danger)]
    look: ButtonLook,
    /// The act is under way.
    #[prop(into)]
    pending: Signal<bool>,
    /// Why the act was not done, as a sentence.
    #[prop(into)]
    problem: Signal<Option<String>>,
    /// Does it.
    #[prop(into)]
    on_confirm: Callback<()>,
) -> impl IntoView {
    let i18n = use_i18n();
    let text = StoredValue::new(text);
    let actions = move || {
        view! {
            <Button label=i18n.say(|words| words.ui.cancel) on_press=move || open.set(false)/>
            <Button label=act.clone() look pending on_press=on_confirm/>
        }
    };
    view! {
        <Dialog id open title close=i18n.say(|words| words.ui.close) actions>
            <p>{move || text.with_value(TextProp::get)}</p>
            {changing(move || problem.get().map(|problem| {
                view! { <Banner kind=BannerKind::Danger>{problem}</Banner> }.into_any()
            }))}
        </Dialog>
    }
}
