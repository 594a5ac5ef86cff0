//! How often codes are sent and guessed.

use wepig_contract::{
    account::Me,
    error::{Code, Field, Reason},
    sms_code::{CodePurpose, CodeSent},
};
use wepig_server::{
    clock::{DAY, HOUR, MINUTE, SECOND},
    domain::limits::Limits,
};

use crate::{
    app::database::on_each_database,
    steps::{meddle, rows, wrong},
};

on_each_database! {
    async fn a_minute_lies_between_two_codes_whatever_they_are_for(app) {
        let guest = app.guest();
        let phone = app.new_phone();
        guest.ask_for_code(&phone, CodePurpose::Register).await.good::<CodeSent>();
        let wait = guest.ask_for_code(&phone, CodePurpose::Login).await.wait_s(Code::CodeResendTooSoon);
        assert!((1..=60).contains(&wait), "{wait}");
        app.wait(wait * SECOND);
        guest.ask_for_code(&phone, CodePurpose::Login).await.good::<CodeSent>();
        guest.ask_for_code(&app.new_phone(), CodePurpose::Login).await.good::<CodeSent>();
    }

    async fn five_an_hour_and_ten_a_day(app) {
        let guest = app.guest();
        let phone = app.new_phone();
        let began = app.app.ground.clock.now();
        for round in 0..2 {
            for _ in 0..5 {
                guest.ask_for_code(&phone, CodePurpose::Login).await.good::<CodeSent>();
                app.wait(MINUTE);
            }
            let code = if round == 0 { Code::CodeHourlyLimit } else { Code::CodeDailyLimit };
            let wait = guest.ask_for_code(&phone, CodePurpose::Login).await.wait_s(code);
            app.wait(wait * SECOND);
        }
        // The waits were enough, and the day rolled: the first of the ten has just left it.
        let now = app.app.ground.clock.now();
        assert!((began + DAY..began + DAY + HOUR).contains(&now));
        guest.ask_for_code(&phone, CodePurpose::Login).await.good::<CodeSent>();
    }

    async fn fifteen_wrong_guesses_a_day_over_all_codes_of_a_number(app) {
        let guest = app.guest();
        let phone = app.new_phone();
        let mut last = guest.proof(&phone, CodePurpose::Login).await;
        for _ in 0..3 {
            for _ in 0..5 {
                let (field, reason) = guest.log_in_by_code(&phone, &wrong(&last)).await.reason();
                assert!(field == Field::Code && matches!(reason, Reason::WrongCode { .. }));
            }
            app.wait(MINUTE);
            let reply = guest.ask_for_code(&phone, CodePurpose::Login).await;
            if reply.status.is_success() {
                let sent: CodeSent = reply.good();
                last.challenge = sent.challenge;
                last.code = app.code_sent_to(&phone).await;
            } else {
                assert!(reply.wait_s(Code::CodeDailyLimit) > 23 * 3600);
            }
        }
        guest.ask_for_code(&phone, CodePurpose::Login).await.problem(429, Code::CodeDailyLimit);
        guest.log_in_by_code(&phone, &last).await.problem(429, Code::CodeDailyLimit);
        app.wait(DAY);
        guest.ask_for_code(&phone, CodePurpose::Login).await.good::<CodeSent>();
    }

    async fn a_farm_behind_one_address_registers_in_a_morning(app) {
        let app = app.with_ground(|ground| ground.limits = Limits::live());
        for number in 0..40 {
            let browser = app.guest();
            let form = browser.registration(&format!("worker_{number}"), &app.new_phone()).await;
            browser.register(&form).await.good::<Me>();
        }
    }

    async fn an_address_that_asks_for_codes_without_end_is_stopped_and_others_are_not(app) {
        let app = app.with_ground(|ground| ground.limits = Limits::live());
        let pump = app.guest().at("198.51.100.66");
        for _ in 0..60 {
            pump.ask_for_code(&app.new_phone(), CodePurpose::Login).await.good::<CodeSent>();
        }
        let wait = pump.ask_for_code(&app.new_phone(), CodePurpose::Login).await.wait_s(Code::AddressLimit);
        let phone = app.new_phone();
        app.guest().ask_for_code(&phone, CodePurpose::Login).await.good::<CodeSent>();
        app.wait(wait * SECOND);
        pump.ask_for_code(&phone, CodePurpose::Login).await.good::<CodeSent>();
    }

    async fn one_password_cannot_be_tried_on_everybody(app) {
        let app = app.with_ground(|ground| ground.limits = Limits::live());
        let sprayer = app.guest().at("198.51.100.66");
        for number in 0..100 {
            let name = format!("somebody_{number}");
            sprayer.log_in(&name, "most-common-password").await.problem(401, Code::WrongCredentials);
        }
        assert!(sprayer.log_in("somebody_else", "most-common-password").await.wait_s(Code::AddressLimit) > 0);
    }

    async fn a_refused_request_counts_for_nothing(app) {
        let guest = app.guest();
        let phone = app.new_phone();
        guest.ask_for_code(&phone, CodePurpose::Login).await.good::<CodeSent>();
        let before = rows(&app, "tally").await;
        for _ in 0..3 {
            guest.ask_for_code(&phone, CodePurpose::Login).await.problem(429, Code::CodeResendTooSoon);
        }
        assert_eq!(rows(&app, "tally").await, before);
    }

    async fn without_its_counters_the_server_sends_nothing(app) {
        meddle(&app, "ALTER TABLE tally RENAME TO lost").await;
        let phone = app.new_phone();
        app.guest().ask_for_code(&phone, CodePurpose::Login).await.problem(503, Code::Unavailable);
        meddle(&app, "ALTER TABLE lost RENAME TO tally").await;
        assert!(app.messages_to(&phone).await.is_empty());
    }
}
