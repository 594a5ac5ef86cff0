//! The accounts of the demo, at hand where they are needed.

use leptos::prelude::*;
use wepig_words::table::Roles;

use crate::api::demo::{DemoAccount, demo_accounts, is_demo};
use crate::browser;
use crate::i18n::{I18n, use_i18n};
use crate::ui::{Button, Card, changing, live, use_toasts};

/// A card with the accounts; nothing outside a demo.
#[component]
pub(super) fn DemoAccounts(
    /// Takes username and password.
    #[prop(into)]
    on_pick: Callback<(String, String)>,
) -> impl IntoView {
    let i18n = use_i18n();
    let accounts = RwSignal::new(Vec::<DemoAccount>::new());
    browser::follow(move || {
        if is_demo() {
            browser::spawn_while_shown(async move { accounts.set(demo_accounts().await) });
        }
    });
    changing(move || {
        accounts.with(|accounts| !accounts.is_empty()).then(|| {
            view! {
                <Card title=i18n.say(|words| words.login.demo_title)>
                    <p>{i18n.live(|words| words.login.demo_intro)}</p>
                    <ul class="demo-accounts" role="list">
                        {accounts.get().into_iter().map(|account| row(i18n, account, on_pick)).collect_view()}
                    </ul>
                </Card>
            }
            .into_any()
        })
    })
}

/// One account: a row named by the person, the button keeps the bare word.
fn row(i18n: I18n, account: DemoAccount, on_pick: Callback<(String, String)>) -> impl IntoView {
    let DemoAccount { role, username, phone, password, .. } = account;
    let toasts = use_toasts();
    let (has_password, shown) = (password.is_some(), password.clone());
    let (name, shown_name) = (username.clone(), username.clone());
    let role = move || role_name(&i18n.words().login.roles, &role).to_owned();
    let pick = move || {
        on_pick.run((username.clone(), password.clone().unwrap_or_default()));
        let username = username.clone();
        toasts.say(move || (i18n.words().login.demo_filled)(&username));
    };
    view! {
        <li class="demo-accounts__account" aria-label=name>
            <div>
                <p class="demo-accounts__name">
                    {shown_name}" · "{live(role.into())}
                </p>
                <p class="demo-accounts__facts">
                    {phone}" · "
                    {match shown {
                        // A password is in no language.
                        Some(password) => view! { <code lang="zxx">{password}</code> }.into_any(),
                        None => view! { {i18n.live(|words| words.login.demo_no_password)} }.into_any(),
                    }}
                </p>
            </div>
            {has_password.then(|| view! {
                <Button label=i18n.say(|words| words.login.demo_fill) on_press=pick/>
            })}
        </li>
    }
}

/// What a role of the demo is called; one that this app does not know is shown as the server names it.
fn role_name<'a>(roles: &Roles, role: &'a str) -> &'a str {
    match role {
        "owner" => roles.owner,
        "administrator" => roles.administrator,
        "manager" => roles.manager,
        "staff" => roles.staff,
        "privacy_officer" => roles.privacy_officer,
        other => other,
    }
}
