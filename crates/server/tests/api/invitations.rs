//! Asking people to a farm, and answering (rows A11, B3).

use axum::http::Method;
use futures_util::future::join_all;
use wepig_contract::{
    account::Me,
    audit::{AuditAct, AuditLineView},
    error::{Code, Field, Reason},
    farm::{DepartmentForm, DepartmentView, FarmView, MemberState},
    invitation::{AcceptanceForm, InvitationForm, InvitationView, InvitationsView, MAX_OPEN, OfferView, OffersView},
    language::Language,
    page::Page,
    path::{self, fill},
    role::Role,
    staff::MemberView,
};
use wepig_server::{
    clock::{DAY, HOUR, MINUTE, SECOND},
    job, random,
    store::invitations::{self as stored, Invitation},
};

use crate::{
    app::{
        browser::{Browser, api},
        database::on_each_database,
        farm::Farm,
        reply::Reply,
    },
    steps::rows,
};

mod course;

fn to_number(phone: &str, role: Role) -> InvitationForm {
    InvitationForm { phone: phone.to_owned(), role, department: None, language: Language::ZhCn }
}

fn link_to(role: Role) -> InvitationForm {
    to_number("", role)
}

async fn ask(farm: &Farm<'_>, by: &Browser<'_>, form: &InvitationForm) -> Reply {
    by.post_once(&farm.path(path::INVITATIONS), form).await
}

async fn asked(farm: &Farm<'_>, form: &InvitationForm) -> InvitationView {
    ask(farm, &farm.owner, form).await.good()
}

async fn pending(farm: &Farm<'_>) -> Vec<InvitationView> {
    farm.owner.get(&farm.path(path::INVITATIONS)).await.good::<InvitationsView>().invitations
}

fn token(open: &InvitationView) -> &str {
    open.link.strip_prefix("/invite/").expect("a link to an invitation")
}

async fn look(by: &Browser<'_>, open: &InvitationView) -> Reply {
    by.get(&fill(path::OFFER, &[token(open)])).await
}

async fn accept(by: &Browser<'_>, open: &InvitationView) -> Reply {
    by.post(&fill(path::OFFER_ACCEPTANCE, &[token(open)]), &AcceptanceForm { name: "李娜".to_owned() }).await
}

async fn decline(by: &Browser<'_>, open: &InvitationView) -> Reply {
    by.post_nothing(&fill(path::OFFER_REFUSAL, &[token(open)])).await
}

async fn resend(farm: &Farm<'_>, by: &Browser<'_>, open: &InvitationView) -> Reply {
    by.post_nothing(&fill(path::INVITATION_SENDINGS, &[&farm.id, &open.id])).await
}

async fn revoke(farm: &Farm<'_>, by: &Browser<'_>, open: &InvitationView) -> Reply {
    by.delete(&fill(path::INVITATION, &[&farm.id, &open.id])).await
}

on_each_database! {
    async fn whoever_was_asked_by_number_comes_in_as_asked(app) {
        let farm = app.farm().await;
        let barn: DepartmentView =
            farm.owner.post_once(&farm.path(path::DEPARTMENTS), &DepartmentForm { name: "产房".to_owned() }).await.good();
        let person = app.member().await;
        let form = InvitationForm { department: Some(barn.id.clone()), ..to_number(&person.me.phone, Role::Manager) };
        let open = asked(&farm, &form).await;
        let masked = format!("{}****{}", &person.me.phone[..3], &person.me.phone[7..]);
        assert_eq!((&open.phone, open.role, open.department.as_str()), (&masked, Role::Manager, "产房"));
        assert_eq!(pending(&farm).await, std::slice::from_ref(&open));

        let messages = app.messages_to(&person.me.phone).await;
        let message = messages.iter().find(|message| message.purpose == "invite").expect("a message with the link");
        let link = message.link.as_deref().expect("a link");
        assert_eq!(link, format!("{}{}", app.app.settings.public_origin, open.link));
        assert!(message.text.contains(link) && message.text.contains("青山猪场") && message.text.contains("陈国强"));

        let offer: OfferView = look(&app.guest(), &open).await.good();
        assert_eq!((offer.farm_name.as_str(), offer.asked_by.as_str()), ("青山猪场", "陈国强"));
        assert_eq!((&offer.phone, offer.role, &offer.expires_at), (&masked, Role::Manager, &open.expires_at));

        accept(&person, &open).await.empty();
        let me = person.who().await.expect("signed in");
        assert_eq!((me.memberships[0].role, me.farm.as_ref(), me.name.as_str()), (Role::Manager, Some(&farm.id), "李娜"));
        let log: Page<AuditLineView> = person.get(path::ME_LOG).await.good();
        assert_eq!(log.items[0].act, AuditAct::FarmJoined);
        let entry = fill(path::MEMBER, &[&farm.id, &me.memberships[0].member]);
        let entry: MemberView = farm.owner.get(&entry).await.good();
        assert_eq!((entry.department_id, entry.row.state), (Some(barn.id), MemberState::Active));
        assert!(pending(&farm).await.is_empty());
        look(&app.guest(), &open).await.problem(410, Code::InvitationGone);
        accept(&person, &open).await.problem(410, Code::InvitationGone);
        assert_eq!(rows(&app, "invitation").await, 0);
    }

    async fn a_message_is_in_the_language_that_was_chosen(app) {
        let farm = app.farm().await;
        let phone = app.new_phone();
        asked(&farm, &InvitationForm { language: Language::En, ..to_number(&phone, Role::Staff) }).await;
        let messages = app.messages_to(&phone).await;
        assert!(messages[0].text.contains("asks you to join"), "{}", messages[0].text);
    }

    async fn whether_a_number_has_an_account_is_not_told(app) {
        let farm = app.farm().await;
        let (known, unknown) = (app.member().await.me.phone, app.new_phone());
        let mut answers = Vec::new();
        for phone in [&known, &unknown] {
            let open = asked(&farm, &to_number(phone, Role::Staff)).await;
            assert_eq!(app.messages_to(phone).await.iter().filter(|message| message.purpose == "invite").count(), 1);
            let fixed = InvitationView { id: String::new(), link: String::new(), phone: open.phone[..7].to_owned(), ..open };
            answers.push(InvitationView { sent_at: fixed.expires_at.clone(), ..fixed });
        }
        let [known, unknown] = answers.try_into().expect("two");
        assert_eq!(InvitationView { expires_at: unknown.expires_at.clone(), sent_at: unknown.sent_at.clone(), ..known }, unknown);
    }

    async fn an_invitation_for_a_number_is_for_its_account_alone(app) {
        let farm = app.farm().await;
        let (person, other) = (app.member().await, app.member().await);
        let open = asked(&farm, &to_number(&person.me.phone, Role::Staff)).await;
        accept(&other, &open).await.problem(403, Code::InvitationForOther);
        decline(&other, &open).await.problem(403, Code::InvitationForOther);
        accept(&app.guest(), &open).await.problem(401, Code::SignedOut);
        let own = |offers: OffersView| offers.offers.into_iter().map(|offer| offer.token).collect::<Vec<_>>();
        assert_eq!(own(person.get(path::ME_INVITATIONS).await.good()), [token(&open)]);
        assert!(own(other.get(path::ME_INVITATIONS).await.good()).is_empty());
        assert!(other.who().await.expect("signed in").memberships.is_empty());
        accept(&person, &open).await.empty();
    }

    async fn a_link_to_hand_on_is_used_up_by_the_first(app) {
        let farm = app.farm().await;
        let open = asked(&farm, &link_to(Role::Staff)).await;
        assert_eq!(open.phone, "");
        let mut people = Vec::new();
        for _ in 0..8 {
            people.push(app.member().await);
        }
        let replies = join_all(people.iter().map(|person| accept(person, &open))).await;
        let came_in = replies.iter().filter(|reply| reply.status.is_success()).count();
        assert_eq!(came_in, 1, "{replies:?}");
        for reply in replies.iter().filter(|reply| !reply.status.is_success()) {
            reply.problem(410, Code::InvitationGone);
        }
        assert_eq!(rows(&app, "membership").await, 2);
    }

    async fn one_person_who_accepts_many_times_at_once_comes_in_once(app) {
        let farm = app.farm().await;
        let person = app.member().await;
        let mut open = Vec::new();
        for _ in 0..6 {
            open.push(asked(&farm, &link_to(Role::Staff)).await);
        }
        let replies = join_all(open.iter().map(|open| accept(&person, open))).await;
        assert_eq!(replies.iter().filter(|reply| reply.status.is_success()).count(), 1, "{replies:?}");
        for reply in replies.iter().filter(|reply| !reply.status.is_success()) {
            reply.problem(409, Code::AlreadyMember);
        }
        assert_eq!(pending(&farm).await.len(), 5, "what was not used stays open");
    }

    async fn only_those_who_administer_ask_and_nobody_above_their_own(app) {
        let farm = app.farm().await;
        let open = asked(&farm, &link_to(Role::Owner)).await;
        for role in [Role::Manager, Role::Staff] {
            let person = farm.join(role, "张伟").await;
            ask(&farm, &person, &link_to(Role::Staff)).await.problem(403, Code::Forbidden);
            person.get(&farm.path(path::INVITATIONS)).await.problem(403, Code::Forbidden);
            revoke(&farm, &person, &open).await.problem(403, Code::Forbidden);
            resend(&farm, &person, &open).await.problem(403, Code::Forbidden);
        }
        let admin = farm.join(Role::Administrator, "李秀英").await;
        ask(&farm, &admin, &link_to(Role::Owner)).await.problem(403, Code::AboveOwnRole);
        revoke(&farm, &admin, &open).await.problem(403, Code::AboveOwnRole);
        app.wait(MINUTE);
        resend(&farm, &admin, &open).await.problem(403, Code::AboveOwnRole);
        for role in [Role::Administrator, Role::Manager, Role::Staff] {
            ask(&farm, &admin, &link_to(role)).await.good::<InvitationView>();
        }
        let stranger = app.farm().await.owner;
        ask(&farm, &stranger, &link_to(Role::Staff)).await.problem(404, Code::NotFound);
        stranger.get(&farm.path(path::INVITATIONS)).await.problem(404, Code::NotFound);
    }

    async fn an_invitation_is_of_its_own_farm(app) {
        let (farm, other) = (app.farm().await, app.farm().await);
        let open = asked(&farm, &link_to(Role::Staff)).await;
        revoke(&other, &other.owner, &open).await.problem(410, Code::InvitationGone);
        resend(&other, &other.owner, &open).await.problem(410, Code::InvitationGone);
        let barn: DepartmentView =
            other.owner.post_once(&other.path(path::DEPARTMENTS), &DepartmentForm { name: "产房".to_owned() }).await.good();
        for id in [barn.id.as_str(), "x"] {
            let form = InvitationForm { department: Some(id.to_owned()), ..link_to(Role::Staff) };
            let reason = ask(&farm, &farm.owner, &form).await.reason();
            assert_eq!(reason, (Field::Department, Reason::NotADepartment));
        }
        assert_eq!(pending(&farm).await, [open]);
    }
}
