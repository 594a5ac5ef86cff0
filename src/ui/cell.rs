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

/// A cell that leads to another screen.
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
    let arrow = if external { IconName::Leave } else { IconName::Chevron };
    view! {
        <li class="cell">
            <a class="cell__press" href=move || href.get() rel=external.then_some("external noopener")>
                {icon.map(|name| view! { <Icon name/> })}
                <span class="cell__label">{live(label)}</span>
                <span class="cell__end"><Icon name=arrow/></span>
            </a>
            {paragraph("cell__hint", hint)}
        </li>
    }
}

/// A cell that does something at once or opens a dialog.
#[component]
pub fn CellButton(
    /// The id; the name and the value derive theirs from it.
    id: &'static str,
    /// The whole accessible name.
    #[prop(into)]
    label: TextProp,
    /// A picture before it.
    #[prop(optional)]
    icon: Option<IconName>,
    /// How it stands now, for eyes and as a description.
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
    let described_by = value.is_some().then(|| part_id(id, "-value"));
    let press = move |_| {
        if !pending.get_untracked() {
            on_press.run(());
        }
    };
    view! {
        <li class="cell">
            <button
                class="cell__press"
                type="button"
                id=id
                data-danger=danger
                disabled=FIRST_PAINT
                aria-labelledby=part_id(id, "-label")
                aria-describedby=described_by
                aria-disabled=move || pending.get().then_some("true")
                aria-haspopup=opens_dialog.then_some("dialog")
                on:click=press
            >
                {icon.map(|name| view! { <Icon name/> })}
                <span class="cell__label" id=part_id(id, "-label")>{live(label)}</span>
                <span class="cell__end">
                    {value.map(|value| view! { <span id=part_id(id, "-value")>{live(value)}</span> })}
                    {opens_dialog.then(|| view! { <Icon name=IconName::Chevron/> })}
                </span>
            </button>
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
            <div class="cell__fact">
                {icon.map(|name| view! { <Icon name/> })}
                <span class="cell__label">{live(label)}</span>
                <span class="cell__value">{live(value)}</span>
            </div>
        </li>
    }
}
