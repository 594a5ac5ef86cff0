//! Logging in (row A3; pitfalls 11 to 13).

use wepig_contract::{
    account::{Me, RegisterForm},
    error::{Code, Field, Reason},
    path,
    proof::NumberProofForm,
    session::{CodeLoginForm, PasswordLoginForm},
    sms_code::CodePurpose,
};
use wepig_server::clock::{DAY, HOUR, MINUTE};

use crate::{app::database::on_each_database, steps::wrong};

on_each_database! {
    async fn name_and_number_in_every_form_open_with_the_password(app) {
        let member = app.member().await;
        let phone = &member.me.phone;
        let full_width: String =
            phone.bytes().map(|digit| char::from_u32(u32::from(digit) + 0xFEE0).expect("a full-width digit")).collect();
        let names =
            [member.me.username.to_uppercase(), format!(" {} ", member.me.username), phone.clone(), format!("+86 {phone}"), full_width];
        for name in names {
            let me: Me = app.guest().log_in(&name, &member.password).await.good();
            assert_eq!(me.id, member.me.id, "{name}");
        }
    }

    async fn nobody_learns_from_a_refusal_whether_a_name_exists(app) {
        let member = app.member().await;
        let without_password = app.guest();
        let mut form = without_password.registration("no_password", &app.new_phone()).await;
        form.password = String::new();
        without_password.register(&form).await.good::<Me>();
        let mut answers = Vec::new();
        for name in [member.me.username.as_str(), &member.me.phone, "nobody_here", "13999999999", "no_password", "pаypal"] {
            let reply = app.guest().log_in(name, "wrong-password").await;
            let mut problem = reply.problem(401, Code::WrongCredentials);
            problem.request_id.clear();
            answers.push(serde_json::to_string(&problem).expect("it serialises"));
        }
        assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
    }

    async fn a_session_lasts_a_day_or_thirty(app) {
        let member = app.member().await;
        for (remember, life) in [(false, DAY), (true, 30 * DAY)] {
            let browser = app.guest();
            let form = PasswordLoginForm { name: member.me.username.clone(), password: member.password.clone(), remember };
            let reply = browser.post(path::SESSIONS_PASSWORD, &form).await;
            assert!(reply.header("set-cookie").ends_with(&format!("; Max-Age={}", life / 1_000)), "{reply}");
            app.wait(life - MINUTE);
            assert!(browser.who().await.is_some(), "{remember}");
            app.wait(MINUTE);
            assert!(browser.who().await.is_none(), "{remember}");
            browser.get(path::ME_LOG).await.problem(401, Code::SignedOut);
        }
    }

    async fn a_code_opens_the_account_of_its_number(app) {
        let member = app.member().await;
        let browser = app.guest();
        let proof = browser.later_proof(&member.me.phone, CodePurpose::Login).await;
        assert!(matches!(
            browser.log_in_by_code(&member.me.phone, &wrong(&proof)).await.reason(),
            (Field::Code, Reason::WrongCode { guesses_left: 4 })
        ));
        let form = CodeLoginForm { phone: member.me.phone.clone(), proof, remember: true };
        let reply = browser.post(path::SESSIONS_CODE, &form).await;
        assert_eq!(reply.good::<Me>().id, member.me.id);
        assert!(reply.header("set-cookie").ends_with("; Max-Age=2592000"), "{reply}");
    }

    async fn an_unknown_number_goes_on_into_registration_without_a_second_code(app) {
        let browser = app.guest();
        let phone = app.new_phone();
        let proof = browser.proof(&phone, CodePurpose::Login).await;
        let way_on = browser.log_in_by_code(&phone, &proof).await.continuation();
        assert_eq!(browser.who().await, None);
        // The code is used up: it was exchanged for the ticket.
        assert_eq!(browser.log_in_by_code(&phone, &proof).await.reason(), (Field::Code, Reason::CodeNotValid));

        let ticket = NumberProofForm {
            challenge: way_on.challenge.clone(),
            code: String::new(),
            ticket: Some(way_on.ticket.clone()),
        };
        let stranger = RegisterForm { proof: ticket.clone(), ..browser.registration("thief", &app.new_phone()).await };
        assert_eq!(browser.register(&stranger).await.reason(), (Field::Code, Reason::CodeNotValid));
        app.wait(10 * MINUTE);
        let form = RegisterForm { phone: phone.clone(), username: "newcomer".to_owned(), ..stranger };
        assert_eq!(browser.register(&form).await.good::<Me>().phone, phone);
        assert!(app.guest().register(&form).await.status.is_client_error(), "a ticket is used once");
    }

    async fn a_ticket_cannot_be_guessed_like_a_code(app) {
        let browser = app.guest();
        let phone = app.new_phone();
        let proof = browser.proof(&phone, CodePurpose::Login).await;
        let way_on = browser.log_in_by_code(&phone, &proof).await.continuation();
        let mut form = browser.registration("guesser", &app.new_phone()).await;
        form.phone.clone_from(&phone);
        form.proof = NumberProofForm { challenge: way_on.challenge, ..proof };
        for _ in 0..5 {
            assert!(matches!(browser.register(&form).await.reason(), (Field::Code, Reason::WrongCode { .. })));
        }
        form.proof = NumberProofForm { ticket: Some(way_on.ticket), ..form.proof };
        assert_eq!(browser.register(&form).await.reason(), (Field::Code, Reason::CodeNotValid));
    }

    async fn wrong_passwords_hold_up_nobody_but_who_types_them(app) {
        let member = app.member().await;
        let name = &member.me.username;
        let attacker = app.guest().at("198.51.100.66");
        for _ in 0..5 {
            attacker.log_in(name, "wrong-password").await.problem(401, Code::WrongCredentials);
        }
        let wait = attacker.log_in(name, &member.password).await.wait_s(Code::TooManyAttempts);
        // Elsewhere, with another name, and by code: nothing stands in the way.
        app.guest().log_in(name, &member.password).await.good::<Me>();
        let other = app.member().await;
        attacker.log_in(&other.me.username, &other.password).await.good::<Me>();
        let proof = attacker.later_proof(&member.me.phone, CodePurpose::Login).await;
        attacker.log_in_by_code(&member.me.phone, &proof).await.good::<Me>();

        app.wait(wait * 1_000);
        attacker.log_in(name, &member.password).await.good::<Me>();
        // The right one cleared the slate.
        for _ in 0..4 {
            attacker.log_in(name, "wrong-password").await.problem(401, Code::WrongCredentials);
        }
        attacker.log_in(name, &member.password).await.good::<Me>();
    }

    async fn the_ladder_grows_and_ends_with_the_day(app) {
        let guest = app.guest();
        let mut longest = 0;
        for _ in 0..16 {
            let mut reply = guest.log_in("nobody_here", "wrong-password").await;
            if reply.status == 429 {
                let wait = reply.wait_s(Code::TooManyAttempts);
                assert!(wait >= longest, "{wait} after {longest}");
                longest = wait;
                app.wait(wait * 1_000);
                reply = guest.log_in("nobody_here", "wrong-password").await;
            }
            reply.problem(401, Code::WrongCredentials);
        }
        assert!(longest >= 30 * 60, "half an hour and more for many: {longest}");
        app.wait(DAY + HOUR);
        for _ in 0..5 {
            guest.log_in("nobody_here", "wrong-password").await.problem(401, Code::WrongCredentials);
        }
    }
}
