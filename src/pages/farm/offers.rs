//! The invitations for one's own number, and the ways of somebody who belongs to no farm.

use leptos::prelude::*;
use wepig_contract::invitation::OfferView;

use crate::api::invitations::own_offers;
use crate::browser;
use crate::form::Fetched;
use crate::i18n::{I18n, use_i18n};
use crate::routes::{Id, Route};
use crate::ui::{CardList, Drawing, EmptyState, Link, LinkLook, ListCard, SkeletonShape, changing, live};

/// An empty pen: the invitations that wait, and the way to a farm of one's own.
#[component]
pub(super) fn NoFarm() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <EmptyState drawing=Drawing::Pen text=i18n.say(|words| words.farm.none)>
            <Link
                href=Route::NewFarm.href()
                label=i18n.say(|words| words.screens.new_farm.name)
                look=LinkLook::Primary
            />
        </EmptyState>
        <Offers says_none=true/>
    }
}

/// The invitations that wait, newest first. Each leads to its own screen, where it can be answered.
#[component]
pub(super) fn Offers(
    /// Say also that there are none.
    #[prop(optional)]
    says_none: bool,
) -> impl IntoView {
    let i18n = use_i18n();
    let fetched = Fetched::new(own_offers);
    let list = move || {
        let offers = fetched.read(|answer| answer.offers.clone()).unwrap_or_default();
        if offers.is_empty() {
            return says_none
                .then(|| view! { <p class="aside">{i18n.live(|words| words.farm.offers_none)}</p> }.into_any());
        }
        let cards = offers.into_iter().map(|offer| card(i18n, offer)).collect_view();
        let view = view! {
            <section class="farm-offers">
                <h2 class="section-title">{i18n.live(|words| words.farm.offers)}</h2>
                <CardList label=i18n.say(|words| words.farm.offers)>{cards}</CardList>
            </section>
        };
        Some(view.into_any())
    };
    if says_none {
        fetched.view(SkeletonShape::Cells, move |_| view! { {changing(list)} }.into_any()).into_any()
    } else {
        // Somebody who has a farm has come for that: an invitation adds itself when it is there.
        changing(list).into_any()
    }
}

/// One invitation: which farm, who asks, as what, until when.
fn card(i18n: I18n, offer: OfferView) -> impl IntoView {
    let OfferView { token, farm_name, asked_by, role, expires_at, .. } = offer;
    let href = Id::parse(&token).map(|token| Route::Invite(token).href());
    let asked = move || {
        let role = i18n.words().login.roles.of(role);
        [(i18n.words().invite.asked_by)(&asked_by), " · ".to_owned(), role.to_owned()].concat()
    };
    let until = move || {
        let when = browser::moment::day_and_time(&expires_at.0, i18n.language().tag());
        (i18n.words().invite.until)(&when)
    };
    let answer = href.clone().map(|href| {
        view! { <Link href label=i18n.say(|words| words.offer.answer) look=LinkLook::Secondary/> }.into_any()
    });
    view! {
        <ListCard name=farm_name action=answer.unwrap_or_else(|| ().into_any())>
            <p>{live(asked.into())}</p>
            <p>{live(until.into())}</p>
        </ListCard>
    }
}
