//! Two who edit the same thing: whoever saves second sees both values and chooses; what only one of them changed is kept
//! as it was meant (row B2).

use leptos::prelude::*;

use crate::browser;
use crate::i18n::use_i18n;
use crate::ui::{Banner, BannerKind, Choice, RadioGroup, changing};

/// The codes of the two choices.
const MINE: &str = "mine";
const THEIRS: &str = "theirs";

/// The code of the choice made.
type Chosen = RwSignal<Option<&'static str>>;

/// A field that both have changed.
#[derive(Clone)]
pub struct Clash {
    /// The id of its choice.
    pub id: &'static str,
    /// What the field is called.
    pub label: TextProp,
    /// Where the form keeps its value.
    pub value: RwSignal<String>,
    /// The value when editing began, what was typed, and what was saved meanwhile.
    pub values: [String; 3],
    /// What a value is called.
    pub name: Callback<String, String>,
}

/// What is still to be chosen in one form. A Copy handle.
#[derive(Clone, Copy)]
pub struct Clashes {
    open: RwSignal<Vec<(Clash, Chosen)>>,
    is_missed: RwSignal<bool>,
}

impl Clashes {
    /// None yet.
    #[must_use]
    pub fn new() -> Self {
        Self { open: RwSignal::new(Vec::new()), is_missed: RwSignal::new(false) }
    }

    /// Brings together what was typed and what was saved meanwhile, and asks where both are changes. False when there is
    /// nothing to ask.
    pub fn bring_together(self, fields: Vec<Clash>) -> bool {
        let mut open = Vec::new();
        for field in fields {
            let [before, mine, theirs] = &field.values;
            if mine == before {
                field.value.set(theirs.clone());
            } else if theirs != before && theirs != mine {
                open.push((field, RwSignal::new(None)));
            }
        }
        let is_any = !open.is_empty();
        self.is_missed.set(false);
        self.open.set(open);
        is_any
    }

    /// True when everything is chosen; else the first choice that lacks gets the focus.
    pub fn are_settled(self) -> bool {
        let missing = self.open.with_untracked(|open| {
            open.iter().find(|(_, chosen)| chosen.with_untracked(Option::is_none)).map(|(field, _)| field.id)
        });
        self.is_missed.set(missing.is_some());
        if let Some(id) = missing {
            request_animation_frame(move || browser::focus(id));
        }
        missing.is_none()
    }

    /// It is saved, or given up.
    pub fn clear(self) {
        self.open.set(Vec::new());
    }
}

impl Default for Clashes {
    fn default() -> Self {
        Self::new()
    }
}

/// Both values of each field, to choose from; nothing while nobody was faster.
#[component]
pub fn ClashChoice(
    /// What is to be chosen.
    clashes: Clashes,
) -> impl IntoView {
    let i18n = use_i18n();
    changing(move || {
        let open = clashes.open.get();
        (!open.is_empty()).then(|| {
            let fields = open.into_iter().map(|(field, chosen)| choice(clashes, field, chosen)).collect_view();
            view! {
                <Banner kind=BannerKind::Warning title=i18n.say(|words| words.conflict.title)>
                    <p>{i18n.live(|words| words.conflict.text)}</p>
                    {fields}
                </Banner>
            }
            .into_any()
        })
    })
}

/// One field: choosing puts the value into the form at once.
fn choice(clashes: Clashes, field: Clash, chosen: Chosen) -> impl IntoView {
    let i18n = use_i18n();
    let Clash { id, label, value, values: [_, mine, theirs], name } = field;
    let said = move |of: String| {
        let name = name.run(of);
        if name.is_empty() { i18n.words().conflict.empty.to_owned() } else { name }
    };
    let (my_value, their_value) = (mine.clone(), theirs.clone());
    browser::follow(move || match chosen.get() {
        Some(MINE) => value.set(my_value.clone()),
        Some(_) => value.set(their_value.clone()),
        None => {}
    });
    let choices = vec![
        Choice { value: MINE, label: (move || (i18n.words().conflict.mine)(&said(mine.clone()))).into() },
        Choice { value: THEIRS, label: (move || (i18n.words().conflict.theirs)(&said(theirs.clone()))).into() },
    ];
    let problem = Signal::derive(move || {
        let is_missed = clashes.is_missed.get() && chosen.with(Option::is_none);
        is_missed.then(|| i18n.words().conflict.choose.to_owned())
    });
    let legend = move || (i18n.words().conflict.which)(&label.get());
    view! { <RadioGroup id legend choices chosen required=true problem/> }
}
