//! Log in: by password or by SMS code (row A3).

mod by_code;
mod by_password;
mod demo;

use leptos::prelude::*;
use leptos_router::hooks::use_url;

use self::by_code::ByCode;
use self::by_password::ByPassword;
use self::demo::DemoAccounts;
use crate::i18n::use_i18n;
use crate::routes::{self, Route};
use crate::ui::{Banner, Link, Tab, TabPanel, Tabs, changing, live};

/// The tab of the password.
const PASSWORD: &str = "with-password";
/// The tab of the code.
const CODE: &str = "with-code";

/// Two tabs, the way to Register, and in a demo its accounts.
#[component]
pub fn LoginPage() -> impl IntoView {
    let i18n = use_i18n();
    let chosen = RwSignal::new(PASSWORD);
    let (name, password) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let tabs = vec![
        Tab { id: PASSWORD, label: i18n.say(|words| words.login.with_password) },
        Tab { id: CODE, label: i18n.say(|words| words.login.with_code) },
    ];
    view! {
        <Next/>
        <Tabs label=i18n.say(|words| words.login.ways) tabs chosen/>
        <TabPanel id=PASSWORD chosen><ByPassword name password/></TabPanel>
        <TabPanel id=CODE chosen><ByCode/></TabPanel>
        <p class="aside">
            {i18n.live(|words| words.login.no_account)}" "
            <Link href=Route::Register.href() label=i18n.say(|words| words.screens.register.name)/>
        </p>
        <DemoAccounts on_pick=move |account: (String, String)| {
            chosen.set(PASSWORD);
            name.set(account.0);
            password.set(account.1);
        }/>
    }
}

/// Which screen waits behind the log-in, when one sent the person here.
#[component]
fn Next() -> impl IntoView {
    let i18n = use_i18n();
    let url = use_url();
    changing(move || {
        let route = url.with(|url| routes::next_screen(url.search()))?;
        let sentence = move || (i18n.words().login.then)(route.screen(i18n.words()).name);
        Some(view! { <Banner><p>{live(sentence.into())}</p></Banner> }.into_any())
    })
}
