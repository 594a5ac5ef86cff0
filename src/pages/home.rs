//! Home: what Wepig is, the way in, and what anybody may know.

use leptos::prelude::*;
use wepig_contract::policy::PolicyVersion;

use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::session::use_session;
use crate::ui::{CellGroup, CellLink, IconName, Link, LinkLook, Mark, changing, live};

/// Works in full for everybody, with or without an account (row A5).
#[component]
pub fn HomePage() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <section class="lead">
            <Mark/>
            <p class="lead__title">{i18n.live(|words| words.home.lead)}</p>
            <p class="lead__text">{i18n.live(|words| words.home.intro)}</p>
            <WayIn/>
        </section>
        <section class="promises">
            <h2 class="promises__title">{i18n.live(|words| words.home.promises_title)}</h2>
            <ul class="promises__list" role="list">{promises()}</ul>
        </section>
        <CellGroup title=i18n.say(|words| words.home.read_title)>
            <CellLink
                href=Route::Policy.href()
                label=i18n.say(|words| words.screens.policy.name)
                icon=IconName::Document
                hint=move || policy_line(i18n.words())
            />
            <CellLink
                href=Route::Cookies.href()
                label=i18n.say(|words| words.screens.cookies.name)
                icon=IconName::Cookie
                hint=i18n.say(|words| words.home.cookies_line)
            />
            <CellLink
                href=Route::Contact.href()
                label=i18n.say(|words| words.screens.contact.name)
                icon=IconName::Phone
                hint=i18n.say(|words| words.home.contact_line)
            />
        </CellGroup>
    }
}

/// Two ways for guests; a greeting and the way to Me for everybody else. Both are of one height, so that nothing moves
/// when the server has said who is there.
#[component]
fn WayIn() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let name = move || session.me().map(|me| me.username);
    let note = move || match name() {
        Some(name) => (i18n.words().home.signed_in)(&name),
        None => i18n.words().home.guest_note.to_owned(),
    };
    view! {
        <p class="lead__note">{live(note.into())}</p>
        <div class="lead__actions">
            {changing(move || Some(if name().is_some() {
                view! {
                    <Link href=Route::Me.href() label=i18n.say(|words| words.screens.me.name) look=LinkLook::Primary/>
                }.into_any()
            } else {
                view! {
                    <Link
                        href=Route::Register.href()
                        label=i18n.say(|words| words.screens.register.name)
                        look=LinkLook::Primary
                    />
                    <Link
                        href=Route::Login.href()
                        label=i18n.say(|words| words.screens.login.name)
                        look=LinkLook::Secondary
                    />
                }.into_any()
            }))}
        </div>
    }
}

fn promises() -> impl IntoView {
    let i18n = use_i18n();
    (0..i18n.words_now().home.promises.len())
        .map(|index| {
            view! {
                <li class="promises__item">
                    <h3 class="promises__name">{live((move || i18n.words().home.promises[index].title).into())}</h3>
                    <p class="promises__text">{live((move || i18n.words().home.promises[index].text).into())}</p>
                </li>
            }
        })
        .collect_view()
}

fn policy_line(words: &wepig_words::Words) -> String {
    (words.home.policy_line)(&(words.date)(PolicyVersion::newest().updated))
}
