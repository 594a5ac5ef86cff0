//! Profile: what one says of oneself, and who sees it (rows A6 and C7).

mod audience;
mod details;
mod draft;
mod farms;
mod picture;

pub use draft::provide_profile_draft;

use leptos::prelude::*;

use crate::api::profile::profile;
use crate::form::{Clashes, Fetched};
use crate::i18n::use_i18n;
use crate::session::use_session;
use crate::ui::SkeletonShape;
use details::Details;
use draft::{ProfileDraft, use_profile_draft};
use farms::Farms;
use picture::PictureCard;

/// What the parts of the screen share. A Copy handle.
#[derive(Clone, Copy)]
struct Editing {
    draft: ProfileDraft,
    clashes: Clashes,
}

impl Editing {
    /// Reads the profile anew after something of it was saved at once; what is typed stays.
    async fn read_again(self) {
        if let Ok(newest) = profile().await {
            self.draft.take(newest, self.clashes);
        }
    }
}

/// One's own profile. What was typed outlives the screen, and a session that ends, but not the person.
#[component]
pub fn ProfilePage() -> impl IntoView {
    let (i18n, session) = (use_i18n(), use_session());
    let editing = Editing { draft: use_profile_draft(), clashes: Clashes::new() };
    let fetched = Fetched::new(profile);
    let page = move |newest| {
        let owner = untrack(|| session.me()).map(|me| me.id).unwrap_or_default();
        editing.draft.open(&owner, newest, editing.clashes);
        view! {
            <div class="profile">
                <p class="intro">{i18n.live(|words| words.profile.intro)}</p>
                <PictureCard editing/>
                <Details editing/>
                <Farms editing/>
                <p class="profile__masking">{i18n.live(|words| words.profile.masking)}</p>
            </div>
        }
        .into_any()
    };
    fetched.view(SkeletonShape::Form, page)
}
