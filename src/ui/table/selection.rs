//! Choosing several rows.

use leptos::prelude::*;

use crate::ui::{IconButton, IconName, live};

/// The chosen rows, by id. A Copy handle.
#[derive(Clone, Copy, Default)]
pub struct Selection {
    /// In order, to be found fast.
    chosen: RwSignal<Vec<String>>,
}

impl Selection {
    /// How many are chosen.
    #[must_use]
    pub fn count(self) -> usize {
        self.chosen.with(Vec::len)
    }

    /// Which are chosen, in the order of their ids.
    #[must_use]
    pub fn ids(self) -> Vec<String> {
        self.chosen.get()
    }

    /// Whether this one is.
    #[must_use]
    pub fn has(self, id: &str) -> bool {
        self.chosen.with(|chosen| find(chosen, id).is_ok())
    }

    /// Chooses some, or no longer.
    pub fn set(self, ids: &[String], chosen: bool) {
        self.chosen.update(|all| {
            for id in ids {
                match (find(all, id), chosen) {
                    (Err(place), true) => all.insert(place, id.clone()),
                    (Ok(place), false) => drop(all.remove(place)),
                    (Ok(_), true) | (Err(_), false) => {}
                }
            }
        });
    }

    /// Chooses none.
    pub fn clear(self) {
        self.chosen.set(Vec::new());
    }
}

fn find(chosen: &[String], id: &str) -> Result<usize, usize> {
    chosen.binary_search_by(|other| other.as_str().cmp(id))
}

/// The box of a row.
pub struct RowChoice {
    /// Where it is kept.
    pub selection: Selection,
    /// The id of the row.
    pub id: String,
    /// The accessible name of the box: a bare word, for the row has the person's name.
    pub label: TextProp,
}

/// The box above the boxes of the rows.
pub struct SelectAll {
    /// Where it is kept.
    pub selection: Selection,
    /// The rows that are loaded: what the box chooses.
    pub ids: Signal<Vec<String>>,
    /// The accessible name of the box.
    pub label: TextProp,
}

/// The bar that says how many rows are chosen and what can be done with them; nothing while none are.
#[component]
pub fn SelectionBar(
    /// What is chosen.
    selection: Selection,
    /// How many are chosen, in words; said politely.
    #[prop(into)]
    text: TextProp,
    /// The name of the button that chooses none.
    #[prop(into)]
    clear: TextProp,
    /// [`crate::ui::Button`]s.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="selection-bar" hidden=move || selection.count() == 0>
            <IconButton name=clear icon=IconName::Close on_press=move || selection.clear()/>
            <p class="selection-bar__text" role="status">{live(text)}</p>
            {children()}
        </div>
    }
}

/// The cell with the box of a row.
pub(super) fn row_box(choice: RowChoice) -> impl IntoView {
    let RowChoice { selection, id, label } = choice;
    let chosen = Signal::derive({
        let id = id.clone();
        move || selection.has(&id)
    });
    let ids = [id];
    let cell = tick(label, chosen, Signal::stored(false), Callback::new(move |on| selection.set(&ids, on)));
    view! { <td class="table__cell" role="cell">{cell}</td> }
}

/// The cell with the box of all rows: ticked when all are chosen, half when some are.
pub(super) fn head(all: SelectAll) -> impl IntoView {
    let SelectAll { selection, ids, label } = all;
    let is_full = move || ids.with(|ids| !ids.is_empty() && ids.iter().all(|id| selection.has(id)));
    let full = Signal::derive(is_full);
    let half = Signal::derive(move || !is_full() && ids.with(|ids| ids.iter().any(|id| selection.has(id))));
    let set = Callback::new(move |on| selection.set(&ids.get_untracked(), on));
    view! { <th class="table__cell" role="columnheader" scope="col">{tick(label, full, half, set)}</th> }
}

fn tick(label: TextProp, checked: Signal<bool>, half: Signal<bool>, set: Callback<bool>) -> impl IntoView {
    view! {
        <input
            class="checkbox__box"
            type="checkbox"
            aria-label=move || label.get()
            prop:checked=checked
            prop:indeterminate=half
            on:change:target=move |event| set.run(event.target().checked())
        />
    }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::Owner;

    use super::Selection;

    #[test]
    fn rows_are_chosen_once_and_let_go() {
        Owner::new().with(|| {
            let selection = Selection::default();
            selection.set(&["b".to_owned(), "a".to_owned(), "b".to_owned()], true);
            assert_eq!(selection.ids(), ["a", "b"]);
            selection.set(&["a".to_owned(), "c".to_owned()], false);
            assert!(selection.has("b") && !selection.has("a"));
            selection.clear();
            assert_eq!(selection.count(), 0);
        });
    }
}
