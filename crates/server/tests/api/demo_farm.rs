//! The demo's people and farms (PRODUCT section 6).

use axum::http::Method;
use serde_json::Value;
use wepig_contract::{
    account::Me,
    error::Code,
    farm::{FarmView, MemberState, MembershipView},
    invitation::InvitationsView,
    path::{self, fill},
    profile::ProfileField,
    role::Role,
    sms_code::CodePurpose,
    staff::{MemberView, RevealForm, RevealView, Shown, StaffPage},
};
use wepig_server::{
    domain::demo::{MEMBERS, seed},
    store::{
        chain::{AUDIT, CONSENTS, first_broken, length},
        memberships,
    },
};

use crate::{
    app::{TestApp, browser::Browser, database::on_each_database},
    steps::rows,
};

async fn sow(app: &TestApp, members: u32) {
    seed(&app.app.ground, members).await.expect("the demo is made");
}

/// The accounts that visitors are told of.
async fn told_of(app: &TestApp) -> Vec<Value> {
    app.guest().request(Method::GET, "/demo/accounts.json").send().await.good()
}

/// Whoever of them has this role first, signed in.
async fn visitor<'a>(app: &'a TestApp, role: &str) -> (Browser<'a>, Me) {
    let accounts = told_of(app).await;
    let account = accounts.iter().find(|account| account["role"] == role).expect("somebody has the role");
    let text = |field: &str| account[field].as_str().expect("text").to_owned();
    let browser = app.guest();
    let me = browser.log_in(&text("username"), &text("password")).await.good();
    (browser, me)
}

async fn staff(browser: &Browser<'_>, farm: &str, query: &str) -> StaffPage {
    browser.get(&format!("{}?{query}", fill(path::STAFF, &[farm]))).await.good()
}

fn only_place(me: &Me) -> &MembershipView {
    let [place] = me.memberships.as_slice() else { panic!("one place: {me:?}") };
    place
}

on_each_database! {
    async fn everybody_told_of_has_the_role_they_are_told_of_with(app) {
        sow(&app, MEMBERS).await;
        let roles: Vec<String> = told_of(&app).await.iter().map(|account| account["role"].as_str().expect("text").into()).collect();
        assert_eq!(roles, ["owner", "administrator", "manager", "staff", "staff", "staff"]);
        for role in [Role::Owner, Role::Administrator, Role::Staff] {
            let (_, me) = visitor(&app, role.as_str()).await;
            let place = only_place(&me);
            assert_eq!((place.role, place.state, me.farm.as_ref()), (role, MemberState::Active, Some(&place.farm)));
            assert_eq!(me.name, me.username);
        }
        let (_, manager) = visitor(&app, "manager").await;
        let places: Vec<Role> = manager.memberships.iter().map(|place| place.role).collect();
        assert_eq!(places, [Role::Manager, Role::Staff]);
        assert_eq!(manager.farm.as_ref(), Some(&manager.memberships[0].farm), "the first farm is the one shown");
        assert_ne!(manager.memberships[0].farm_name, manager.memberships[1].farm_name);
    }

    async fn the_farm_has_its_people_and_departments(app) {
        sow(&app, MEMBERS).await;
        let (owner, me) = visitor(&app, "owner").await;
        let farm = only_place(&me).farm.clone();
        let seen: FarmView = owner.get(&fill(path::FARM, &[&farm])).await.good();
        let counts = seen.counts.expect("owners see how many there are");
        assert_eq!((counts.active + counts.suspended, counts.invited), (u64::from(MEMBERS), 0));
        assert!(counts.suspended > 0 && seen.departments.len() > 5);
        let page = staff(&owner, &farm, "limit=200").await;
        assert_eq!((page.items.len(), page.total), (45, 45));
        let with = |has: fn(&wepig_contract::staff::StaffRow) -> bool| page.items.iter().filter(|row| has(row)).count();
        assert!(with(|row| !row.department.is_empty()) > 30 && with(|row| !row.date_of_entry.is_empty()) > 30);
        assert!(with(|row| row.seen_at.is_some()) > 30);
        assert!(!page.own.department.is_empty() && !page.own.date_of_entry.is_empty());
        let (administrator, _) = visitor(&app, "administrator").await;
        administrator.get(&fill(path::INVITATIONS, &[&farm])).await.good::<InvitationsView>();
        let (manager, _) = visitor(&app, "manager").await;
        manager.get(&fill(path::INVITATIONS, &[&farm])).await.problem(403, Code::Forbidden);
        assert_eq!(staff(&manager, &farm, "").await.total, 45);
    }

    async fn some_of_them_tell_of_themselves_and_agreed_to_it(app) {
        sow(&app, MEMBERS).await;
        let (owner, me) = visitor(&app, "owner").await;
        let farm = only_place(&me).farm.clone();
        let page = self::staff(&owner, &farm, "limit=200").await;
        assert_eq!(page.items.iter().filter(|row| row.picture.is_some()).count(), 2);
        assert!(page.own.picture.is_some());
        let chen = page.items.iter().find(|row| row.name == "陈国强").expect("listed");
        let entry: MemberView = owner.get(&fill(path::MEMBER, &[&farm, &chen.id])).await.good();
        let fields = [ProfileField::Education, ProfileField::Gender, ProfileField::DateOfBirth, ProfileField::Email];
        for field in fields {
            let fact = entry.facts.iter().find(|fact| fact.field == field).expect("every field is told of");
            assert!(fact.shown == Shown::Masked && fact.revealable, "{fact:?}");
        }
        let reveals = fill(path::MEMBER_REVEALS, &[&farm, &chen.id]);
        let whole: RevealView = owner.post(&reveals, &RevealForm { field: ProfileField::DateOfBirth }).await.good();
        assert_eq!(whole.value, "1990-05-01");

        let (staff, _) = visitor(&app, "staff").await;
        let given = staff.profile_consents().await;
        let purposes: Vec<&str> = given.iter().map(|(_, purpose)| purpose.as_str()).collect();
        assert_eq!(purposes, ["profile-education", "profile-gender", "profile-birth", "profile-email"]);

        // Managers see of most people nothing beyond the number, and of one of them all, masked.
        let (manager, _) = visitor(&app, "manager").await;
        let lin = page.items.iter().find(|row| row.name == "林晓梅").expect("listed");
        let shown = async |of: &str| {
            let entry: MemberView = manager.get(&fill(path::MEMBER, &[&farm, of])).await.good();
            entry.facts.iter().find(|fact| fact.field == ProfileField::Email).expect("told of").shown
        };
        assert_eq!((shown(&lin.id).await, shown(&chen.id).await), (Shown::Masked, Shown::Hidden));
    }

    async fn starting_again_changes_nothing(app) {
        sow(&app, MEMBERS).await;
        let tables = ["account", "farm", "membership", "department", "profile", "lookup", "audit_event", "consent_event"];
        let count = async || {
            let mut counts = Vec::new();
            for table in tables {
                counts.push(rows(&app, table).await);
            }
            counts
        };
        let before = count().await;
        sow(&app, MEMBERS).await;
        assert_eq!(count().await, before);
    }

    async fn as_many_as_are_asked_for_and_all_of_them_whole(app) {
        sow(&app, MEMBERS).await;
        sow(&app, 2_300).await;
        let (owner, me) = visitor(&app, "owner").await;
        let farm = only_place(&me).farm.clone();
        assert_eq!(staff(&owner, &farm, "").await.total, 2_299);
        assert!(staff(&owner, &farm, "role=manager").await.total > 50, "a large farm has more managers");
        let store = app.app.ground.store.read();
        let everybody = memberships::changed_after(store, farm.parse().expect("an id"), 0).await.expect("readable");
        for member in everybody.iter().step_by(97) {
            for chain in [AUDIT, CONSENTS] {
                assert!(length(store, chain, member.account).await.expect("readable") > 0);
                assert_eq!(first_broken(store, chain, member.account).await.expect("readable"), None);
            }
        }
        // One of them, whom no visitor is told of, signs in by code like everybody.
        let phone = "19500001234";
        assert_eq!(staff(&owner, &farm, &format!("q={phone}")).await.total, 1);
        let browser = app.guest();
        let proof = browser.proof(phone, CodePurpose::Login).await;
        let me: Me = browser.log_in_by_code(phone, &proof).await.good();
        assert!(me.username.starts_with(&me.name) && !me.has_password);
        assert_eq!(only_place(&me).farm, farm);
        browser.settle(1, wepig_contract::language::Language::En).await.good::<Me>();
    }

    async fn who_deleted_their_account_is_back_with_the_next_start(app) {
        sow(&app, MEMBERS).await;
        let (administrator, _) = visitor(&app, "administrator").await;
        administrator.delete(path::ME).await.empty();
        assert_eq!(told_of(&app).await.len(), 5);
        sow(&app, MEMBERS).await;
        let (_, me) = visitor(&app, "administrator").await;
        assert_eq!(only_place(&me).role, Role::Administrator);
        assert_eq!(rows(&app, "farm").await, 2);
    }
}
