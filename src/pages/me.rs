//! Me: one's account, or the way in.

use leptos::prelude::*;
use wepig_contract::account::Me;
use wepig_contract::field::Phone;

use crate::api::picture::own_picture;
use crate::api::profile::profile;
use crate::browser;
use crate::form::{Fetched, failure_sentence};
use crate::i18n::use_i18n;
use crate::layout::{Notice, use_notice};
use crate::routes::{Route, use_navigator};
use crate::session::use_session;
use crate::ui::{
    Avatar, AvatarSize, CellButton, CellFact, CellGroup, CellLink, IconName, Link, LinkLook, Mark, Skeleton,
    SkeletonShape, changing, use_toasts,
};

/// A guest is invited, somebody signed in finds their account.
#[component]
pub fn MePage() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let is_signed_in = Memo::new(move |_| session.is_signed_in());
    changing(move || {
        Some(match is_signed_in.get() {
            None => {
                view! { <Skeleton shape=SkeletonShape::Cells label=i18n.say(|words| words.frame.loading)/> }.into_any()
            }
            Some(false) => view! { <Invitation/> }.into_any(),
            Some(true) => view! { <Account/> }.into_any(),
        })
    })
}

/// The way in.
#[component]
fn Invitation() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <section class="empty">
            <Mark/>
            <h2 class="empty__title">{i18n.live(|words| words.me.guest_title)}</h2>
            <p class="empty__text">{i18n.live(|words| words.me.guest_text)}</p>
            <div class="empty__actions">
                <Link
                    href=Route::Login.href()
                    label=i18n.say(|words| words.screens.login.name)
                    look=LinkLook::Primary
                />
                <Link
                    href=Route::Register.href()
                    label=i18n.say(|words| words.screens.register.name)
                    look=LinkLook::Secondary
                />
            </div>
        </section>
    }
}

/// Who one is here, and the ways on.
#[component]
fn Account() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let of_me = move |read: fn(&Me) -> String| move || session.me().as_ref().map(read).unwrap_or_default();
    view! {
        <Head/>
        <CellGroup title=i18n.say(|words| words.me.account)>
            <CellFact
                label=i18n.say(|words| words.me.username)
                value=of_me(|me| me.username.clone())
                icon=IconName::Person
            />
            <CellFact
                label=i18n.say(|words| words.me.phone)
                value=of_me(|me| grouped(&me.phone))
                icon=IconName::Phone
            />
        </CellGroup>
        <CellGroup>
            <CellLink
                href=Route::Profile.href()
                label=i18n.say(|words| words.screens.profile.name)
                icon=IconName::Person
                hint=i18n.say(|words| words.me.profile_line)
            />
            <CellLink
                href=Route::Security.href()
                label=i18n.say(|words| words.screens.security.name)
                icon=IconName::Key
                hint=i18n.say(|words| words.me.security_line)
            />
            <CellLink
                href=Route::Settings.href()
                label=i18n.say(|words| words.screens.settings.name)
                icon=IconName::Settings
                hint=i18n.say(|words| words.me.settings_line)
            />
            <CellLink
                href=Route::Policy.href()
                label=i18n.say(|words| words.screens.policy.name)
                icon=IconName::Document
                hint=move || {
                    let version = session.me().map(|me| me.agreement.version).unwrap_or_default();
                    (i18n.words().me.policy_line)(&version)
                }
            />
        </CellGroup>
        <CellGroup><LogOut/></CellGroup>
    }
}

/// Face and name; until a name was asked, the username stands for it.
#[component]
fn Head() -> impl IntoView {
    let session = use_session();
    let fetched = Fetched::new(profile);
    let picture = Memo::new(move |_| fetched.read(|profile| profile.picture.clone()).flatten());
    let name = Memo::new(move |_| {
        let name = |me: Me| if me.name.is_empty() { me.username } else { me.name };
        session.me().map(name).unwrap_or_default()
    });
    view! {
        <div class="me">
            {changing(move || Some(match picture.get() {
                Some(version) => {
                    view! { <Avatar name=name.get() size=AvatarSize::Large picture=own_picture(&version)/> }.into_any()
                }
                None => view! { <Avatar name=name.get() size=AvatarSize::Large/> }.into_any(),
            }))}
            <p class="me__name">{move || name.get()}</p>
        </div>
    }
}

/// Logs out on this device and says so on Home.
#[component]
fn LogOut() -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let toasts = use_toasts();
    let (navigator, notice) = (use_navigator(), use_notice());
    let pending = RwSignal::new(false);
    let log_out = move || {
        pending.set(true);
        browser::spawn(async move {
            let answer = session.log_out().await;
            pending.set(false);
            match answer {
                Ok(()) => {
                    notice.leave(Notice::LoggedOut, Route::Home);
                    navigator.go(Route::Home);
                }
                Err(failure) => toasts.say(failure_sentence(i18n.words_now(), &failure)),
            }
        });
    };
    view! {
        <CellButton
            id="log-out"
            label=i18n.say(|words| words.me.log_out)
            icon=IconName::LogOut
            pending
            on_press=log_out
        />
    }
}

/// `138 0013 8000`; a number that this app cannot read is shown as it is.
fn grouped(digits: &str) -> String {
    Phone::parse(digits).map_or_else(|_| digits.to_owned(), |phone| phone.grouped())
}
