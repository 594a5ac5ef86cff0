//! Many at once (pitfalls 1 to 4): of N equal requests exactly as many take effect as may.

use futures_util::future::{join, join_all};
use wepig_contract::{
    account::{Me, RegisterForm},
    error::{Code, Field, Reason},
    language::Language,
    path,
    role::Role,
    sms_code::CodePurpose,
    staff::{MemberForm, MemberView, StaffPage},
};
use wepig_server::store::chain::{AUDIT, CONSENTS, first_broken, length};

use crate::{
    app::{database::on_each_database, reply::Reply},
    steps::{rows, wrong},
};

const N: usize = 20;

fn successes(replies: &[Reply]) -> usize {
    replies.iter().filter(|reply| reply.status.is_success()).count()
}

on_each_database! {
    async fn of_many_wrong_guesses_five_are_compared(app) {
        let browser = app.guest();
        let form = browser.registration("guesser", &app.new_phone()).await;
        let guess = RegisterForm { proof: wrong(&form.proof), ..form.clone() };
        let replies = join_all((0..N).map(|_| browser.register(&guess))).await;
        let compared = replies.iter().filter(|reply| matches!(reply.reason(), (Field::Code, Reason::WrongCode { .. })));
        assert_eq!(compared.count(), 5);
        assert_eq!(browser.register(&form).await.reason(), (Field::Code, Reason::CodeNotValid));
    }

    async fn one_right_code_registers_one_account(app) {
        let browser = app.guest();
        let form = browser.registration("one", &app.new_phone()).await;
        let forms: Vec<RegisterForm> =
            (0..N).map(|number| RegisterForm { username: format!("one_{number}"), ..form.clone() }).collect();
        let replies = join_all(forms.iter().map(|form| browser.register(form))).await;
        assert_eq!(successes(&replies), 1);
        assert_eq!((rows(&app, "account").await, rows(&app, "lookup").await), (1, 2));
        for reply in replies.iter().filter(|reply| !reply.status.is_success()) {
            let problem: wepig_contract::error::ProblemDocument = serde_json::from_slice(&reply.body).expect("a problem");
            assert!(matches!(problem.refusal.code, Code::PhoneHasAccount | Code::Invalid), "{reply}");
        }
    }

    async fn one_right_code_logs_in_once(app) {
        let member = app.member().await;
        let proof = member.later_proof(&member.me.phone, CodePurpose::Login).await;
        let guest = app.guest();
        let replies = join_all((0..N).map(|_| guest.log_in_by_code(&member.me.phone, &proof))).await;
        assert_eq!(successes(&replies), 1);
        assert_eq!(rows(&app, "session").await, 2);
    }

    async fn one_name_goes_to_one_person(app) {
        let browser = app.guest();
        let mut forms = Vec::new();
        for _ in 0..N {
            forms.push(browser.registration("everybodys_name", &app.new_phone()).await);
        }
        let replies = join_all(forms.iter().map(|form| browser.register(form))).await;
        assert_eq!(successes(&replies), 1);
        for reply in replies.iter().filter(|reply| !reply.status.is_success()) {
            assert!(matches!(reply.reason(), (Field::Username, Reason::Taken { .. })), "{reply}");
        }
        assert_eq!(rows(&app, "account").await, 1);
    }

    async fn of_many_askings_one_code_is_sent(app) {
        let browser = app.guest();
        let phone = app.new_phone();
        let replies = join_all((0..N).map(|_| browser.ask_for_code(&phone, CodePurpose::Login))).await;
        assert_eq!(successes(&replies), 1);
        assert_eq!(app.messages_to(&phone).await.len(), 1);
    }

    async fn of_many_wrong_passwords_five_are_compared(app) {
        let member = app.member().await;
        let guest = app.guest();
        let replies = join_all((0..N).map(|_| guest.log_in(&member.me.username, "wrong-password"))).await;
        let compared = replies.iter().filter(|reply| reply.status == 401).count();
        assert_eq!(compared, 5);
        assert!(replies.iter().all(|reply| reply.status == 401 || reply.status == 429));
    }

    async fn of_many_edits_of_one_version_one_is_kept(app) {
        let member = app.member().await;
        let replies = join_all((0..N).map(|_| member.settle(1, Language::En))).await;
        assert_eq!(successes(&replies), 1);
        for reply in replies.iter().filter(|reply| !reply.status.is_success()) {
            reply.problem(412, Code::VersionConflict);
        }
        assert_eq!(member.who().await.expect("signed in").version, 2);
    }

    async fn of_many_edits_of_one_entry_one_is_kept(app) {
        let farm = app.farm().await;
        let staff = farm.join(Role::Staff, "张伟").await;
        let entry = &farm.path_of(path::MEMBER, &staff);
        let edit = |number: usize| MemberForm { name: format!("张伟{number}"), ..MemberForm::default() };
        let forms: Vec<MemberForm> = (0..N).map(edit).collect();
        let replies = join_all(forms.iter().map(|form| farm.owner.put_on(1, entry, form))).await;
        assert_eq!(successes(&replies), 1);
        for reply in replies.iter().filter(|reply| !reply.status.is_success()) {
            reply.problem(412, Code::VersionConflict);
        }
        let winner = replies.iter().position(|reply| reply.status.is_success()).expect("one");
        let kept: MemberView = farm.owner.get(entry).await.good();
        assert_eq!((kept.version, kept.row.name.as_str()), (2, forms[winner].name.as_str()));
    }

    async fn lists_read_while_entries_change_end_up_whole(app) {
        let farm = app.farm().await;
        let staff = farm.join(Role::Staff, "张伟").await;
        let entry = &farm.path_of(path::MEMBER, &staff);
        let form = MemberForm { name: "张玮".to_owned(), ..MemberForm::default() };
        let list = farm.path(path::STAFF);
        let lists = join_all((0..N).map(|_| farm.owner.get(&list)));
        let (edited, lists) = join(farm.owner.put_on(1, entry, &form), lists).await;
        edited.good::<MemberView>();
        assert_eq!(successes(&lists), N);
        let page: StaffPage = farm.owner.get(&list).await.good();
        assert_eq!(page.items.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["张玮"]);
    }

    async fn of_many_deletions_each_ends_well_and_one_deletes(app) {
        let member = app.member().await;
        let replies = join_all((0..N).map(|_| member.delete("/me"))).await;
        assert!(successes(&replies) >= 1);
        assert!(replies.iter().all(|reply| reply.status == 204 || reply.status == 401), "{replies:?}");
        let account = member.me.id.parse().expect("an id");
        let lines = length(app.app.ground.store.read(), AUDIT, account).await.expect("the log can be read");
        assert_eq!(lines, 2, "registered and deleted");
    }

    async fn the_chains_stay_whole_under_many_writers(app) {
        let member = app.member().await;
        let guest = app.guest();
        let replies = join_all((0..N).map(|_| guest.log_in(&member.me.username, &member.password))).await;
        let store = app.app.ground.store.read();
        let account = member.me.id.parse().expect("an id");
        // Passwords are counted as wrong until they are compared, so only the first five of a rush get through.
        let logged_in = i64::try_from(successes(&replies)).expect("few");
        assert!(logged_in >= 5, "{logged_in}");
        assert_eq!(length(store, AUDIT, account).await.expect("readable"), 1 + logged_in);
        assert_eq!(first_broken(store, AUDIT, account).await.expect("readable"), None);
        assert_eq!(first_broken(store, CONSENTS, account).await.expect("readable"), None);
    }

    async fn two_resets_with_two_codes_leave_one_password_that_works(app) {
        let member = app.member().await;
        let proof = member.later_proof(&member.me.phone, CodePurpose::Reset).await;
        let guest = app.guest();
        let passwords: Vec<String> = (0..N).map(|number| format!("new-password-{number}")).collect();
        let replies = join_all(passwords.iter().map(|password| guest.reset(&member.me.phone, &proof, password))).await;
        assert_eq!(successes(&replies), 1);
        let winner = replies.iter().position(|reply| reply.status.is_success()).expect("one");
        app.guest().log_in(&member.me.username, &passwords[winner]).await.good::<Me>();
        assert_eq!(rows(&app, "session").await, 2);
    }
}
