//! Contact us: the facts of PRODUCT section 4.

use leptos::prelude::*;

use crate::i18n::use_i18n;
use crate::ui::{CellFact, CellGroup, CellLink, IconName};

/// The number as a phone dials it.
const PHONE_HREF: &str = "tel:+8617760489812";
/// The number as people read it.
const PHONE: &str = "+86 177 6048 9812";
/// Where the Cyberspace Administration takes reports.
const CYBERSPACE: (&str, &str) = ("https://www.12377.cn", "www.12377.cn");
/// Where the market regulator takes complaints.
const MARKET: (&str, &str) = ("https://www.12315.cn", "www.12315.cn");

/// Whom to ask, where to complain, which court decides.
#[component]
pub fn ContactPage() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <p class="intro">{i18n.live(|words| words.contact.intro)}</p>
        <CellGroup>
            <CellLink
                href=PHONE_HREF
                label=PHONE
                icon=IconName::Phone
                hint=i18n.say(|words| words.contact.phone_why)
                external=true
            />
            <CellFact
                label=i18n.say(|words| words.contact.team)
                value=i18n.say(|words| words.contact.team_name)
            />
            <CellFact
                label=i18n.say(|words| words.contact.company)
                value=i18n.say(|words| words.contact.company_name)
            />
            <CellFact
                label=i18n.say(|words| words.contact.address)
                value=i18n.say(|words| words.contact.address_text)
            />
            <CellFact
                label=i18n.say(|words| words.contact.answer)
                value=i18n.say(|words| words.contact.answer_text)
            />
            <CellFact label=i18n.say(|words| words.contact.data) value=i18n.say(|words| words.contact.data_text)/>
        </CellGroup>
        <CellGroup
            title=i18n.say(|words| words.contact.complain)
            note=i18n.say(|words| words.contact.complain_why)
        >
            <CellLink
                href=CYBERSPACE.0
                label=i18n.say(|words| words.contact.cyberspace)
                hint=move || (i18n.words().frame.outside)(CYBERSPACE.1)
                external=true
            />
            <CellLink
                href=MARKET.0
                label=i18n.say(|words| words.contact.market)
                hint=move || (i18n.words().frame.outside)(MARKET.1)
                external=true
            />
            <CellFact label=i18n.say(|words| words.contact.court) value=i18n.say(|words| words.contact.court_text)/>
        </CellGroup>
    }
}
