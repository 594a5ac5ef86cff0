//! Farms and one's own place in them (row A11).

mod departments;

use axum::http::Method;
use futures_util::future::join_all;
use wepig_contract::{
    audit::{AuditAct, AuditLineView},
    error::{Code, Field, Reason},
    farm::{
        DepartmentForm, DepartmentView, FarmChoice, FarmForm, FarmView, MAX_DEPARTMENTS, MAX_OWNED, MemberState,
        NewFarmForm,
    },
    page::Page,
    path::{self, fill},
    role::Role,
    staff::{MemberForm, MemberView, StateForm},
};

use crate::{
    app::{
        browser::{Browser, api},
        database::on_each_database,
        farm::{Farm, Person},
        member::Member,
        reply::Reply,
    },
    steps::rows,
};

fn new_farm(farm_name: &str, name: &str) -> NewFarmForm {
    NewFarmForm { farm_name: farm_name.to_owned(), name: name.to_owned() }
}

fn named(name: &str) -> DepartmentForm {
    DepartmentForm { name: name.to_owned() }
}

async fn create(browser: &Browser<'_>, key: &str, form: &NewFarmForm) -> Reply {
    let draft = browser.request(Method::POST, &api(path::FARMS)).header(path::IDEMPOTENCY_KEY, key);
    draft.json(form).send().await
}

async fn add(farm: &Farm<'_>, name: &str) -> DepartmentView {
    farm.owner.post_once(&farm.path(path::DEPARTMENTS), &named(name)).await.good()
}

async fn choose(person: &Browser<'_>, farm: &str) -> Reply {
    person.put(path::ME_FARM, &FarmChoice { farm: farm.to_owned() }).await
}

async fn leave(person: &Browser<'_>, farm: &str) -> Reply {
    person.delete(&fill(path::ME_MEMBERSHIP, &[farm])).await
}

async fn acts(person: &Member<'_>) -> Vec<AuditAct> {
    let log: Page<AuditLineView> = person.get(path::ME_LOG).await.good();
    log.items.into_iter().map(|line| line.act).collect()
}

async fn suspend(farm: &Farm<'_>, person: &Person<'_>) {
    let form = StateForm { state: MemberState::Suspended };
    farm.owner.put(&farm.path_of(path::MEMBER_STATE, person), &form).await.empty();
}

on_each_database! {
    async fn whoever_creates_a_farm_owns_it_and_is_shown_it(app) {
        let owner = app.member().await;
        assert_eq!((owner.me.name.as_str(), owner.me.farm.as_deref()), ("", None));
        let reply = owner.post_once(path::FARMS, &new_farm(" 永丰  猪场 ", "阿依古丽·买买提")).await;
        assert_eq!((reply.status.as_u16(), reply.header("etag")), (201, "\"1\""));
        let farm: FarmView = reply.good();
        let counts = farm.counts.expect("owners see how many there are");
        assert_eq!((farm.name.as_str(), counts.active, counts.suspended, counts.invited), ("永丰 猪场", 1, 0, 0));

        let me = owner.who().await.expect("signed in");
        let [place] = me.memberships.as_slice() else { panic!("one place: {me:?}") };
        assert_eq!((place.role, place.state), (Role::Owner, MemberState::Active));
        assert_eq!((&place.farm, &place.farm_name), (&farm.id, &farm.name));
        assert_eq!((me.farm.as_ref(), me.name.as_str()), (Some(&farm.id), "阿依古丽·买买提"));
        assert_eq!(acts(&owner).await[0], AuditAct::FarmCreated);
    }

    async fn the_name_on_the_profile_is_filled_once(app) {
        let owner = app.member().await;
        owner.post_once(path::FARMS, &new_farm("永丰", "王伟")).await.good::<FarmView>();
        owner.post_once(path::FARMS, &new_farm("青山", "老王")).await.good::<FarmView>();
        assert_eq!(owner.who().await.expect("signed in").name, "王伟");
    }

    async fn a_repeated_request_makes_one_farm(app) {
        let owner = app.member().await;
        let form = new_farm("永丰", "王伟");
        let replies = join_all((0..10).map(|_| create(&owner, "key-number-1", &form))).await;
        let first: FarmView = create(&owner, "key-number-1", &form).await.good();
        for reply in replies {
            if reply.status.is_success() {
                assert_eq!(reply.good::<FarmView>().id, first.id);
            } else {
                reply.problem(409, Code::StillRunning);
            }
        }
        create(&owner, "key-number-1", &new_farm("青山", "王伟")).await.problem(422, Code::KeyReused);
        assert_eq!((rows(&app, "farm").await, rows(&app, "membership").await), (1, 1));
    }

    async fn a_farm_needs_names_that_can_be_seen(app) {
        let owner = app.member().await;
        let problem = owner.post_once(path::FARMS, &new_farm(" ", "\u{202E}x")).await.problem(422, Code::Invalid);
        let fields: Vec<Field> = problem.refusal.fields.iter().map(|problem| problem.field).collect();
        assert_eq!(fields, [Field::FarmName, Field::PersonName]);
        app.guest().post_once(path::FARMS, &new_farm("永丰", "王伟")).await.problem(401, Code::SignedOut);
        assert_eq!(rows(&app, "farm").await, 0);
    }

    async fn a_farm_is_nobodys_elses(app) {
        let farm = app.farm().await;
        let stranger = app.member().await;
        for id in [farm.id.as_str(), "01900000-0000-7000-8000-000000000000", "nowhere", &farm.id.to_uppercase()] {
            stranger.get(&fill(path::FARM, &[id])).await.problem(404, Code::NotFound);
        }
        farm.owner.get(&fill(path::FARM, &[&farm.id.to_uppercase()])).await.problem(404, Code::NotFound);
        stranger.post_once(&farm.path(path::DEPARTMENTS), &named("产房")).await.problem(404, Code::NotFound);
        choose(&stranger, &farm.id).await.problem(404, Code::NotFound);
        leave(&stranger, &farm.id).await.problem(404, Code::NotFound);
        app.guest().get(&farm.path(path::FARM)).await.problem(401, Code::SignedOut);
    }

    async fn how_many_belong_to_a_farm_is_for_those_who_see_everybody(app) {
        let farm = app.farm().await;
        let manager = farm.join(Role::Manager, "张伟").await;
        let staff = farm.join(Role::Staff, "李娜").await;
        suspend(&farm, &farm.join(Role::Staff, "王芳").await).await;
        let counts = manager.get(&farm.path(path::FARM)).await.good::<FarmView>().counts.expect("counts");
        assert_eq!((counts.active, counts.suspended), (3, 1));
        assert_eq!(staff.get(&farm.path(path::FARM)).await.good::<FarmView>().counts, None);
    }

    async fn owners_rename_what_they_saw(app) {
        let farm = app.farm().await;
        let form = FarmForm { farm_name: "永丰".to_owned() };
        let path = farm.path(path::FARM);
        for role in [Role::Administrator, Role::Manager, Role::Staff] {
            farm.join(role, "张伟").await.put_on(1, &path, &form).await.problem(403, Code::Forbidden);
        }
        farm.owner.put(&path, &form).await.problem(428, Code::PreconditionMissing);
        let renamed = farm.owner.put_on(1, &path, &form).await;
        assert_eq!((renamed.header("etag"), renamed.good::<FarmView>().name.as_str()), ("\"2\"", "永丰"));
        farm.owner.put_on(1, &path, &form).await.problem(412, Code::VersionConflict);
        assert_eq!(farm.owner.who().await.expect("signed in").memberships[0].farm_name, "永丰");
    }

    async fn of_many_renamings_of_one_version_one_is_kept(app) {
        let farm = app.farm().await;
        let path = &farm.path(path::FARM);
        let owner = &farm.owner;
        let rename = |number| async move {
            owner.put_on(1, path, &FarmForm { farm_name: format!("永丰 {number}") }).await
        };
        let replies = join_all((0..20).map(rename)).await;
        let kept: Vec<&Reply> = replies.iter().filter(|reply| reply.status.is_success()).collect();
        let [kept] = kept.as_slice() else { panic!("one: {replies:?}") };
        let now: FarmView = owner.get(path).await.good();
        assert_eq!((&now.name, now.version), (&kept.good::<FarmView>().name, 2));
    }

    async fn nobody_creates_farms_without_end(app) {
        let owner = app.member().await;
        for number in 0..MAX_OWNED {
            owner.post_once(path::FARMS, &new_farm(&format!("{number} 号猪场"), "王伟")).await.good::<FarmView>();
        }
        owner.post_once(path::FARMS, &new_farm("又一猪场", "王伟")).await.problem(409, Code::TooManyFarms);
        assert_eq!(rows(&app, "farm").await, i64::from(MAX_OWNED));
        // Those of others, to which one only belongs, do not count.
        let guest = app.member().await;
        let farm = app.farm().await;
        farm.admit(&guest, Role::Staff, "王伟").await;
        guest.post_once(path::FARMS, &new_farm("自己的猪场", "王伟")).await.good::<FarmView>();
    }

    async fn the_screens_show_the_chosen_farm(app) {
        let (first, second) = (app.farm().await, app.farm().await);
        let person = first.join(Role::Staff, "李娜").await;
        second.admit(&person, Role::Manager, "李娜").await;
        let shown = async || person.who().await.expect("signed in").farm;
        assert_eq!(shown().await.as_ref(), Some(&second.id), "the one joined last");
        choose(&person, &first.id).await.empty();
        assert_eq!(shown().await.as_ref(), Some(&first.id));
        suspend(&first, &person).await;
        assert_eq!(shown().await.as_ref(), Some(&second.id), "the oldest where the person is active");
        choose(&person, &first.id).await.problem(403, Code::Forbidden);
        leave(&person, &second.id).await.empty();
        assert_eq!(shown().await, None);
    }

    async fn who_left_has_no_rights_on_the_next_request(app) {
        let farm = app.farm().await;
        let manager = farm.join(Role::Manager, "张伟").await;
        leave(&manager, &farm.id).await.empty();
        assert_eq!(acts(&manager).await[0], AuditAct::FarmLeft);
        manager.get(&farm.path(path::FARM)).await.problem(404, Code::NotFound);
        farm.list(&manager, "").await.problem(404, Code::NotFound);
        leave(&manager, &farm.id).await.problem(404, Code::NotFound);
        assert!(manager.who().await.expect("signed in").memberships.is_empty());
        let entry = farm.path_of(path::MEMBER, &manager);
        farm.owner.get(&entry).await.problem(404, Code::NotFound);
    }

    async fn the_suspended_may_leave_and_empty_their_facts(app) {
        let farm = app.farm().await;
        let staff = farm.join(Role::Staff, "李娜").await;
        let facts = MemberForm { name: "李娜".to_owned(), department: None, date_of_entry: "2020-01-02".to_owned() };
        let entry = farm.path_of(path::MEMBER, &staff);
        farm.owner.put_on(1, &entry, &facts).await.good::<MemberView>();
        suspend(&farm, &staff).await;
        staff.get(&farm.path(path::FARM)).await.problem(403, Code::Forbidden);
        staff.delete(&fill(path::ME_MEMBERSHIP_FACT, &[&farm.id, "date_of_entry"])).await.empty();
        let row = farm.owner.get(&entry).await.good::<MemberView>().row;
        assert_eq!((row.date_of_entry.as_str(), row.state), ("", MemberState::Suspended));
        leave(&staff, &farm.id).await.empty();
    }

    async fn ones_own_facts_are_emptied_at_will(app) {
        let farm = app.farm().await;
        let barn = add(&farm, "产房").await;
        let staff = farm.join(Role::Staff, "李娜").await;
        let facts = MemberForm {
            name: "李娜".to_owned(),
            department: Some(barn.id),
            date_of_entry: "2020-01-02".to_owned(),
        };
        let entry = farm.path_of(path::MEMBER, &staff);
        farm.owner.put_on(1, &entry, &facts).await.good::<MemberView>();
        let fact = |fact: &str| fill(path::ME_MEMBERSHIP_FACT, &[&farm.id, fact]);
        for _ in 0..2 {
            staff.delete(&fact("department")).await.empty();
        }
        let lines = acts(&staff).await;
        assert_eq!(lines.iter().filter(|act| **act == AuditAct::ProfileChanged).count(), 1, "the second emptied nothing");
        let row = staff.get(&entry).await.good::<MemberView>().row;
        assert_eq!((row.department.as_str(), row.date_of_entry.as_str()), ("", "2020-01-02"));
        for none in ["name", "email", "phone", "x"] {
            staff.delete(&fact(none)).await.problem(404, Code::NotFound);
        }
        app.member().await.delete(&fact("department")).await.problem(404, Code::NotFound);
    }

    async fn the_last_owner_stays(app) {
        let farm = app.farm().await;
        leave(&farm.owner, &farm.id).await.problem(409, Code::LastOwner);
        farm.owner.delete(path::ME).await.problem(409, Code::LastOwner);
        let second = farm.join(Role::Owner, "张伟").await;
        suspend(&farm, &second).await;
        leave(&farm.owner, &farm.id).await.problem(409, Code::LastOwner);
        leave(&second, &farm.id).await.empty();
        assert_eq!(farm.owner.who().await.expect("still there").memberships.len(), 1);
    }

    async fn of_many_owners_who_leave_at_once_one_stays(app) {
        let farm = app.farm().await;
        let mut owners = Vec::new();
        for _ in 0..7 {
            owners.push(farm.join(Role::Owner, "张伟").await);
        }
        let everybody = owners.iter().chain([&farm.owner]);
        // Half of them leave, half of them delete their account: both ways out lock the same farm.
        let replies = join_all(everybody.enumerate().map(|(number, owner)| {
            let farm = &farm;
            async move { if number % 2 == 0 { leave(owner, &farm.id).await } else { owner.delete(path::ME).await } }
        }))
        .await;
        let refused: Vec<&Reply> = replies.iter().filter(|reply| !reply.status.is_success()).collect();
        let [refused] = refused.as_slice() else { panic!("one: {refused:?}") };
        refused.problem(409, Code::LastOwner);
        assert_eq!(rows(&app, "membership").await, 1);
    }

    async fn a_deleted_account_leaves_no_place_behind(app) {
        let farm = app.farm().await;
        let admin = farm.join(Role::Administrator, "张伟").await;
        let (rows_before, link) = (rows(&app, "membership").await, farm.link_of(&admin, Role::Staff).await);
        admin.delete(path::ME).await.empty();
        assert_eq!(rows(&app, "membership").await, rows_before - 1);
        assert_eq!(rows(&app, "profile").await, rows(&app, "account").await);
        app.guest().get(&fill(path::OFFER, &[&link])).await.problem(410, Code::InvitationGone);
        let entry = farm.path_of(path::MEMBER, &admin);
        farm.owner.get(&entry).await.problem(404, Code::NotFound);
        assert_eq!(farm.owner.get(&farm.path(path::FARM)).await.good::<FarmView>().counts.expect("counts").active, 1);
    }
}
