//! Roles and states of a farm's members (row B4): who may change whose, and what holds from the next request on.

use futures_util::future::join_all;
use wepig_contract::{
    audit::{AuditAct, AuditLineView},
    error::Code,
    farm::{FarmView, MemberState},
    invitation::InvitationsView,
    page::Page,
    path::{self, fill},
    role::Role,
    staff::{MemberView, RoleForm, StaffPage, StateForm},
};
use wepig_server::clock::MINUTE;

use crate::{
    app::{
        TestApp,
        browser::Browser,
        database::on_each_database,
        farm::{Farm, Person},
        reply::Reply,
    },
    steps::rows,
};

const N: usize = 12;

async fn give(farm: &Farm<'_>, by: &Browser<'_>, to: &Person<'_>, role: Role) -> Reply {
    by.put(&farm.path_of(path::MEMBER_ROLE, to), &RoleForm { role }).await
}

async fn put_state(farm: &Farm<'_>, by: &Browser<'_>, of: &Person<'_>, state: MemberState) -> Reply {
    by.put(&farm.path_of(path::MEMBER_STATE, of), &StateForm { state }).await
}

async fn suspend(farm: &Farm<'_>, by: &Browser<'_>, of: &Person<'_>) -> Reply {
    put_state(farm, by, of, MemberState::Suspended).await
}

async fn role_of(farm: &Farm<'_>, person: &Person<'_>) -> Role {
    farm.owner.get(&farm.path_of(path::MEMBER, person)).await.good::<MemberView>().row.role
}

async fn lines(person: &Person<'_>) -> Vec<AuditLineView> {
    person.get(path::ME_LOG).await.good::<Page<AuditLineView>>().items
}

/// What was told to somebody about farms, newest first.
async fn notices(app: &TestApp, person: &Person<'_>) -> Vec<String> {
    let messages = app.messages_to(&person.me.phone).await;
    messages.into_iter().filter(|message| message.purpose == "notice").map(|message| message.text).collect()
}

on_each_database! {
    async fn a_role_counts_from_the_next_request_on(app) {
        let farm = app.farm().await;
        let person = farm.join(Role::Staff, "李娜").await;
        let invitations = farm.path(path::INVITATIONS);
        person.get(&invitations).await.problem(403, Code::Forbidden);
        give(&farm, &farm.owner, &person, Role::Administrator).await.empty();
        person.get(&invitations).await.good::<InvitationsView>();
        assert_eq!(farm.list(&person, "").await.good::<StaffPage>().total, 1);
        give(&farm, &farm.owner, &person, Role::Staff).await.empty();
        person.get(&invitations).await.problem(403, Code::Forbidden);
        assert_eq!(farm.list(&person, "").await.good::<StaffPage>().total, 0);
        assert_eq!(person.who().await.expect("signed in").memberships[0].role, Role::Staff);
    }

    async fn the_person_is_told(app) {
        let farm = app.farm().await;
        let person = farm.join(Role::Staff, "李娜").await;
        give(&farm, &farm.owner, &person, Role::Manager).await.empty();
        suspend(&farm, &farm.owner, &person).await.empty();
        put_state(&farm, &farm.owner, &person, MemberState::Active).await.empty();
        let told = notices(&app, &person).await;
        let [restored, suspended, role] = told.as_slice() else { panic!("three: {told:?}") };
        assert!(role.contains("青山猪场") && role.contains("主管"), "{role}");
        assert!(suspended.contains("青山猪场") && suspended.contains("停用"), "{suspended}");
        assert!(restored.contains("青山猪场") && restored.contains("恢复"), "{restored}");
        let told: Vec<_> = lines(&person).await.into_iter().take(3).map(|line| (line.act, line.by, line.network)).collect();
        let by = |act| (act, Some("陈国强".to_owned()), None);
        assert_eq!(told, [by(AuditAct::StateChanged), by(AuditAct::StateChanged), by(AuditAct::RoleChanged)]);
        assert!(notices(&app, &farm.owner).await.is_empty());
    }

    async fn what_holds_already_changes_and_tells_nothing(app) {
        let farm = app.farm().await;
        let person = farm.join(Role::Staff, "李娜").await;
        let before = lines(&person).await;
        give(&farm, &farm.owner, &person, Role::Staff).await.empty();
        put_state(&farm, &farm.owner, &person, MemberState::Active).await.empty();
        assert_eq!(lines(&person).await, before);
        assert!(notices(&app, &person).await.is_empty());
        assert_eq!(farm.owner.get(&farm.path_of(path::MEMBER, &person)).await.good::<MemberView>().version, 1);
    }

    async fn only_those_who_administer_change_others_and_nobody_above_their_own(app) {
        let farm = app.farm().await;
        let admin = farm.join(Role::Administrator, "李秀英").await;
        let manager = farm.join(Role::Manager, "王海涛").await;
        let staff = farm.join(Role::Staff, "张伟").await;
        let mut people = Vec::new();
        for role in Role::ALL {
            people.push(farm.join(role, "李娜").await);
        }
        for (target, now) in people.iter().zip(Role::ALL) {
            for by in [&manager, &staff] {
                for role in Role::ALL {
                    give(&farm, by, target, role).await.problem(403, Code::Forbidden);
                }
                suspend(&farm, by, target).await.problem(403, Code::Forbidden);
            }
            give(&farm, &admin, target, Role::Owner).await.problem_unless(now == Role::Owner, 403, Code::AboveOwnRole);
            if now == Role::Owner {
                give(&farm, &admin, target, Role::Staff).await.problem(403, Code::AboveOwnRole);
                suspend(&farm, &admin, target).await.problem(403, Code::AboveOwnRole);
            } else {
                for role in [Role::Administrator, Role::Manager, Role::Staff] {
                    give(&farm, &admin, target, role).await.empty();
                    assert_eq!(role_of(&farm, target).await, role);
                }
                suspend(&farm, &admin, target).await.empty();
            }
            give(&farm, &farm.owner, target, Role::Owner).await.empty();
            assert_eq!(role_of(&farm, target).await, Role::Owner);
        }
    }

    async fn ones_own_role_goes_down_and_not_up(app) {
        let farm = app.farm().await;
        for (role, above) in [(Role::Administrator, Role::Owner), (Role::Manager, Role::Administrator), (Role::Staff, Role::Manager)] {
            let person = farm.join(role, "李娜").await;
            give(&farm, &person, &person, above).await.problem(403, Code::AboveOwnRole);
            give(&farm, &person, &person, Role::Staff).await.empty();
            assert_eq!(role_of(&farm, &person).await, Role::Staff);
            assert!(notices(&app, &person).await.is_empty(), "nobody is told of their own act");
        }
    }

    async fn nobody_suspends_themself(app) {
        let farm = app.farm().await;
        let second = farm.join(Role::Owner, "张伟").await;
        for person in [&farm.owner, &second, &farm.join(Role::Staff, "李娜").await] {
            suspend(&farm, person, person).await.problem(403, Code::Forbidden);
        }
    }

    async fn the_suspended_see_nothing_of_the_farm_until_restored(app) {
        let farm = app.farm().await;
        let admin = farm.join(Role::Administrator, "李秀英").await;
        suspend(&farm, &farm.owner, &admin).await.empty();
        for path in [farm.path(path::FARM), farm.path(path::STAFF), farm.path(path::INVITATIONS)] {
            admin.get(&path).await.problem(403, Code::Forbidden);
        }
        give(&farm, &admin, &farm.owner, Role::Staff).await.problem(403, Code::Forbidden);
        put_state(&farm, &admin, &admin, MemberState::Active).await.problem(403, Code::Forbidden);
        let me = admin.who().await.expect("still signed in");
        assert_eq!((me.memberships[0].state, me.farm), (MemberState::Suspended, None));
        put_state(&farm, &farm.owner, &admin, MemberState::Active).await.empty();
        admin.get(&farm.path(path::FARM)).await.good::<FarmView>();
    }

    async fn the_last_active_owner_keeps_the_role(app) {
        let farm = app.farm().await;
        let second = farm.join(Role::Owner, "张伟").await;
        suspend(&farm, &farm.owner, &second).await.empty();
        give(&farm, &farm.owner, &farm.owner, Role::Staff).await.problem(409, Code::LastOwner);
        put_state(&farm, &farm.owner, &second, MemberState::Active).await.empty();
        give(&farm, &farm.owner, &farm.owner, Role::Staff).await.empty();
        give(&farm, &second, &second, Role::Manager).await.problem(409, Code::LastOwner);
    }

    async fn acts_where_power_is_concerned_take_a_fresh_proof(app) {
        let farm = app.farm().await;
        let admin = farm.join(Role::Administrator, "李秀英").await;
        let staff = farm.join(Role::Staff, "李娜").await;
        app.wait(5 * MINUTE);
        suspend(&farm, &farm.owner, &admin).await.problem(403, Code::FreshProofNeeded);
        give(&farm, &farm.owner, &admin, Role::Staff).await.problem(403, Code::FreshProofNeeded);
        give(&farm, &farm.owner, &staff, Role::Administrator).await.problem(403, Code::FreshProofNeeded);
        give(&farm, &farm.owner, &staff, Role::Manager).await.empty();
        suspend(&farm, &farm.owner, &staff).await.empty();
        farm.owner.prove_by_password(&farm.owner.password).await.empty();
        give(&farm, &farm.owner, &admin, Role::Staff).await.empty();
    }

    async fn a_member_is_found_in_their_own_farm_alone(app) {
        let (farm, other) = (app.farm().await, app.farm().await);
        let elsewhere = other.join(Role::Staff, "李娜").await;
        for member in [elsewhere.entry.as_str(), "01900000-0000-7000-8000-000000000000", "x"] {
            let path = fill(path::MEMBER_ROLE, &[&farm.id, member]);
            farm.owner.put(&path, &RoleForm { role: Role::Owner }).await.problem(404, Code::NotFound);
        }
        give(&other, &farm.owner, &elsewhere, Role::Owner).await.problem(404, Code::NotFound);
        give(&other, &app.guest(), &elsewhere, Role::Owner).await.problem(401, Code::SignedOut);
        assert_eq!(role_of(&other, &elsewhere).await, Role::Staff);
    }

    async fn who_may_no_longer_ask_has_no_open_invitations(app) {
        let farm = app.farm().await;
        let offer = async |token: &str| app.guest().get(&fill(path::OFFER, &[token])).await;
        let second = farm.join(Role::Owner, "周建国").await;
        let (to_owner, to_staff) = (farm.link_of(&second, Role::Owner).await, farm.link_of(&second, Role::Staff).await);
        give(&farm, &farm.owner, &second, Role::Administrator).await.empty();
        offer(&to_owner).await.problem(410, Code::InvitationGone);
        assert!(offer(&to_staff).await.status.is_success(), "an administrator may still ask staff");
        suspend(&farm, &farm.owner, &second).await.empty();
        offer(&to_staff).await.problem(410, Code::InvitationGone);
        put_state(&farm, &farm.owner, &second, MemberState::Active).await.empty();
        let again = farm.link_of(&second, Role::Staff).await;
        give(&farm, &farm.owner, &second, Role::Manager).await.empty();
        offer(&again).await.problem(410, Code::InvitationGone);
        assert_eq!(rows(&app, "invitation").await, 0);
    }

    async fn of_many_owners_who_step_down_at_once_one_stays(app) {
        let farm = app.farm().await;
        let mut owners = Vec::new();
        for _ in 1..N {
            owners.push(farm.join(Role::Owner, "张伟").await);
        }
        let everybody = owners.iter().chain([&farm.owner]);
        let replies = join_all(everybody.map(|owner| give(&farm, owner, owner, Role::Staff))).await;
        let refused: Vec<&Reply> = replies.iter().filter(|reply| !reply.status.is_success()).collect();
        let [refused] = refused.as_slice() else { panic!("one: {refused:?}") };
        refused.problem(409, Code::LastOwner);
    }

    async fn of_two_owners_who_act_on_each_other_at_once_one_wins(app) {
        let farm = app.farm().await;
        let second = farm.join(Role::Owner, "张伟").await;
        let (one, other) = tokio::join!(
            give(&farm, &farm.owner, &second, Role::Staff),
            suspend(&farm, &second, &farm.owner),
        );
        assert_ne!(one.status.is_success(), other.status.is_success(), "{one} {other}");
        let loser = if one.status.is_success() { other } else { one };
        loser.problem(403, Code::Forbidden);
    }

    async fn of_many_changes_of_one_member_none_is_lost(app) {
        let farm = app.farm().await;
        let person = farm.join(Role::Staff, "李娜").await;
        let roles: Vec<Role> = Role::ALL.into_iter().cycle().take(N).collect();
        let replies = join_all(roles.iter().map(|role| give(&farm, &farm.owner, &person, *role))).await;
        assert!(replies.iter().all(|reply| reply.status == 204), "{replies:?}");
        let now: MemberView = farm.owner.get(&farm.path_of(path::MEMBER, &person)).await.good();
        let changes = lines(&person).await.iter().filter(|line| line.act == AuditAct::RoleChanged).count();
        assert_eq!(now.version, 1 + u64::try_from(changes).expect("few"));
        assert_eq!(notices(&app, &person).await.len(), changes);
    }
}

impl Reply {
    /// A problem, but for the case in which there is nothing to refuse.
    #[track_caller]
    fn problem_unless(&self, is_nothing: bool, status: u16, code: Code) {
        if is_nothing { self.empty() } else { drop(self.problem(status, code)) }
    }
}
