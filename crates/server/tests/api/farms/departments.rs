//! The departments of a farm.

use super::*;

on_each_database! {
    async fn departments_stand_as_in_a_dictionary(app) {
        let farm = app.farm().await;
        for name in ["育肥舍", "保育舍", "产房", "1 号配种舍"] {
            add(&farm, name).await;
        }
        let staff = farm.join(Role::Staff, "李娜").await;
        let seen: FarmView = staff.get(&farm.path(path::FARM)).await.good();
        let names: Vec<&str> = seen.departments.iter().map(|department| department.name.as_str()).collect();
        assert_eq!(names, ["1 号配种舍", "保育舍", "产房", "育肥舍"]);
        assert_eq!(seen.version, 1, "the farm's own facts did not change");
    }

    async fn no_two_departments_have_the_same_name(app) {
        let farm = app.farm().await;
        let (path, owner) = (farm.path(path::DEPARTMENTS), &farm.owner);
        let lab = add(&farm, "Lab 1").await;
        let barn = add(&farm, "产房").await;
        let in_use = (Field::Department, Reason::NameInUse);
        for name in ["LAB 1", " lab  1 ", "Ｌａｂ １", "产房"] {
            assert_eq!(owner.post_once(&path, &named(name)).await.reason(), in_use, "{name}");
        }
        let own = |department: &DepartmentView| fill(path::DEPARTMENT, &[&farm.id, &department.id]);
        assert_eq!(owner.put(&own(&barn), &named("lab 1")).await.reason(), in_use);
        assert_eq!(owner.put(&own(&lab), &named("LAB 1")).await.good::<DepartmentView>().name, "LAB 1");
        let wanted = named("保育舍");
        let replies = join_all((0..20).map(|_| owner.post_once(&path, &wanted))).await;
        assert_eq!(replies.iter().filter(|reply| reply.status.is_success()).count(), 1);
    }

    async fn a_repeated_request_makes_one_department(app) {
        let farm = app.farm().await;
        let send = async |name: &str| {
            let draft = farm.owner.request(Method::POST, &api(&farm.path(path::DEPARTMENTS)));
            draft.header(path::IDEMPOTENCY_KEY, "key-number-1").json(&named(name)).send().await
        };
        let first: DepartmentView = send("产房").await.good();
        assert_eq!(send("产房").await.good::<DepartmentView>(), first);
        send("保育舍").await.problem(422, Code::KeyReused);
        farm.owner.post(&farm.path(path::DEPARTMENTS), &named("保育舍")).await.problem(400, Code::MalformedRequest);
        assert_eq!(rows(&app, "department").await, 1);
    }

    async fn a_farm_has_no_more_than_two_hundred_departments(app) {
        let farm = app.farm().await;
        for number in 1..MAX_DEPARTMENTS {
            add(&farm, &format!("{number} 号舍")).await;
        }
        let last = add(&farm, "产房").await;
        let refused = farm.owner.post_once(&farm.path(path::DEPARTMENTS), &named("保育舍")).await;
        refused.problem(409, Code::TooManyDepartments);
        farm.owner.delete(&fill(path::DEPARTMENT, &[&farm.id, &last.id])).await.empty();
        add(&farm, "保育舍").await;
    }

    async fn a_removed_department_is_nobodys(app) {
        let farm = app.farm().await;
        let barn = add(&farm, "产房").await;
        let staff = farm.join(Role::Staff, "李娜").await;
        let entry = farm.path_of(path::MEMBER, &staff);
        let facts = MemberForm { name: "李娜".to_owned(), department: Some(barn.id.clone()), ..MemberForm::default() };
        farm.owner.put_on(1, &entry, &facts).await.good::<MemberView>();
        let own = fill(path::DEPARTMENT, &[&farm.id, &barn.id]);
        farm.owner.delete(&own).await.empty();
        let now: MemberView = farm.owner.get(&entry).await.good();
        assert_eq!((now.department_id, now.version), (None, 3));
        farm.owner.delete(&own).await.problem(404, Code::NotFound);
        farm.owner.put(&own, &named("保育舍")).await.problem(404, Code::NotFound);
        farm.owner.delete(&fill(path::DEPARTMENT, &[&farm.id, "x"])).await.problem(404, Code::NotFound);
    }

    async fn departments_are_for_owners_of_this_farm(app) {
        let (farm, other) = (app.farm().await, app.farm().await);
        let barn = add(&farm, "产房").await;
        let own = fill(path::DEPARTMENT, &[&farm.id, &barn.id]);
        for role in [Role::Administrator, Role::Manager, Role::Staff] {
            let person = farm.join(role, "张伟").await;
            person.post_once(&farm.path(path::DEPARTMENTS), &named("保育舍")).await.problem(403, Code::Forbidden);
            person.put(&own, &named("保育舍")).await.problem(403, Code::Forbidden);
            person.delete(&own).await.problem(403, Code::Forbidden);
        }
        let through_other = fill(path::DEPARTMENT, &[&other.id, &barn.id]);
        other.owner.delete(&through_other).await.problem(404, Code::NotFound);
        other.owner.put(&through_other, &named("保育舍")).await.problem(404, Code::NotFound);
        assert_eq!(farm.owner.get(&farm.path(path::FARM)).await.good::<FarmView>().departments, [barn]);
    }
}
