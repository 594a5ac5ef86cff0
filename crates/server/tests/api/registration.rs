//! Registration (rows A1, A2): what a person types, what they get, and what bad input gets.

use wepig_contract::{
    account::Me,
    error::{Code, Field, FieldProblem, Reason},
    field::AgeBand,
    language::Language,
    page::Page,
    path,
    sms_code::CodePurpose,
};
use wepig_contract::{audit::AuditLineView, consent::ConsentEventView};

use crate::{
    app::database::on_each_database,
    steps::{rows, wrong},
};

on_each_database! {
    async fn a_new_person_is_signed_in_with_what_they_typed(app) {
        let browser = app.guest();
        let phone = app.new_phone();
        let mut form = browser.registration("阿依古丽·买买提", &phone).await;
        form.phone = format!("+86 {phone}");
        form.agreement.language = Language::En;
        form.agreement.sha256 = wepig_contract::policy::PolicyVersion::newest().sha256(Language::En).to_owned();
        let me: Me = browser.register(&form).await.good();

        assert_eq!((me.username.as_str(), me.phone.as_str()), ("阿依古丽·买买提", phone.as_str()));
        assert_eq!((me.age, me.language, me.has_password), (AgeBand::Adult, None, true));
        assert_eq!((&me.agreement.version, me.agreement.language), (&form.agreement.version, Language::En));
        assert_eq!(browser.who().await, Some(me));

        let consents: Page<ConsentEventView> = browser.get(path::ME_CONSENTS).await.good();
        let [given] = consents.items.as_slice() else { panic!("one consent: {consents:?}") };
        assert_eq!((given.subject.as_str(), given.seq), ("policy", 1));
        assert_eq!(given.policy_sha256, form.agreement.sha256);
        assert_eq!(given.app_version.as_deref(), Some("test"));

        let log: Page<AuditLineView> = browser.get(path::ME_LOG).await.good();
        assert_eq!(log.total, 1);
        assert_eq!(log.items[0].network.as_deref(), Some("203.0.113.*"));
    }

    async fn a_password_may_be_set_later(app) {
        let browser = app.guest();
        let mut form = browser.registration("later", &app.new_phone()).await;
        form.password = String::new();
        assert!(!browser.register(&form).await.good::<Me>().has_password);
        app.guest().log_in("later", "guessed-anyway").await.problem(401, Code::WrongCredentials);
    }

    async fn every_wrong_field_is_named_at_once(app) {
        let browser = app.guest();
        let mut form = browser.registration("x", &app.new_phone()).await;
        form.username = "猪".repeat(33);
        form.phone = "12345678901".to_owned();
        form.proof.code = "12345".to_owned();
        form.password = "short".to_owned();
        form.age = None;
        form.agreed = false;
        let problem = browser.register(&form).await.problem(422, Code::Invalid);
        let fields: Vec<Field> = problem.refusal.fields.iter().map(|problem| problem.field).collect();
        assert_eq!(fields, [Field::Username, Field::Phone, Field::Code, Field::Password, Field::Age, Field::Agreed]);
        assert_eq!(rows(&app, "account").await, 0);
    }

    async fn names_that_deceive_are_refused_before_the_code_is_looked_at(app) {
        let browser = app.guest();
        let mut form = browser.registration("x", &app.new_phone()).await;
        for (name, reason) in [
            ("pаypal", Reason::MixedScripts),
            ("①③⑧⓪⓪①③⑧⓪⓪⓪", Reason::LooksLikePhone),
            ("𝐚𝐝𝐦𝐢𝐧", Reason::Reserved),
        ] {
            name.clone_into(&mut form.username);
            assert_eq!(browser.register(&form).await.reason(), (Field::Username, reason), "{name}");
        }
        "good_name".clone_into(&mut form.username);
        browser.register(&form).await.good::<Me>();
    }

    async fn somebody_under_18_leaves_nothing_behind(app) {
        for age in [AgeBand::Under14, AgeBand::From14To17] {
            let browser = app.guest();
            let mut form = browser.registration("young_one", &app.new_phone()).await;
            form.age = Some(age);
            browser.register(&form).await.problem(403, Code::GuardianNeeded);
            assert_eq!(browser.who().await, None);
            for table in
                ["account", "lookup", "challenge", "session", "consent_event", "audit_event", "idempotency"]
            {
                assert_eq!(rows(&app, table).await, 0, "{table}");
            }
        }
    }

    async fn a_code_that_was_not_sent_yet_is_never_sent_to_somebody_under_18(app) {
        let browser = app.guest();
        let phone = app.new_phone();
        let mut form = browser.registration("young_one", &app.new_phone()).await;
        let sent: wepig_contract::sms_code::CodeSent =
            browser.ask_for_code(&phone, CodePurpose::Register).await.good();
        form.phone.clone_from(&phone);
        form.proof.challenge = sent.challenge;
        form.age = Some(AgeBand::From14To17);
        browser.register(&form).await.problem(403, Code::GuardianNeeded);
        assert!(app.messages_to(&phone).await.is_empty());
    }

    async fn nobody_erases_the_code_of_another_number(app) {
        let victim = app.guest();
        let form = victim.registration("victim", &app.new_phone()).await;
        let mut attack = app.guest().registration("attacker", &app.new_phone()).await;
        attack.proof.challenge.clone_from(&form.proof.challenge);
        attack.age = Some(AgeBand::Under14);
        app.guest().register(&attack).await.problem(403, Code::GuardianNeeded);
        victim.register(&form).await.good::<Me>();
    }

    async fn only_the_newest_policy_can_be_agreed_to_and_only_its_very_text(app) {
        let browser = app.guest();
        let form = browser.registration("reader", &app.new_phone()).await;
        let mut older = form.clone();
        "0.9".clone_into(&mut older.agreement.version);
        browser.register(&older).await.problem(409, Code::PolicyOutdated);
        let mut other_text = form.clone();
        other_text.agreement.language = Language::En;
        browser.register(&other_text).await.problem(409, Code::PolicyOutdated);
        browser.register(&form).await.good::<Me>();
    }

    async fn a_taken_name_is_told_with_free_ones_and_costs_no_code(app) {
        let first = app.guest();
        first.register(&first.registration("WangWei", &app.new_phone()).await).await.good::<Me>();
        let browser = app.guest();
        let mut form = browser.registration("wangwei", &app.new_phone()).await;
        for same in ["wangwei", "ＷａｎｇＷｅｉ", "WANGWEI"] {
            same.clone_into(&mut form.username);
            let (field, Reason::Taken { suggestions }) = browser.register(&form).await.reason() else { panic!("taken") };
            assert_eq!((field, suggestions.len()), (Field::Username, 3));
            form.username.clone_from(&suggestions[0]);
        }
        assert_eq!(browser.register(&form).await.good::<Me>().username, form.username);
    }

    async fn nobody_can_list_names_with_one_number(app) {
        let first = app.guest();
        first.register(&first.registration("taken", &app.new_phone()).await).await.good::<Me>();
        let browser = app.guest();
        let mut form = browser.registration("taken", &app.new_phone()).await;
        for _ in 0..10 {
            assert!(matches!(browser.register(&form).await.reason(), (_, Reason::Taken { .. })));
        }
        assert_eq!(browser.register(&form).await.reason(), (Field::Username, Reason::TooManyNames));
        "free_as_a_bird".clone_into(&mut form.username);
        assert_eq!(browser.register(&form).await.reason(), (Field::Username, Reason::TooManyNames));
    }

    async fn that_a_number_has_an_account_is_told_only_to_who_proves_it(app) {
        let member = app.member().await;
        let browser = app.guest();
        let mut form = browser.registration("second", &app.new_phone()).await;
        form.phone.clone_from(&member.me.phone);
        // A code of another number proves nothing, and says nothing.
        let stranger = FieldProblem::new(Field::Code, Reason::CodeNotValid);
        assert_eq!(browser.register(&form).await.problem(422, Code::Invalid).refusal.fields, [stranger]);

        form.proof = browser.later_proof(&member.me.phone, CodePurpose::Register).await;
        let guessed = wepig_contract::account::RegisterForm { proof: wrong(&form.proof), ..form.clone() };
        assert!(matches!(browser.register(&guessed).await.reason(), (Field::Code, Reason::WrongCode { .. })));
        browser.register(&form).await.problem(409, Code::PhoneHasAccount);
        // The code was not spent on the conflict.
        browser.register(&form).await.problem(409, Code::PhoneHasAccount);
    }
}
