//! Searching, filtering and ordering the list, and that it is up to date in every process (row B1).

use wepig_contract::{
    error::Code,
    farm::MemberState,
    path,
    role::Role,
    staff::{MemberForm, MemberView, RoleForm, StaffPage, StaffRow, StateForm},
};
use wepig_server::clock::DAY;

use crate::{
    app::{
        TestApp,
        database::{Database, on_each_database},
        farm::{Farm, Person},
    },
    steps::meddle,
};

async fn names(farm: &Farm<'_>, viewer: &Person<'_>, query: &str) -> Vec<String> {
    let page: StaffPage = farm.list(viewer, query).await.good();
    assert_eq!(page.total, page.items.len() as u64, "all of them on one page");
    page.items.into_iter().map(|row| row.name).collect()
}

/// Notes a date of entry, on the first version of the entry.
async fn enter(farm: &Farm<'_>, person: &Person<'_>, date: &str) {
    let form = MemberForm { name: person.name.clone(), department: None, date_of_entry: date.to_owned() };
    farm.owner.put_on(1, &farm.path_of(path::MEMBER, person), &form).await.good::<MemberView>();
}

on_each_database! {
    async fn people_are_found_by_name_sound_and_number(app) {
        let farm = app.farm().await;
        let zhang = farm.join(Role::Staff, "张伟").await;
        farm.join(Role::Staff, "单雄信").await;
        farm.join(Role::Manager, "阿依古丽·买买提").await;
        let phone = &zhang.me.phone;
        for (query, found) in [
            ("%E4%BC%9F", vec!["张伟"]),
            ("zw", vec!["张伟"]),
            ("ZhangWei", vec!["张伟"]),
            ("shan", vec!["单雄信"]),
            ("guli", vec!["阿依古丽·买买提"]),
            (&phone[7..], vec!["张伟"]),
            (&format!("%2B86{phone}"), vec!["张伟"]),
            (&phone[6..], vec![]),
            (&phone[8..], vec![]),
            (&phone[..10], vec![]),
            ("nobody", vec![]),
        ] {
            assert_eq!(names(&farm, &farm.owner, &format!("q={query}")).await, found, "{query}");
        }
    }

    async fn filters_narrow_the_list_together(app) {
        let farm = app.farm().await;
        let zhang = farm.join(Role::Staff, "张伟").await;
        farm.join(Role::Manager, "张敏").await;
        let suspended = StateForm { state: MemberState::Suspended };
        farm.owner.put(&farm.path_of(path::MEMBER_STATE, &zhang), &suspended).await.empty();
        for (query, found) in [
            ("role=manager", vec!["张敏"]),
            ("state=suspended", vec!["张伟"]),
            ("state=active&q=zhang", vec!["张敏"]),
            ("state=suspended&role=manager", vec![]),
            ("unseen_days=1", vec![]),
        ] {
            assert_eq!(names(&farm, &farm.owner, query).await, found, "{query}");
        }
    }

    async fn the_list_stands_in_the_order_asked_for(app) {
        let farm = app.farm().await;
        let (zhang, li) = (farm.join(Role::Staff, "张伟").await, farm.join(Role::Staff, "李娜").await);
        farm.join(Role::Staff, "王芳").await;
        enter(&farm, &zhang, "2019-05-01").await;
        enter(&farm, &li, "2021-05-01").await;
        for (order, found) in [
            ("name", ["李娜", "王芳", "张伟"]),
            ("name_down", ["张伟", "王芳", "李娜"]),
            ("entry", ["张伟", "李娜", "王芳"]),
            ("entry_down", ["李娜", "张伟", "王芳"]),
        ] {
            assert_eq!(names(&farm, &farm.owner, &format!("order={order}")).await, found, "{order}");
        }
        meddle(&app, "UPDATE profile SET audiences = 'date_of_entry=nobody'").await;
        meddle(&app, "UPDATE farm SET members_version = members_version + 1").await;
        meddle(&app, "UPDATE membership SET changed_at_version = (SELECT members_version FROM farm)").await;
        assert_eq!(names(&farm, &farm.owner, "order=entry").await, ["李娜", "王芳", "张伟"], "hidden is unknown");
    }

    async fn pages_follow_each_other_and_a_cursor_is_good_for_its_list_alone(app) {
        let farm = app.farm().await;
        for name in ["张伟", "李娜", "王芳", "赵敏", "陈静"] {
            farm.join(Role::Staff, name).await;
        }
        let manager = farm.join(Role::Manager, "孙立").await;
        let (mut rows, mut next): (Vec<StaffRow>, _) = (Vec::new(), String::new());
        loop {
            let page: StaffPage = farm.list(&manager, &format!("limit=2{next}")).await.good();
            assert_eq!((page.total, page.own.name.as_str()), (6, "孙立"));
            rows.extend(page.items);
            let Some(cursor) = page.next else { break };
            next = format!("&cursor={}", cursor.0);
        }
        let names: Vec<&str> = rows.iter().map(|row| row.name.as_str()).collect();
        assert_eq!(names, ["陈国强", "陈静", "李娜", "王芳", "张伟", "赵敏"]);

        for query in [format!("limit=2&order=name_down{next}"), format!("limit=2&q=zhang{next}"), "cursor=AAAA".to_owned()] {
            farm.list(&manager, &query).await.problem(400, Code::MalformedRequest);
        }
        farm.list(&farm.owner, &format!("limit=2{next}")).await.problem(400, Code::MalformedRequest);
        for query in ["limit=0", "limit=201", "order=random", "role=king", "colour=red"] {
            farm.list(&manager, query).await.problem(400, Code::MalformedRequest);
        }
    }

    async fn whatever_changes_is_in_the_very_next_list(app) {
        let farm = app.farm().await;
        let zhang = farm.join(Role::Staff, "张伟").await;
        let li = farm.join(Role::Staff, "李娜").await;
        let whole: StaffPage = farm.list(&farm.owner, "").await.good();
        assert_eq!(whole.total, 2);

        let form = MemberForm { name: "张玮".to_owned(), ..MemberForm::default() };
        farm.owner.put_on(1, &farm.path_of(path::MEMBER, &zhang), &form).await.good::<MemberView>();
        assert_eq!(names(&farm, &farm.owner, "q=%E7%8E%AE").await, ["张玮"]);
        farm.owner.put(&farm.path_of(path::MEMBER_ROLE, &zhang), &RoleForm { role: Role::Manager }).await.empty();
        assert_eq!(names(&farm, &farm.owner, "role=manager").await, ["张玮"]);
        farm.list(&zhang, "").await.good::<StaffPage>();
        li.delete(&farm.path(path::ME_MEMBERSHIP)).await.empty();
        assert_eq!(names(&farm, &farm.owner, "").await, ["张玮"]);
        zhang.delete(path::ME).await.empty();
        assert!(names(&farm, &farm.owner, "").await.is_empty(), "a deleted account is in no list");
        farm.join(Role::Staff, "王芳").await;
        assert_eq!(names(&farm, &farm.owner, "").await, ["王芳"]);

        // So long that no process may trust what it was told of who left.
        app.wait(400 * DAY);
        let owner = app.guest();
        owner.log_in(&farm.owner.me.username, &farm.owner.password).await;
        let page: StaffPage = owner.get(&farm.path(path::STAFF)).await.good();
        assert_eq!(page.items.len(), 1);
    }
}

/// SQLite is one process; PostgreSQL may have several, each with a directory of its own.
#[tokio::test]
async fn what_one_process_changes_another_one_lists() {
    let Some(database) = Database::postgres() else { return };
    let app = TestApp::on(database).await;
    let beside = app.beside().await;
    let farm = app.farm().await;
    let zhang = farm.join(Role::Staff, "张伟").await;
    let li = farm.join(Role::Staff, "李娜").await;
    let owner = farm.owner.on(&beside);
    let there = || async { owner.get(&farm.path(path::STAFF)).await.good::<StaffPage>() };
    let listed = |page: StaffPage| page.items.into_iter().map(|row| row.name).collect::<Vec<_>>();
    assert_eq!(listed(there().await), ["李娜", "张伟"]);

    let form = MemberForm { name: "阿伟".to_owned(), ..MemberForm::default() };
    farm.owner.put_on(1, &farm.path_of(path::MEMBER, &zhang), &form).await.good::<MemberView>();
    assert_eq!(listed(there().await), ["阿伟", "李娜"]);
    li.delete(&farm.path(path::ME_MEMBERSHIP)).await.empty();
    assert_eq!(listed(there().await), ["阿伟"]);
    farm.owner.put(&farm.path_of(path::MEMBER_ROLE, &zhang), &RoleForm { role: Role::Manager }).await.empty();
    assert_eq!(there().await.items[0].role, Role::Manager);
}
