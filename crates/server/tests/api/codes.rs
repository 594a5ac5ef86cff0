//! SMS codes: what they are bound to, how often they can be guessed, when they end.

use wepig_contract::{
    account::{Me, RegisterForm},
    error::{Code, Field, Reason},
    language::Language,
    path,
    proof::NumberProofForm,
    sms_code::{CodePurpose, CodeRequestForm, CodeSent},
};
use wepig_server::clock::MINUTE;

use crate::{
    app::database::on_each_database,
    steps::{code_form, wrong},
};

const NOT_VALID: (Field, Reason) = (Field::Code, Reason::CodeNotValid);

on_each_database! {
    async fn the_message_speaks_the_language_asked_for_and_holds_the_code(app) {
        for (language, word) in [(Language::ZhCn, "验证码"), (Language::En, "code")] {
            let phone = app.new_phone();
            let form = CodeRequestForm { language, ..code_form(&phone, CodePurpose::Register) };
            let sent: CodeSent = app.guest().post_once(path::SMS_CODES, &form).await.good();
            assert_eq!((sent.expires_in_s, sent.resend_in_s), (300, 60));
            let messages = app.messages_to(&phone).await;
            let code = messages[0].code.clone().expect("a code");
            assert!(messages.len() == 1 && messages[0].purpose == "register", "one message");
            assert!(messages[0].text.contains(&code) && messages[0].text.contains(word), "{}", messages[0].text);
        }
    }

    async fn the_answer_is_the_same_for_known_and_unknown_numbers(app) {
        let member = app.member().await;
        app.wait(MINUTE);
        let known = app.guest().ask_for_code(&member.me.phone, CodePurpose::Login).await;
        let unknown = app.guest().ask_for_code(&app.new_phone(), CodePurpose::Login).await;
        assert_eq!(known.status, unknown.status);
        let shape = |reply: &crate::app::reply::Reply| {
            let sent: CodeSent = reply.good();
            (sent.challenge.len(), sent.expires_in_s, sent.resend_in_s)
        };
        assert_eq!(shape(&known), shape(&unknown));
        assert_eq!(app.messages_to(&member.me.phone).await.len(), 2);
    }

    async fn five_guesses_and_the_code_is_dead(app) {
        let browser = app.guest();
        let form = browser.registration("guesser", &app.new_phone()).await;
        let guess = RegisterForm { proof: wrong(&form.proof), ..form.clone() };
        for guesses_left in [4, 3, 2, 1, 0] {
            let expected = (Field::Code, Reason::WrongCode { guesses_left });
            assert_eq!(browser.register(&guess).await.reason(), expected);
        }
        assert_eq!(browser.register(&guess).await.reason(), NOT_VALID);
        assert_eq!(browser.register(&form).await.reason(), NOT_VALID);
    }

    async fn a_right_code_after_four_wrong_ones_opens(app) {
        let browser = app.guest();
        let form = browser.registration("slow_typist", &app.new_phone()).await;
        let guess = RegisterForm { proof: wrong(&form.proof), ..form.clone() };
        for _ in 0..4 {
            browser.register(&guess).await.reason();
        }
        browser.register(&form).await.good::<Me>();
    }

    async fn a_code_ends_after_five_minutes(app) {
        let browser = app.guest();
        let in_time = browser.registration("in_time", &app.new_phone()).await;
        let too_late = browser.registration("too_late", &app.new_phone()).await;
        app.wait(5 * MINUTE - 5_000);
        browser.register(&in_time).await.good::<Me>();
        app.wait(5_000);
        assert_eq!(browser.register(&too_late).await.reason(), NOT_VALID);
    }

    async fn a_code_is_used_once(app) {
        let member = app.member().await;
        let proof = member.later_proof(&member.me.phone, CodePurpose::Login).await;
        app.guest().log_in_by_code(&member.me.phone, &proof).await.good::<Me>();
        assert_eq!(app.guest().log_in_by_code(&member.me.phone, &proof).await.reason(), NOT_VALID);
    }

    async fn a_code_is_good_for_its_number_and_purpose_alone(app) {
        let (one, other) = (app.member().await, app.member().await);
        let proof = one.later_proof(&one.me.phone, CodePurpose::Login).await;
        assert_eq!(app.guest().log_in_by_code(&other.me.phone, &proof).await.reason(), NOT_VALID);
        assert_eq!(app.guest().reset(&one.me.phone, &proof, "another-password").await.reason(), NOT_VALID);
        app.guest().log_in_by_code(&one.me.phone, &proof).await.good::<Me>();
    }

    async fn a_code_is_good_for_its_own_sending_alone(app) {
        let browser = app.guest();
        let (one, other) = (app.new_phone(), app.new_phone());
        let first = browser.registration("first", &one).await;
        let second = browser.registration("second", &other).await;
        let crossed = NumberProofForm { challenge: second.proof.challenge, ..first.proof.clone() };
        let form = RegisterForm { proof: crossed, ..first.clone() };
        assert_eq!(browser.register(&form).await.reason(), NOT_VALID);
        for challenge in ["not-a-uuid", "00000000-0000-0000-0000-000000000000"] {
            let proof = NumberProofForm { challenge: challenge.to_owned(), ..first.proof.clone() };
            assert_eq!(browser.register(&RegisterForm { proof, ..first.clone() }).await.reason(), NOT_VALID);
        }
    }

    async fn a_new_code_ends_the_older_one_of_its_purpose_only(app) {
        let member = app.member().await;
        let phone = &member.me.phone;
        let first = member.later_proof(phone, CodePurpose::Login).await;
        let reset = member.later_proof(phone, CodePurpose::Reset).await;
        let second = member.later_proof(phone, CodePurpose::Login).await;
        assert_eq!(app.guest().log_in_by_code(phone, &first).await.reason(), NOT_VALID);
        app.guest().log_in_by_code(phone, &second).await.good::<Me>();
        app.guest().reset(phone, &reset, "another-password").await.good::<Me>();
    }

    async fn an_older_message_that_has_not_left_is_not_sent_any_more(app) {
        let phone = app.new_phone();
        app.guest().ask_for_code(&phone, CodePurpose::Register).await.good::<CodeSent>();
        app.wait(MINUTE);
        app.guest().ask_for_code(&phone, CodePurpose::Register).await.good::<CodeSent>();
        assert_eq!(app.messages_to(&phone).await.len(), 1);
    }

    async fn a_code_to_confirm_goes_to_ones_own_number_alone(app) {
        let (member, other) = (app.member().await, app.member().await);
        app.wait(MINUTE);
        let guest = app.guest();
        guest.ask_for_code(&member.me.phone, CodePurpose::Confirm).await.problem(401, Code::SignedOut);
        member.ask_for_code(&other.me.phone, CodePurpose::Confirm).await.problem(403, Code::Forbidden);
        member.ask_for_code(&member.me.phone, CodePurpose::Confirm).await.good::<CodeSent>();
    }

    async fn the_message_leaves_no_payload_behind(app) {
        app.guest().proof(&app.new_phone(), CodePurpose::Register).await;
        // What is left is the purge, which waits for its next time.
        assert_eq!(crate::steps::rows(&app, "job").await, 1);
    }
}
