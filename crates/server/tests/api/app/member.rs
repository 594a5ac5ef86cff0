//! Somebody who has registered, through the API like everybody.

use std::ops::Deref;

use wepig_contract::{
    account::{Agreement, Me, RegisterForm},
    field::AgeBand,
    language::Language,
    path,
    policy::PolicyVersion,
    proof::NumberProofForm,
    sms_code::{CodePurpose, CodeRequestForm, CodeSent},
};

use super::{TestApp, browser::Browser, reply::Reply};

/// A person with an account, at the browser they registered with.
pub struct Member<'a> {
    /// The account as registration returned it.
    pub me: Me,
    /// The password they chose.
    pub password: String,
    browser: Browser<'a>,
}

impl<'a> Deref for Member<'a> {
    type Target = Browser<'a>;

    fn deref(&self) -> &Browser<'a> {
        &self.browser
    }
}

impl<'a> Member<'a> {
    pub(super) async fn register(server: &'a TestApp) -> Self {
        let browser = server.guest();
        let phone = server.new_phone();
        let form = browser.registration(&format!("breeder_{}", &phone[7..]), &phone).await;
        let me = browser.register(&form).await.good();
        Self { me, password: form.password, browser }
    }
}

impl Browser<'_> {
    /// Asks for a code and gives the proof that it makes, once it has arrived.
    pub async fn proof(&self, phone: &str, purpose: CodePurpose) -> NumberProofForm {
        let form = CodeRequestForm { phone: phone.to_owned(), purpose, language: Language::ZhCn };
        let sent: CodeSent = self.post_once(path::SMS_CODES, &form).await.good();
        let code = self.server().code_sent_to(phone).await;
        NumberProofForm { challenge: sent.challenge, code, ticket: None }
    }

    /// A form for an adult who agrees to the newest policy, with a code that has arrived: nothing is wrong with it.
    pub async fn registration(&self, username: &str, phone: &str) -> RegisterForm {
        let policy = PolicyVersion::newest();
        let language = Language::ZhCn;
        RegisterForm {
            username: username.to_owned(),
            phone: phone.to_owned(),
            proof: self.proof(phone, CodePurpose::Register).await,
            password: "kraftfutter-7-saecke".to_owned(),
            age: Some(AgeBand::Adult),
            agreed: true,
            agreement: Agreement {
                version: policy.version.to_owned(),
                language,
                sha256: policy.sha256(language).to_owned(),
            },
            client_time_ms: self.server().app.ground.clock.now(),
            app_version: "test".to_owned(),
        }
    }

    /// Sends a registration.
    pub async fn register(&self, form: &RegisterForm) -> Reply {
        self.post_once(path::REGISTRATIONS, form).await
    }

    /// `POST` with an `Idempotency-Key` of its own.
    pub async fn post_once(&self, path: &str, form: &impl serde::Serialize) -> Reply {
        let key = wepig_server::random::token();
        let draft = self.request(axum::http::Method::POST, &super::browser::api(path));
        draft.header(wepig_contract::path::IDEMPOTENCY_KEY, &key).json(form).send().await
    }
}
