//! Logging in (row A3): by password or by SMS code.

mod attempts;

use thiserror::Error;
use wepig_contract::{
    audit::AuditAct,
    error::Continuation,
    session::{CodeLogin, PasswordLogin},
    sms_code::CodePurpose,
};

use super::{
    Caller, Fault, Ground,
    accounts::{self, OpenAccount, Own},
    audit,
    codes::{self, ProveError},
    fault::carries_faults,
    number::{name_hash, number_hash},
    sessions::{self, NewSession},
    usernames::CanonicalName,
};
use crate::store::{
    accounts as rows,
    lookups::{self, LookupKind},
    sessions as session_rows,
};

pub(super) use attempts::Attempt;
pub use attempts::AttemptError;

/// Somebody who has just logged in.
pub struct LoggedIn {
    /// What they are shown.
    pub own: Own,
    /// Their session.
    pub session: NewSession,
}

/// Why a password did not log anybody in.
#[derive(Debug, Error)]
pub enum PasswordLoginError {
    /// Name and password do not belong together.
    #[error("name and password do not belong together")]
    WrongCredentials,
    /// Too many wrong ones from here.
    #[error(transparent)]
    Attempt(#[from] AttemptError),
    /// What the rules stand on.
    #[error(transparent)]
    Fault(Fault),
}

carries_faults!(PasswordLoginError, Attempt);

/// Logs in by username or number and password. A name nobody has takes the same steps and the same time.
pub async fn by_password(
    ground: &Ground,
    form: &PasswordLogin,
    caller: &Caller,
) -> Result<LoggedIn, PasswordLoginError> {
    let secrets = &ground.keys.secrets;
    let (kind, hash) = match form.phone() {
        Some(phone) => (LookupKind::Phone, number_hash(secrets, &phone)),
        None => (LookupKind::Username, name_hash(secrets, &CanonicalName::fold(form.name()))),
    };
    let attempt = Attempt::begin(ground, &hash, caller).await?;
    // A name nobody has goes the same way as one of somebody, with the id that no account has.
    let id = lookups::find(ground.store.read(), kind, &hash).await?.unwrap_or_default();
    let account = accounts::open(ground, ground.store.read(), id).await?;
    let kept = account.as_ref().map(OpenAccount::password).transpose()?.flatten();
    let is_right = ground.passwords.matches(form.password().as_str(), kept.as_deref()).await?;
    let Some(account) = account.filter(|_| is_right) else { return Err(PasswordLoginError::WrongCredentials) };
    attempt.was_right(ground).await?;

    let now = ground.clock.now();
    let account = &account;
    let session = ground
        .store
        .write(|tx| async move {
            // The password that was compared may have been replaced while it was compared.
            let row = rows::get(&*tx, account.row.id).await?;
            if row.is_none_or(|row| row.password != account.row.password) {
                return Err(PasswordLoginError::WrongCredentials);
            }
            audit::record(&tx, account.row.id, &account.key, AuditAct::LoggedIn, caller, now).await?;
            Ok(sessions::begin(&tx, account.row.id, &account.key, caller, form.remember(), now).await?)
        })
        .await?;
    Ok(LoggedIn { own: accounts::own(ground, account).await?, session })
}

/// Why a code did not log anybody in.
#[derive(Debug, Error)]
pub enum CodeLoginError {
    /// The number is not proven.
    #[error(transparent)]
    Prove(#[from] ProveError),
    /// It is proven, and has no account: the way on into registration.
    #[error("the number has no account")]
    NoAccount(Continuation),
    /// What the rules stand on.
    #[error(transparent)]
    Fault(Fault),
}

carries_faults!(CodeLoginError, Prove);

/// Logs in whoever proves the number.
pub async fn by_code(ground: &Ground, form: &CodeLogin, caller: &Caller) -> Result<LoggedIn, CodeLoginError> {
    let proven = codes::prove(ground, form.phone(), CodePurpose::Login, form.proof()).await?;
    let found = match lookups::find(ground.store.read(), LookupKind::Phone, &proven.number).await? {
        Some(id) => accounts::open(ground, ground.store.read(), id).await?,
        None => None,
    };
    let Some(account) = found else {
        return Err(CodeLoginError::NoAccount(codes::hand_out(ground, form.phone(), &proven).await?));
    };
    let now = ground.clock.now();
    let (account, proven) = (&account, &proven);
    let session = ground
        .store
        .write(|tx| async move {
            codes::spend(&tx, proven, now).await?;
            if rows::get(&*tx, account.row.id).await?.is_none() {
                return Err(ProveError::NotValid.into());
            }
            audit::record(&tx, account.row.id, &account.key, AuditAct::LoggedIn, caller, now).await?;
            Ok::<_, CodeLoginError>(
                sessions::begin(&tx, account.row.id, &account.key, caller, form.remember(), now).await?,
            )
        })
        .await?;
    Ok(LoggedIn { own: accounts::own(ground, account).await?, session })
}

/// Ends the session. One that has ended already is none to complain about.
pub async fn log_out(ground: &Ground, signed_in: &sessions::SignedIn, caller: &Caller) -> Result<(), Fault> {
    let now = ground.clock.now();
    ground
        .store
        .write(|tx| async move {
            if session_rows::end(&tx, signed_in.session.id).await? {
                let account = &signed_in.account;
                audit::record(&tx, account.row.id, &account.key, AuditAct::LoggedOut, caller, now).await?;
            }
            Ok(())
        })
        .await
}
