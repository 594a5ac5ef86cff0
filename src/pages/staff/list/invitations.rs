//! The open invitations of the farm: sent again, taken back.

use leptos::prelude::*;
use wepig_contract::invitation::{InvitationView, InvitationsView};

use super::link::LinkBox;
use crate::api::invitations::{open_invitations, resend, revoke};
use crate::browser::{self, share};
use crate::form::{ConfirmDialog, Confirmation, Fetched, failure_sentence};
use crate::i18n::{I18n, use_i18n};
use crate::session::use_session;
use crate::ui::{Button, CardList, Drawer, IconName, ListCard, SkeletonShape, changing, live, use_toasts};

/// What the lines share. A Copy handle.
#[derive(Clone, Copy)]
struct Open {
    farm: StoredValue<String>,
    fetched: Fetched<InvitationsView>,
    revoked: RwSignal<Option<InvitationView>>,
    revoking: Confirmation,
    shared: RwSignal<Option<String>>,
    /// What became of a sending: of which invitation, and the sentence. It outlives its line, which is drawn anew.
    told: RwSignal<Option<(String, String)>>,
    i18n: I18n,
}

/// The button with their number, and the drawer behind it; nothing while there are none.
#[component]
pub(super) fn Invitations(
    /// There may be one more.
    changed: Trigger,
) -> impl IntoView {
    let i18n = use_i18n();
    let farm = StoredValue::new(untrack(|| use_session().open_farm()).unwrap_or_default());
    let fetched = Fetched::new(move || async move { open_invitations(&farm.get_value()).await });
    let mut is_first = true;
    browser::follow(move || {
        changed.track();
        if !std::mem::take(&mut is_first) {
            fetched.load();
        }
    });
    let state = Open {
        farm,
        fetched,
        revoked: RwSignal::new(None),
        revoking: Confirmation::new(),
        shared: RwSignal::new(None),
        told: RwSignal::new(None),
        i18n,
    };
    let open = RwSignal::new(false);
    let count = Memo::new(move |_| fetched.read(|answer| answer.invitations.len()).unwrap_or_default());
    let aside = Signal::derive(move || Some(count.get().to_string()));
    view! {
        {changing(move || (count.get() > 0).then(|| view! {
            <Button
                label=i18n.say(|words| words.invite.open)
                icon=IconName::Mail
                opens_dialog=true
                aside
                on_press=move || open.set(true)
            />
        }.into_any()))}
        <Drawer id="invitations" open title=i18n.say(|words| words.invite.open) close=i18n.say(|words| words.ui.close)>
            {state.fetched.view(SkeletonShape::Cells, move |_| view! { <Lines state open/> }.into_any())}
        </Drawer>
        <Revoke state/>
    }
}

/// One line an invitation. With the last one the drawer goes.
#[component]
fn Lines(state: Open, open: RwSignal<bool>) -> impl IntoView {
    let Open { fetched, i18n, .. } = state;
    browser::follow(move || {
        if fetched.read(|answer| answer.invitations.is_empty()) == Some(true) {
            open.set(false);
        }
    });
    let lines = move || {
        let invitations = fetched.read(|answer| answer.invitations.clone()).unwrap_or_default();
        invitations.into_iter().map(|invitation| line(state, invitation)).collect_view()
    };
    view! { <CardList label=i18n.say(|words| words.invite.open)>{lines}</CardList> }
}

fn line(state: Open, invitation: InvitationView) -> impl IntoView {
    let i18n = state.i18n;
    let InvitationView { id, phone, role, department, link, asked_by, expires_at, .. } = invitation.clone();
    let is_link = phone.is_empty();
    let name = if is_link { untrack(|| i18n.words().invite.for_link.to_owned()) } else { phone };
    let place = move || {
        let role = i18n.words().login.roles.of(role);
        if department.is_empty() { role.to_owned() } else { [role, " · ", &department].concat() }
    };
    let until =
        move || (i18n.words().invite.until)(&browser::moment::day_and_time(&expires_at.0, i18n.language().tag()));
    let asked = move || (i18n.words().invite.asked_by)(&asked_by);
    let (key, of) = (id.clone(), id.clone());
    let said = move || {
        let sentence = |(id, sentence): &(String, String)| (*id == of).then(|| sentence.clone());
        state.told.with(|told| told.as_ref().and_then(sentence)).unwrap_or_default()
    };
    let is_shared = Memo::new(move |_| state.shared.with(|shared| shared.as_ref() == Some(&key)));
    let ask = move || {
        state.revoked.set(Some(invitation.clone()));
        state.revoking.ask();
    };
    view! {
        <ListCard name>
            <p>{live(place.into())}</p>
            <p>{live(asked.into())}</p>
            <p>{live(until.into())}</p>
            <div class="invitation__acts">
                <Resend state id=id.clone() is_link/>
                {is_link.then(|| view! {
                    <Button
                        label=i18n.say(|words| words.invite.link)
                        on_press=move || state.shared.set(Some(id.clone()))
                    />
                })}
                <Button
                    label=i18n.say(|words| words.invite.revoke)
                    opens_dialog=true
                    on_press=ask
                />
            </div>
            <p role="status">{live(said.into())}</p>
            {changing(move || is_shared.get().then(|| view! { <LinkBox id="open-link" link=share::absolute(&link)/> }.into_any()))}
        </ListCard>
    }
}

/// Sends it once more, for another seven days.
#[component]
fn Resend(state: Open, id: String, is_link: bool) -> impl IntoView {
    let Open { i18n, told, .. } = state;
    let pending = RwSignal::new(false);
    let send = move || {
        let id = id.clone();
        told.set(None);
        pending.set(true);
        browser::spawn(async move {
            let answer = resend(&state.farm.get_value(), &id).await;
            pending.set(false);
            match answer {
                Ok(()) => {
                    let phone = state
                        .fetched
                        .get_untracked()
                        .and_then(|all| all.invitations.into_iter().find(|one| one.id == id).map(|one| one.phone));
                    state.fetched.load();
                    let words = &i18n.words_now().invite;
                    let sentence = match phone.filter(|_| !is_link) {
                        Some(phone) => (words.resent)(&phone),
                        None => words.extended.to_owned(),
                    };
                    told.set(Some((id, sentence)));
                }
                Err(failure) => told.set(Some((id, failure_sentence(i18n.words_now(), &failure)))),
            }
        });
    };
    view! { <Button label=i18n.say(|words| words.invite.resend) pending on_press=send/> }
}

/// The question before one is taken back.
#[component]
fn Revoke(state: Open) -> impl IntoView {
    let i18n = state.i18n;
    let toasts = use_toasts();
    let title = move || {
        let words = &i18n.words().invite;
        match state.revoked.get() {
            Some(invitation) if !invitation.phone.is_empty() => (words.revoke_title)(&invitation.phone),
            _ => words.revoke_link_title.to_owned(),
        }
    };
    let take_back = move || {
        let act = move || async move {
            let id = state.revoked.get_untracked().map(|invitation| invitation.id).unwrap_or_default();
            revoke(&state.farm.get_value(), &id).await
        };
        state.revoking.act(act, move |()| {
            state.fetched.load();
            toasts.say(i18n.say(|words| words.invite.revoked));
        });
    };
    view! {
        <ConfirmDialog
            id="revoke-invitation"
            open=state.revoking.open
            title
            text=i18n.say(|words| words.invite.revoke_text)
            act=i18n.say(|words| words.invite.revoke)
            pending=state.revoking.pending()
            problem=state.revoking.problem()
            on_confirm=take_back
        />
    }
}
