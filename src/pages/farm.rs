//! Farm: one's farm, or the way to one (row A11).

mod counts;
mod create;
mod departments;
mod home;
mod leave;
mod offers;
mod settings;

pub use create::NewFarmPage;
pub use settings::FarmSettingsPage;

use leptos::prelude::*;
use wepig_contract::farm::MemberState;

use self::home::{FarmHome, OtherFarms};
use self::offers::{NoFarm, Offers};
use crate::i18n::use_i18n;
use crate::session::use_session;
use crate::ui::{Banner, BannerKind, changing};

/// The chosen farm; for whoever has none, the invitations and the way to create one.
#[component]
pub fn FarmPage() -> impl IntoView {
    let session = use_session();
    let place = Memo::new(move |_| session.membership().map(|place| (place.farm, place.state)));
    changing(move || {
        Some(match place.get() {
            None => view! { <NoFarm/> }.into_any(),
            Some((farm, MemberState::Active)) => view! { <FarmHome farm/> }.into_any(),
            Some((_, MemberState::Suspended)) => view! { <Suspended/> }.into_any(),
        })
    })
}

/// The farm is closed to this person for now; their others are not.
#[component]
fn Suspended() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let name = move || session.membership().map(|place| place.farm_name).unwrap_or_default();
    view! {
        <Banner kind=BannerKind::Warning title=move || (i18n.words().farm.suspended)(&name())>
            <p>{i18n.live(|words| words.farm.suspended_next)}</p>
        </Banner>
        <Offers/>
        <OtherFarms/>
    }
}
