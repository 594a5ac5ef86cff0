//! The policy in force.

mod texts;

pub use texts::provide_policy_texts;

use leptos::prelude::*;
use wepig_contract::language::Language;
use wepig_contract::policy::PolicyVersion;

use self::texts::{PolicyText, use_policy_texts};
use crate::browser;
use crate::i18n::use_i18n;
use crate::ui::{Banner, BannerKind, Button, Prose, Skeleton, changing, live};

/// Version and dates, then the text with its table of contents.
#[component]
pub fn PolicyPage() -> impl IntoView {
    let i18n = use_i18n();
    let policy = PolicyVersion::newest();
    view! {
        <dl class="facts">
            {fact(|words| words.policy.version, move || policy.version.to_owned())}
            {fact(|words| words.policy.updated, move || (i18n.words().date)(policy.updated))}
            {fact(|words| words.policy.effective, move || (i18n.words().date)(policy.effective))}
        </dl>
        <Authority/>
        <Text/>
    }
}

/// Every language but the authoritative one says so.
#[component]
fn Authority() -> impl IntoView {
    let i18n = use_i18n();
    changing(move || {
        i18n.words().policy.not_authoritative.map(|sentence| {
            view! {
                <Banner>
                    <p>{sentence}</p>
                    <Button
                        label=i18n.say(|words| words.policy.read_authoritative)
                        on_press=move || i18n.choose(Language::ZhCn)
                    />
                </Banner>
            }
            .into_any()
        })
    })
}

/// The text in the language of the app.
#[component]
fn Text() -> impl IntoView {
    let i18n = use_i18n();
    let texts = use_policy_texts();
    browser::follow(move || texts.load(i18n.language()));
    changing(move || {
        let language = i18n.language();
        Some(match texts.text(language) {
            PolicyText::Ready(html) => view! { <Prose html lang=language.tag()/> }.into_any(),
            PolicyText::Coming => view! { <Skeleton label=i18n.say(|words| words.frame.loading)/> }.into_any(),
            PolicyText::Failed => view! {
                <Banner kind=BannerKind::Danger>
                    <p>{i18n.live(|words| words.policy.failed)}</p>
                    <Button
                        label=i18n.say(|words| words.frame.retry)
                        on_press=move || texts.load_again(language)
                    />
                </Banner>
            }
            .into_any(),
        })
    })
}

fn fact(
    name: fn(&'static wepig_words::Words) -> &'static str,
    value: impl Fn() -> String + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <div class="facts__fact">
            <dt class="facts__name">{i18n.live(name)}</dt>
            <dd class="facts__value">{live(value.into())}</dd>
        </div>
    }
}
