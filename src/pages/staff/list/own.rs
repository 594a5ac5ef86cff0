//! One's own entry: first for everybody, whatever is searched for.

use leptos::prelude::*;

use super::row::{Facts, avatar};
use super::rows::StaffRows;
use crate::i18n::use_i18n;
use crate::routes::{Id, Route};
use crate::ui::{AvatarSize, Badge, BadgeKind, CardList, Link, LinkLook, ListCard, Skeleton, SkeletonShape, changing};

/// The entry, with the ways to view and to edit it.
#[component]
pub(super) fn OwnEntry(rows: StaffRows) -> impl IntoView {
    let i18n = use_i18n();
    let own = Memo::new(move |_| rows.own());
    let is_awaited = Memo::new(move |_| rows.own().is_none() && rows.failure().with(Option::is_none));
    view! {
        <section class="staff-own">
            <h2 class="section-title">{i18n.live(|words| words.staff.own)}</h2>
            {changing(move || is_awaited.get().then(|| {
                view! { <Skeleton shape=SkeletonShape::Cells label=i18n.say(|words| words.frame.loading)/> }.into_any()
            }))}
            {changing(move || own.get().map(|row| {
                let view_href = Id::parse(&row.id).map(|id| Route::Member(id).href()).unwrap_or_default();
                let mark = view! { <Badge text=i18n.say(|words| words.staff.you) kind=BadgeKind::Info/> }.into_any();
                let action = view! {
                    <div class="staff-own__acts">
                        <Link href=view_href label=i18n.say(|words| words.staff.view) look=LinkLook::Secondary/>
                        <Link
                            href=Route::Profile.href()
                            label=i18n.say(|words| words.staff.edit)
                            look=LinkLook::Secondary
                        />
                    </div>
                }
                .into_any();
                view! {
                    <CardList label=i18n.say(|words| words.staff.own)>
                        <ListCard
                            name=row.name.clone()
                            leading=avatar(&row, AvatarSize::Medium)
                            mark
                            action
                        >
                            <Facts row=row.clone()/>
                        </ListCard>
                    </CardList>
                }
                .into_any()
            }))}
        </section>
    }
}
