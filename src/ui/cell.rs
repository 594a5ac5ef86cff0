//! Grouped cells, as the settings of phones have them: a few rows on one surface, each a way, an act or a fact.

use leptos::prelude::*;

use super::{FIRST_PAINT, Icon, IconName, field::part_id, live, paragraph};

/// A group of cells with a heading above and a line of consequence below.
#[component]
pub fn CellGroup(
    /// The heading.
    #[prop(optional, into)]
    title: Option<TextProp>,
    /// What the cells lead to or cost.
    #[prop(optional, into)]
    note: Option<TextProp>,
    /// [`CellLink`], [`CellButton`] and [`CellFact`].
    children: Children,
) -> impl IntoView {
    view! {
        <section class="cell-group">
            {title.map(|title| view! { <h2 class="cell-group__title">{live(title)}</h2> })}
            <ul class="cell-group__list" role="list">{children()}</ul>
            {paragraph("cell-group__note", note)}
        </section>
    }
}

/// A cell that leads to another screen. All of it can be pressed.
#[component]
pub fn CellLink(
    /// Where it leads.
    #[prop(into)]
    href: TextProp,
    /// The whole accessible name.
    #[prop(into)]
    label: TextProp,
    /// A picture before it.
    #[prop(optional)]
    icon: Option<IconName>,
    /// One line under it.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// Leaves the app (`tel:`, another site): the router lets it be.
    #[prop(optional)]
    external: bool,
) -> impl IntoView {
    let is_away = external && untrack(|| href.get().starts_with("http"));
    let arrow = if is_away { IconName::Leave } else { IconName::Chevron };
    view! {
        <li class="cell" data-press="">
            {icon.map(|name| view! { <Icon name/> })}
            <div class="cell__body">
                <a class="cell__press" href=move || href.get() rel=external.then_some("external noopener")>
                    {live(label)}
                </a>
                {paragraph("cell__hint", hint)}
            </div>
            <Icon name=arrow/>
        </li>
    }
}

/// A cell that does something at once or opens a dialog. All of it can be pressed.
#[component]
pub fn CellButton(
    /// The id; the value derives its own from it.
    id: &'static str,
    /// The whole accessible name.
    #[prop(into)]
    label: TextProp,
    /// A picture before it.
    #[prop(optional)]
    icon: Option<IconName>,
    /// How it stands now: beside the name and a description of it, no part of it.
    #[prop(optional, into)]
    value: Option<TextProp>,
    /// Takes something away.
    #[prop(optional)]
    danger: bool,
    /// Opens a dialog.
    #[prop(optional)]
    opens_dialog: bool,
    /// The act is under way.
    #[prop(optional, into)]
    pending: Signal<bool>,
    /// What a press does.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    let value_id = value.is_some().then(|| part_id(id, "-value"));
    let press = move |_| {
        if !pending.get_untracked() {
            on_press.run(());
        }
    };
    view! {
        <li class="cell" data-press="" data-danger=danger>
            {icon.map(|name| view! { <Icon name/> })}
            <div class="cell__body">
                <button
                    class="cell__press"
                    type="button"
                    id=id
                    disabled=FIRST_PAINT
                    aria-describedby=value_id.clone()
                    aria-disabled=move || pending.get().then_some("true")
                    aria-haspopup=opens_dialog.then_some("dialog")
                    on:click=press
                >
                    {live(label)}
                </button>
            </div>
            {value.map(|value| view! { <span class="cell__value" id=value_id>{live(value)}</span> })}
            {opens_dialog.then(|| view! { <Icon name=IconName::Chevron/> })}
        </li>
    }
}

/// A cell that states a fact.
#[component]
pub fn CellFact(
    /// What the fact is about.
    #[prop(into)]
    label: TextProp,
    /// The fact.
    #[prop(into)]
    value: TextProp,
    /// A picture before it.
    #[prop(optional)]
    icon: Option<IconName>,
) -> impl IntoView {
    view! {
        <li class="cell">
            {icon.map(|name| view! { <Icon name/> })}
            <span class="cell__label">{live(label)}</span>
            <span class="cell__value">{live(value)}</span>
        </li>
    }
}
