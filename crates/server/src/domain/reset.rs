//! A new password by SMS code (row A8): every other session ends.

use thiserror::Error;
use wepig_contract::{account::PasswordReset, audit::AuditAct, error::Continuation, sms_code::CodePurpose};

use super::{
    Caller, Fault, Ground, accounts, audit,
    codes::{self, ProveError},
    fault::carries_faults,
    login::LoggedIn,
    password::{PasswordError, refuse_names},
    sessions,
};
use crate::store::{
    accounts as rows,
    lookups::{self, LookupKind},
    sessions as session_rows,
};

/// Why the password was not replaced.
#[derive(Debug, Error)]
pub enum ResetError {
    /// The number is not proven.
    #[error(transparent)]
    Prove(#[from] ProveError),
    /// It is proven, and has no account: the way on into registration.
    #[error("the number has no account")]
    NoAccount(Continuation),
    /// The password is the username or the number; the code stays unspent.
    #[error(transparent)]
    Password(#[from] PasswordError),
    /// What the rules stand on.
    #[error(transparent)]
    Fault(Fault),
}

carries_faults!(ResetError, Prove, Password);

/// Replaces the password of whoever proves the number, ends every session and begins a new one.
pub async fn reset(ground: &Ground, form: &PasswordReset, caller: &Caller) -> Result<LoggedIn, ResetError> {
    let proven = codes::prove(ground, form.phone(), CodePurpose::Reset, form.proof()).await?;
    let found = match lookups::find(ground.store.read(), LookupKind::Phone, &proven.number).await? {
        Some(id) => accounts::open(ground, ground.store.read(), id).await?,
        None => None,
    };
    let Some(mut account) = found else {
        return Err(ResetError::NoAccount(codes::hand_out(ground, form.phone(), &proven).await?));
    };
    let password = form.new_password().as_str();
    refuse_names(&account, password)?;
    let hash = ground.passwords.hash(password).await?;
    let sealed = accounts::seal_password(&account, &hash);

    let now = ground.clock.now();
    let (borrowed, proven, new_password) = (&account, &proven, &sealed);
    let session = ground
        .store
        .write(|tx| async move {
            let id = borrowed.row.id;
            codes::spend(&tx, proven, now).await?;
            if !rows::set_password(&tx, id, new_password.clone()).await? {
                return Err(ProveError::NotValid.into());
            }
            session_rows::end_all(&tx, id).await?;
            audit::record(&tx, id, &borrowed.key, AuditAct::PasswordReset, caller, now).await?;
            Ok::<_, ResetError>(sessions::begin(&tx, id, &borrowed.key, caller, false, now).await?)
        })
        .await?;
    account.row.password = Some(sealed);
    account.row.version += 1;
    Ok(LoggedIn { own: accounts::own(ground, &account).await?, session })
}
