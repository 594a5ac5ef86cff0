//! Breadcrumbs: where a screen stands among the others.

use leptos::prelude::*;

use super::{Icon, IconName, live};

/// A screen above this one.
pub struct Crumb {
    href: TextProp,
    label: TextProp,
}

impl Crumb {
    /// The screen called `label` at `href`.
    pub fn new(href: impl Into<TextProp>, label: impl Into<TextProp>) -> Self {
        Self { href: href.into(), label: label.into() }
    }
}

/// The screens above this one, from the root, as links; then this one, marked as the current page.
#[component]
pub fn Breadcrumbs(
    /// What the list is: the accessible name of the landmark.
    #[prop(into)]
    label: TextProp,
    /// The screens above, from the root.
    above: Vec<Crumb>,
    /// The name of this screen.
    #[prop(into)]
    here: TextProp,
) -> impl IntoView {
    let above = above.into_iter().map(crumb).collect_view();
    view! {
        <nav class="breadcrumbs" aria-label=move || label.get()>
            <ol class="breadcrumbs__list" role="list">
                {above}
                <li class="breadcrumbs__crumb"><span aria-current="page">{live(here)}</span></li>
            </ol>
        </nav>
    }
}

fn crumb(crumb: Crumb) -> impl IntoView {
    let Crumb { href, label } = crumb;
    view! {
        <li class="breadcrumbs__crumb">
            <a class="breadcrumbs__link" href=move || href.get()>{live(label)}</a>
            <Icon name=IconName::Chevron/>
        </li>
    }
}
