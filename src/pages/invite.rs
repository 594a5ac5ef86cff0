//! An invitation: which farm, who asks, as what, until when; and the answer (row A11).

mod answer;

use leptos::prelude::*;
use wepig_contract::error::{Code, Refusal};
use wepig_contract::invitation::OfferView;
use wepig_words::problem;

use self::answer::{Answer, WaysIn};
use crate::api::ApiFailure;
use crate::api::invitations::offer;
use crate::browser;
use crate::form::Fetched;
use crate::i18n::use_i18n;
use crate::routes::{Id, Route};
use crate::session::use_session;
use crate::ui::{Card, CellFact, CellGroup, Drawing, EmptyState, Link, LinkLook, SkeletonShape, changing, live};

/// What the link offers. One that can no longer be used says so and leads on.
#[component]
pub fn InvitePage(token: Id) -> impl IntoView {
    let fetched = Fetched::new(move || async move { offer(token.as_str()).await });
    let is_gone = Memo::new(move |_| {
        let code = fetched.failure().with(|failure| failure.as_ref().and_then(ApiFailure::code));
        matches!(code, Some(Code::InvitationGone | Code::NotFound))
    });
    changing(move || {
        Some(match is_gone.get() {
            true => view! { <Gone/> }.into_any(),
            false => fetched.view(SkeletonShape::Cells, |offer| view! { <Offer offer/> }.into_any()).into_any(),
        })
    })
}

/// Used, refused, taken back or too old.
#[component]
fn Gone() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <EmptyState drawing=Drawing::Letter text=move || problem::refusal(i18n.words(), &Refusal::new(Code::InvitationGone))>
            <Link href=Route::Home.href() label=i18n.say(|words| words.frame.to_home) look=LinkLook::Primary/>
        </EmptyState>
    }
}

/// The facts, what the farm would see, and the answer, or the ways in for whoever is not signed in.
#[component]
fn Offer(offer: OfferView) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let OfferView { farm_name, asked_by, role, phone, expires_at, .. } = offer.clone();
    let title = {
        let (who, farm) = (asked_by.clone(), farm_name.clone());
        move || (i18n.words().offer.title)(&who, &farm)
    };
    let until = move || browser::moment::day_and_time(&expires_at.0, i18n.language().tag());
    let has_number = !phone.is_empty();
    let offer = StoredValue::new(offer);
    view! {
        <h2 class="section-title">{live(title.into())}</h2>
        <CellGroup>
            <CellFact label=i18n.say(|words| words.offer.farm) value=farm_name/>
            <CellFact label=i18n.say(|words| words.offer.who) value=asked_by/>
            <CellFact
                label=i18n.say(|words| words.offer.role)
                value=move || i18n.words().login.roles.of(role)
            />
            {has_number.then(|| view! { <CellFact label=i18n.say(|words| words.offer.number) value=phone/> })}
            <CellFact label=i18n.say(|words| words.offer.until) value=until/>
        </CellGroup>
        <Card title=i18n.say(|words| words.offer.sees_title)>
            <p>{i18n.live(|words| words.offer.sees)}</p>
        </Card>
        {changing(move || Some(match session.is_signed_in()? {
            true => view! { <Answer offer=offer.get_value()/> }.into_any(),
            false => view! { <WaysIn offer=offer.get_value()/> }.into_any(),
        }))}
    }
}
