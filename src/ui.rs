//! The design system: every part people see and touch, with no knowledge of Wepig in it.
//!
//! - A part `x` lives in `ui/x.rs` and is drawn by `style/ui/x.css`; its class is its name.
//! - Words come in as props ([`TextProp`]: a string, or a closure that follows the language); a part owns none.
//! - Looks are chosen by `data-*` attributes, states by real ones (`aria-invalid`, `aria-disabled`, `hidden`).
//! - A part renders on the host too: the browser is touched only in handlers and effects.
//! - Controls stand inside a [`Field`], which owns label, hint, problem and the ids that join them; boxes to tick, choices,
//!   switches and searches name themselves.

pub mod avatar;
pub mod badge;
pub mod banner;
pub mod breadcrumbs;
pub mod button;
pub mod card;
pub mod card_list;
pub mod cell;
pub mod checkbox;
pub mod chip;
pub mod code_input;
pub mod date_input;
pub mod dialog;
pub mod drawer;
pub mod empty_state;
pub mod error_summary;
pub mod field;
pub mod form;
pub mod icon;
pub mod link;
pub mod load_more;
pub mod mark;
pub mod menu;
pub mod page_title;
pub mod password_input;
pub mod phone_input;
pub mod progress;
pub mod prose;
pub mod radio_group;
pub mod search_input;
pub mod select;
pub mod skeleton;
pub mod switch;
pub mod table;
pub mod tabs;
pub mod text_input;
pub mod toast;
pub mod viewport;

pub use avatar::{Avatar, AvatarSize};
pub use badge::{Badge, BadgeKind};
pub use banner::{Banner, BannerKind};
pub use breadcrumbs::{Breadcrumbs, Crumb};
pub use button::{Button, ButtonLook, IconButton};
pub use card::Card;
pub use card_list::{CardList, ListCard};
pub use cell::{CellButton, CellFact, CellGroup, CellLink};
pub use checkbox::Checkbox;
pub use chip::{Chip, Chips};
pub use code_input::CodeInput;
pub use date_input::DateInput;
pub use dialog::Dialog;
pub use drawer::Drawer;
pub use empty_state::{Drawing, EmptyState};
pub use error_summary::{ErrorSummary, SummaryLine};
pub use field::Field;
pub use form::Form;
pub use icon::{Icon, IconName};
pub use link::{Link, LinkLook};
pub use load_more::LoadMore;
pub use mark::Mark;
pub use menu::{Menu, MenuFace, MenuItem};
pub use page_title::{PAGE_TITLE_ID, PageTitle};
pub use password_input::PasswordInput;
pub use phone_input::PhoneInput;
pub use progress::Progress;
pub use prose::Prose;
pub use radio_group::{Choice, RadioGroup};
pub use search_input::SearchInput;
pub use select::{Select, SelectOption};
pub use skeleton::{Skeleton, SkeletonShape};
pub use switch::{CellSwitch, Switch};
pub use table::{
    BODY_ROWS, Column, ColumnWidth, RowChoice, SelectAll, Selection, SelectionBar, Sort, Table, TableBody, TableCell,
    TableRow,
};
pub use tabs::{Tab, TabPanel, Tabs};
pub use text_input::{TextInput, TextKind};
pub use toast::{ToastRegion, Toasts, provide_toasts, use_toasts};
pub use viewport::is_wide;

use leptos::prelude::*;

/// True where the first paint is made: nothing answers a press there yet, so controls are rendered disabled.
const FIRST_PAINT: bool = cfg!(feature = "ssr");

/// True where there is a window to ask.
const IN_BROWSER: bool = cfg!(target_arch = "wasm32");

/// A word in the view that follows the language. All parts share this one closure type, which keeps the wasm small.
pub fn live(text: TextProp) -> impl IntoView {
    move || text.get()
}

/// A part of a view that comes, goes or changes with what it reads. All such parts share this one closure type, which
/// keeps the wasm small.
pub fn changing(view: impl FnMut() -> Option<AnyView> + Send + 'static) -> impl IntoView {
    let view: Box<dyn FnMut() -> Option<AnyView> + Send> = Box::new(view);
    view
}

/// The same for what is not always said.
fn maybe(text: Signal<Option<String>>) -> impl IntoView {
    move || text.get()
}

/// A paragraph that stands there only when there is something to say.
fn paragraph(class: &'static str, text: Option<TextProp>) -> impl IntoView {
    text.map(|text| view! { <p class=class>{live(text)}</p> })
}
