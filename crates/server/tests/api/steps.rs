//! Steps that several tests take.

use axum::http::Method;
use sea_orm::ConnectionTrait;
use wepig_contract::{
    account::{Me, PasswordResetForm},
    error::{Code, Continuation, Field, Reason},
    language::Language,
    path,
    proof::{NumberProofForm, ProofForm},
    session::{CodeLoginForm, PasswordLoginForm, SessionView},
    settings::SettingsForm,
    sms_code::{CodePurpose, CodeRequestForm},
};
use wepig_server::clock::MINUTE;

use crate::app::{
    TestApp,
    browser::{Browser, api},
    reply::Reply,
};

impl Browser<'_> {
    /// Asks for a code.
    pub async fn ask_for_code(&self, phone: &str, purpose: CodePurpose) -> Reply {
        self.post_once(path::SMS_CODES, &code_form(phone, purpose)).await
    }

    /// Waits until another code may be asked for, and gives the proof that it makes.
    pub async fn later_proof(&self, phone: &str, purpose: CodePurpose) -> NumberProofForm {
        self.server().wait(MINUTE);
        self.proof(phone, purpose).await
    }

    /// Logs in by password.
    pub async fn log_in(&self, name: &str, password: &str) -> Reply {
        let form = PasswordLoginForm { name: name.to_owned(), password: password.to_owned(), remember: false };
        self.post(path::SESSIONS_PASSWORD, &form).await
    }

    /// Logs in by code.
    pub async fn log_in_by_code(&self, phone: &str, proof: &NumberProofForm) -> Reply {
        let form = CodeLoginForm { phone: phone.to_owned(), proof: proof.clone(), remember: false };
        self.post(path::SESSIONS_CODE, &form).await
    }

    /// Sets a new password by code.
    pub async fn reset(&self, phone: &str, proof: &NumberProofForm, new_password: &str) -> Reply {
        let form =
            PasswordResetForm { phone: phone.to_owned(), proof: proof.clone(), new_password: new_password.to_owned() };
        self.post(path::PASSWORD_RESETS, &form).await
    }

    /// Renews the fresh proof by password.
    pub async fn prove_by_password(&self, password: &str) -> Reply {
        self.post(path::ME_PROOFS, &ProofForm { password: password.to_owned(), proof: None }).await
    }

    /// Keeps a language in the account.
    pub async fn settle(&self, seen: u64, language: Language) -> Reply {
        let draft = self.request(Method::PUT, &api(path::ME_SETTINGS)).json(&SettingsForm { language });
        draft.header("if-match", &format!("\"{seen}\"")).send().await
    }

    /// Who is signed in here.
    pub async fn who(&self) -> Option<Me> {
        match self.get(path::SESSION).await.good() {
            SessionView::SignedIn { me } => Some(*me),
            SessionView::Guest => None,
        }
    }
}

impl Reply {
    /// The one problem of the one field that a 422 names.
    #[track_caller]
    pub fn reason(&self) -> (Field, Reason) {
        let problem = self.problem(422, Code::Invalid);
        let [only] = problem.refusal.fields.as_slice() else { panic!("not one problem: {self}") };
        (only.field, only.reason.clone())
    }

    /// The way on into registration that a number without an account is given.
    #[track_caller]
    pub fn continuation(&self) -> Continuation {
        self.problem(409, Code::NoAccount).refusal.continuation.expect("there is a way on")
    }

    /// How long to wait.
    #[track_caller]
    pub fn wait_s(&self, code: Code) -> i64 {
        self.problem(429, code).refusal.retry_after_s.expect("it says how long to wait").into()
    }
}

/// A form that asks for a code.
pub fn code_form(phone: &str, purpose: CodePurpose) -> CodeRequestForm {
    CodeRequestForm { phone: phone.to_owned(), purpose, language: Language::ZhCn }
}

/// A code that is not this one.
pub fn another_code(code: &str) -> String {
    let number: u32 = code.parse().expect("six digits");
    format!("{:06}", (number + 1) % 1_000_000)
}

/// The same proof with a wrong code.
pub fn wrong(proof: &NumberProofForm) -> NumberProofForm {
    NumberProofForm { code: another_code(&proof.code), ..proof.clone() }
}

/// How many rows a table of the data database holds.
pub async fn rows(app: &TestApp, table: &str) -> i64 {
    let db = app.app.ground.store.read();
    let count = sea_orm::Statement::from_string(db.get_database_backend(), format!("SELECT COUNT(*) FROM {table}"));
    let row = db.query_one_raw(count).await.expect("the table can be read").expect("a count is one row");
    row.try_get_by_index(0).expect("a count is a number")
}

/// Runs a statement on the data database, as no code of ours does.
pub async fn meddle(app: &TestApp, statement: &str) {
    app.app.ground.store.read().execute_unprepared(statement).await.expect("the statement runs");
}
