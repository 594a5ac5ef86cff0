//! A skeleton: the shape of what is coming, shown only when it takes longer than a blink.

use leptos::prelude::*;

use super::live;

/// What is coming.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum SkeletonShape {
    /// Paragraphs of text.
    #[default]
    Text,
    /// A group of cells.
    Cells,
    /// A form.
    Form,
    /// A table, or a list of cards: people with their pictures.
    List,
}

/// Grey bars in the shape of what is coming. The style shows them after 300 ms, so a fast answer never flashes.
#[component]
pub fn Skeleton(
    /// What is coming.
    #[prop(optional)]
    shape: SkeletonShape,
    /// What is being waited for, for screen readers.
    #[prop(into)]
    label: TextProp,
) -> impl IntoView {
    let (name, bars) = match shape {
        SkeletonShape::Text => ("text", 6),
        SkeletonShape::Cells => ("cells", 4),
        SkeletonShape::Form => ("form", 6),
        SkeletonShape::List => ("list", 6),
    };
    let bars = (0..bars).map(|_| view! { <span class="skeleton__bar"></span> }).collect_view();
    view! {
        <div class="skeleton" data-shape=name role="status">
            <span class="visually-hidden">{live(label)}</span>
            <span class="skeleton__bars" aria-hidden="true">{bars}</span>
        </div>
    }
}
