//! Forms: what is checked is what is sent, and every problem is told at once.

use wepig_contract::account::{Agreement, RegisterForm};
use wepig_contract::check::Check;
use wepig_contract::error::{Field, Reason};
use wepig_contract::field::AgeBand;
use wepig_contract::language::Language;
use wepig_contract::proof::NumberProofForm;

fn good() -> RegisterForm {
    RegisterForm {
        username: "王伟".into(),
        phone: "138 0013 8000".into(),
        proof: NumberProofForm { challenge: "c-1".into(), code: "012 345".into(), ticket: None },
        password: String::new(),
        age: Some(AgeBand::Adult),
        agreed: true,
        agreement: Agreement { version: "1.0".into(), language: Language::ZhCn, sha256: "0".repeat(64) },
        client_time_ms: 0,
        app_version: "0.1.0".into(),
    }
}

fn problems(form: &RegisterForm) -> Vec<(Field, Reason)> {
    form.check()
        .err()
        .map(|problems| problems.into_iter().map(|problem| (problem.field, problem.reason)).collect())
        .unwrap_or_default()
}

#[test]
fn a_checked_form_is_read_by_the_server_as_the_same_request() {
    for form in [good(), RegisterForm { password: "correct horse".into(), ..good() }] {
        let sent = serde_json::to_string(&form.check().unwrap_or_else(|problems| panic!("{problems:?}")))
            .expect("it serialises");
        let received: RegisterForm = serde_json::from_str(&sent).expect("the server reads it");
        let again = serde_json::to_string(&received.check().unwrap_or_else(|problems| panic!("{problems:?}")))
            .expect("it serialises");
        assert_eq!(sent, again);
        assert!(sent.contains(r#""phone":"13800138000""#) && sent.contains(r#""code":"012345""#), "{sent}");
    }
}

#[test]
fn an_empty_form_gives_every_problem_in_the_order_of_its_fields() {
    let form = RegisterForm {
        username: String::new(),
        phone: String::new(),
        proof: NumberProofForm::default(),
        age: None,
        agreed: false,
        ..good()
    };
    assert_eq!(
        problems(&form),
        [
            (Field::Username, Reason::Required),
            (Field::Phone, Reason::Required),
            (Field::Code, Reason::Required),
            (Field::Age, Reason::Required),
            (Field::Agreed, Reason::NotAgreed),
        ]
    );
}

#[test]
fn a_code_nobody_asked_for_is_refused_before_it_is_sent() {
    let form =
        RegisterForm { proof: NumberProofForm { code: "123456".into(), ..NumberProofForm::default() }, ..good() };
    assert_eq!(problems(&form), [(Field::Code, Reason::CodeNotValid)]);
}

#[test]
fn a_password_is_neither_the_name_nor_the_number() {
    let named = RegisterForm { username: "wangwei2026".into(), password: "WangWei2026".into(), ..good() };
    assert_eq!(problems(&named), [(Field::Password, Reason::PasswordIsName)]);
    let numbered = RegisterForm { password: "13800138000".into(), ..good() };
    assert_eq!(problems(&numbered), [(Field::Password, Reason::PasswordIsName)]);
}

#[test]
fn fields_nobody_knows_are_refused() {
    let sent = serde_json::to_string(&good()).expect("it serialises");
    let smuggled = sent.replacen('{', r#"{"role":"owner","#, 1);
    assert!(serde_json::from_str::<RegisterForm>(&smuggled).is_err());
}
