//! Staff & Accounts: who sees what of whom, and who may change it (rows B1, B2, C7).

use wepig_contract::{
    account::Me,
    audit::{AuditAct, AuditLineView},
    error::{Code, Field, Reason},
    farm::{DepartmentForm, DepartmentView},
    page::Page,
    path,
    profile::ProfileField,
    proof::NumberProofForm,
    role::Role,
    staff::{FactView, MemberForm, MemberView, RevealForm, RevealView, Shown, StaffPage},
};
use wepig_server::clock::{DAY, MINUTE, SECOND};

use crate::{
    app::{
        database::on_each_database,
        farm::{Farm, Person},
    },
    steps::meddle,
};

fn names(page: &StaffPage) -> Vec<&str> {
    page.items.iter().map(|row| row.name.as_str()).collect()
}

fn fact(member: &MemberView, field: ProfileField) -> &FactView {
    member.facts.iter().find(|fact| fact.field == field).expect("every field is told of")
}

/// The newest line of somebody's log.
async fn last_line(person: &Person<'_>) -> AuditLineView {
    let log: Page<AuditLineView> = person.get(path::ME_LOG).await.good();
    log.items.into_iter().next().expect("a line")
}

async fn open(farm: &Farm<'_>, viewer: &Person<'_>, of: &Person<'_>) -> MemberView {
    viewer.get(&farm.path_of(path::MEMBER, of)).await.good()
}

async fn department(farm: &Farm<'_>, name: &str) -> DepartmentView {
    farm.owner.post_once(&farm.path(path::DEPARTMENTS), &DepartmentForm { name: name.to_owned() }).await.good()
}

fn facts(name: &str, department: Option<&str>, date_of_entry: &str) -> MemberForm {
    MemberForm {
        name: name.to_owned(),
        department: department.map(str::to_owned),
        date_of_entry: date_of_entry.to_owned(),
    }
}

on_each_database! {
    async fn staff_see_their_own_entry_and_nobody_else(app) {
        let farm = app.farm().await;
        let staff = farm.join(Role::Staff, "张伟").await;
        let page: StaffPage = farm.list(&staff, "q=chen").await.good();
        assert_eq!((page.own.id.as_str(), page.own.phone.as_str()), (staff.entry.as_str(), staff.me.phone.as_str()));
        assert_eq!((page.items.len(), page.total, page.next), (0, 0, None));

        let own = open(&farm, &staff, &staff).await;
        assert!(own.own && !own.may_edit && !own.may_suspend && own.may_grant.is_empty());
        assert_eq!(own.username, staff.me.username);
        staff.get(&farm.path_of(path::MEMBER, &farm.owner)).await.problem(404, Code::NotFound);
    }

    async fn managers_and_up_see_everybody_masked_and_their_own_entry_whole(app) {
        let farm = app.farm().await;
        let staff = farm.join(Role::Staff, "张伟").await;
        let manager = farm.join(Role::Manager, "王芳").await;
        for viewer in [&manager, &farm.owner] {
            let page: StaffPage = farm.list(viewer, "").await.good();
            assert_eq!((page.own.id.as_str(), page.own.phone.as_str()), (viewer.entry.as_str(), viewer.me.phone.as_str()));
            assert_eq!(page.total, 2);
            let row = page.items.iter().find(|row| row.id == staff.entry).expect("listed");
            assert_eq!(row.phone, format!("138****{}", &staff.me.phone[7..]));
            assert!(!page.items.iter().any(|row| row.id == viewer.entry), "one's own entry stands apart");
        }
        let seen = open(&farm, &manager, &staff).await;
        assert_eq!((fact(&seen, ProfileField::Phone).shown, seen.username.as_str()), (Shown::Masked, ""));
        assert!(!fact(&seen, ProfileField::Phone).revealable && !seen.may_edit);
        let seen = open(&farm, &farm.owner, &staff).await;
        assert!(fact(&seen, ProfileField::Phone).revealable && seen.may_edit && seen.may_suspend);
        assert_eq!(seen.username, staff.me.username);
        assert_eq!(seen.may_grant, Role::ALL);
    }

    async fn nobody_tries_out_numbers_one_by_one(app) {
        let farm = app.farm().await;
        let staff = farm.join(Role::Staff, "张伟").await;
        let manager = farm.join(Role::Manager, "王芳").await;
        let phone = &staff.me.phone;
        for number in 0..59 {
            let page: StaffPage = farm.list(&manager, &format!("q=139000{number:05}")).await.good();
            assert_eq!(page.total, 0);
        }
        // The last that fits, however it is written.
        let spoken = format!("q=%2B86%20{}-{}", &phone[..3], &phone[3..]);
        assert_eq!(farm.list(&manager, &spoken).await.good::<StaffPage>().total, 1);
        let wait = farm.list(&manager, &format!("q={phone}")).await.wait_s(Code::NumberSearchLimit);
        for query in [format!("q={}", &phone[7..]), "q=zw".to_owned(), String::new()] {
            assert!(farm.list(&manager, &query).await.good::<StaffPage>().total > 0, "{query}");
        }
        assert_eq!(farm.list(&farm.owner, &format!("q={phone}")).await.good::<StaffPage>().total, 1);
        app.wait(wait * SECOND);
        assert_eq!(farm.list(&manager, &format!("q={phone}")).await.good::<StaffPage>().total, 1);
    }

    async fn the_last_use_is_told_to_the_day(app) {
        let farm = app.farm().await;
        let staff = farm.join(Role::Staff, "张伟").await;
        let page: StaffPage = farm.list(&farm.owner, "").await.good();
        let seen = page.items[0].seen_at.clone().expect("seen today");
        assert!(seen.0.ends_with("T16:00:00.000Z"), "midnight in Shanghai: {seen:?}");

        app.wait(3 * DAY);
        let owner = app.guest();
        owner.log_in(&farm.owner.me.username, &farm.owner.password).await.good::<Me>();
        let unseen = |days: u32| format!("{}?unseen_days={days}", farm.path(path::STAFF));
        let total = |page: StaffPage| page.total;
        assert_eq!(total(owner.get(&unseen(3)).await.good()), 1);
        assert_eq!(total(owner.get(&unseen(4)).await.good()), 0);
        app.guest().log_in(&staff.me.username, &staff.password).await.good::<Me>();
        let back = app.guest();
        back.log_in(&staff.me.username, &staff.password).await.good::<Me>();
        back.who().await.expect("signed in");
        assert_eq!(total(owner.get(&unseen(3)).await.good()), 0, "seen today");
    }

    async fn whoever_opens_an_entry_stands_in_its_persons_log(app) {
        let farm = app.farm().await;
        let staff = farm.join(Role::Staff, "张伟").await;
        open(&farm, &farm.owner, &staff).await;
        let line = last_line(&staff).await;
        assert_eq!((line.act, line.by.as_deref()), (AuditAct::EntryViewed, Some("陈国强")));
        open(&farm, &farm.owner, &farm.owner).await;
        assert_ne!(last_line(&farm.owner).await.act, AuditAct::EntryViewed, "a look at oneself is nobody's business");
    }

    async fn a_revealed_value_is_one_line_in_the_log(app) {
        let farm = app.farm().await;
        let staff = farm.join(Role::Staff, "张伟").await;
        let reveals = farm.path_of(path::MEMBER_REVEALS, &staff);
        let whole: RevealView = farm.owner.post(&reveals, &RevealForm { field: ProfileField::Phone }).await.good();
        assert_eq!(whole.value, staff.me.phone);
        let line = last_line(&staff).await;
        assert_eq!((line.act, line.by.as_deref(), line.field), (AuditAct::Revealed, Some("陈国强"), Some(ProfileField::Phone)));
        for empty in [ProfileField::Email, ProfileField::Department, ProfileField::Picture] {
            farm.owner.post(&reveals, &RevealForm { field: empty }).await.problem(404, Code::NotFound);
        }
        assert_eq!(last_line(&staff).await, line, "what was not revealed is no line");
    }

    async fn managers_reveal_nothing_and_administrators_nothing_of_owners(app) {
        let farm = app.farm().await;
        let administrator = farm.join(Role::Administrator, "李娜").await;
        let manager = farm.join(Role::Manager, "王芳").await;
        let phone = RevealForm { field: ProfileField::Phone };
        manager.post(&farm.path_of(path::MEMBER_REVEALS, &administrator), &phone).await.problem(403, Code::Forbidden);
        let of_owner = farm.path_of(path::MEMBER_REVEALS, &farm.owner);
        administrator.post(&of_owner, &phone).await.problem(403, Code::AboveOwnRole);
        assert!(!fact(&open(&farm, &administrator, &farm.owner).await, ProfileField::Phone).revealable);
    }

    async fn what_a_person_hides_from_a_role_is_not_there_for_it(app) {
        let farm = app.farm().await;
        let staff = farm.join(Role::Staff, "张伟").await;
        let manager = farm.join(Role::Manager, "王芳").await;
        let barn = department(&farm, "配怀舍").await;
        let form = facts("张伟", Some(&barn.id), "2020-03-01");
        farm.owner.put_on(1, &farm.path_of(path::MEMBER, &staff), &form).await.good::<MemberView>();

        // Until the person chooses, administrators and owners see what is optional.
        let page: StaffPage = farm.list(&farm.owner, &format!("department={}", barn.id)).await.good();
        assert_eq!((names(&page), page.items[0].department.as_str()), (vec!["张伟"], "配怀舍"));
        for query in [format!("department={}", barn.id), "order=entry".to_owned()] {
            let page: StaffPage = farm.list(&manager, &query).await.good();
            assert!(page.items.iter().all(|row| row.department.is_empty() && row.date_of_entry.is_empty()), "{query}");
            assert!(query == "order=entry" || page.total == 0, "a filter tells nothing of what is hidden");
        }
        let seen = open(&farm, &manager, &staff).await;
        assert_eq!((fact(&seen, ProfileField::Department).shown, seen.department_id), (Shown::Hidden, None));
        assert_eq!(fact(&open(&farm, &manager, &farm.owner).await, ProfileField::Email).shown, Shown::Hidden, "nor whether it is");
    }

    async fn an_edit_holds_and_is_told(app) {
        let farm = app.farm().await;
        let staff = farm.join(Role::Staff, "张伟").await;
        let barn = department(&farm, "配怀舍").await;
        let reply = farm.owner.put_on(1, &farm.path_of(path::MEMBER, &staff), &facts("张玮", Some(&barn.id), "2020-03-01")).await;
        let edited: MemberView = reply.good();
        assert_eq!((edited.version, reply.header("etag")), (2, "\"2\""));
        assert_eq!((edited.row.name.as_str(), edited.row.department.as_str(), edited.row.date_of_entry.as_str()), ("张玮", "配怀舍", "2020-03-01"));
        assert_eq!(edited.department_id.as_deref(), Some(&*barn.id));
        let line = last_line(&staff).await;
        assert_eq!((line.act, line.by.as_deref()), (AuditAct::EntryChanged, Some("陈国强")));

        let cleared: MemberView = farm.owner.put_on(2, &farm.path_of(path::MEMBER, &staff), &facts("张玮", None, "")).await.good();
        assert_eq!((cleared.row.department.as_str(), cleared.row.date_of_entry.as_str()), ("", ""));
    }

    async fn an_edit_of_an_older_version_changes_nothing(app) {
        let farm = app.farm().await;
        let staff = farm.join(Role::Staff, "张伟").await;
        let entry = farm.path_of(path::MEMBER, &staff);
        farm.owner.put(&entry, &facts("张玮", None, "")).await.problem(428, Code::PreconditionMissing);
        for seen in [0, 2, u64::MAX] {
            farm.owner.put_on(seen, &entry, &facts("张玮", None, "")).await.problem(412, Code::VersionConflict);
        }
        assert_eq!(open(&farm, &farm.owner, &staff).await.row.name, "张伟");
    }

    async fn what_is_wrong_with_an_edit_stands_beside_its_field(app) {
        let farm = app.farm().await;
        let staff = farm.join(Role::Staff, "张伟").await;
        let entry = farm.path_of(path::MEMBER, &staff);
        let elsewhere = app.farm().await;
        let foreign = department(&elsewhere, "保育舍").await;
        for (form, field, reason) in [
            (facts(" ", None, ""), Field::PersonName, Reason::Required),
            (facts("张伟", Some(&foreign.id), ""), Field::Department, Reason::NotADepartment),
            (facts("张伟", Some("x"), ""), Field::Department, Reason::NotADepartment),
            (facts("张伟", None, "2023-02-29"), Field::DateOfEntry, Reason::NotADate),
        ] {
            assert_eq!(farm.owner.put_on(1, &entry, &form).await.reason(), (field, reason));
        }
    }

    async fn nobody_edits_above_their_own_role_and_those_who_administer_only_with_a_fresh_proof(app) {
        let farm = app.farm().await;
        let administrator = farm.join(Role::Administrator, "李娜").await;
        let other = farm.join(Role::Administrator, "赵敏").await;
        let manager = farm.join(Role::Manager, "王芳").await;
        let form = facts("新名", None, "");
        manager.put_on(1, &farm.path_of(path::MEMBER, &other), &form).await.problem(403, Code::Forbidden);
        administrator.put_on(1, &farm.path_of(path::MEMBER, &farm.owner), &form).await.problem(403, Code::AboveOwnRole);
        app.wait(6 * MINUTE);
        let of_other = farm.path_of(path::MEMBER, &other);
        administrator.put_on(1, &of_other, &form).await.problem(403, Code::FreshProofNeeded);
        administrator.put_on(1, &farm.path_of(path::MEMBER, &manager), &form).await.good::<MemberView>();
        administrator.put_on(1, &farm.path_of(path::MEMBER, &administrator), &form).await.good::<MemberView>();
        administrator.prove_by_password(&administrator.password).await.empty();
        administrator.put_on(1, &of_other, &form).await.good::<MemberView>();
    }

    async fn an_edit_leaves_alone_what_the_editor_may_not_see(app) {
        let farm = app.farm().await;
        let administrator = farm.join(Role::Administrator, "李娜").await;
        let staff = farm.join(Role::Staff, "张伟").await;
        let barn = department(&farm, "配怀舍").await;
        let entry = farm.path_of(path::MEMBER, &staff);
        farm.owner.put_on(1, &entry, &facts("张伟", Some(&barn.id), "2020-03-01")).await.good::<MemberView>();
        meddle(&app, "UPDATE profile SET audiences = 'department=owners date_of_entry=owners'").await;

        let seen = open(&farm, &administrator, &staff).await;
        assert_eq!((seen.department_id, seen.row.date_of_entry.as_str()), (None, ""));
        administrator.put_on(2, &entry, &facts("张玮", None, "")).await.good::<MemberView>();
        let whole = open(&farm, &farm.owner, &staff).await;
        assert_eq!((whole.row.name.as_str(), whole.row.department.as_str(), whole.row.date_of_entry.as_str()), ("张玮", "配怀舍", "2020-03-01"));
        for form in [facts("张玮", Some(&barn.id), ""), facts("张玮", None, "2021-01-01")] {
            administrator.put_on(3, &entry, &form).await.problem(403, Code::HiddenByPerson);
        }
    }

    async fn a_reset_code_goes_to_its_person_and_opens_without_asking_again(app) {
        let farm = app.farm().await;
        let staff = farm.join(Role::Staff, "张伟").await;
        let manager = farm.join(Role::Manager, "王芳").await;
        let reset_codes = farm.path_of(path::MEMBER_RESET_CODES, &staff);
        manager.post_nothing(&reset_codes).await.problem(403, Code::Forbidden);
        app.wait(MINUTE);
        let reply = farm.owner.post_nothing(&reset_codes).await;
        assert!(reply.status == 202 && reply.body.is_empty(), "{reply}");
        let code = app.code_sent_to(&staff.me.phone).await;
        let notice = app.messages_to(&staff.me.phone).await.into_iter().find(|message| message.purpose == "notice");
        assert!(notice.expect("the person is told").text.contains("陈国强（青山猪场）"));
        let line = last_line(&staff).await;
        assert_eq!((line.act, line.by.as_deref()), (AuditAct::ResetCodeSent, Some("陈国强")));

        farm.owner.post_nothing(&reset_codes).await.wait_s(Code::CodeResendTooSoon);
        let proof = NumberProofForm { challenge: String::new(), code, ticket: None };
        let browser = app.guest();
        browser.reset(&staff.me.phone, &proof, "brand-new-password").await.good::<Me>();
        browser.reset(&staff.me.phone, &proof, "brand-newer-password").await.problem(422, Code::Invalid);
        app.guest().log_in(&staff.me.username, "brand-new-password").await.good::<Me>();
    }
}
