//! One's own password: setting or changing it while signed in (row A8).

use thiserror::Error;
use wepig_contract::{
    audit::AuditAct,
    error::{Field, FieldProblem, Reason},
    field::{NewPassword, Phone},
};

use super::{
    Caller, Fault, Ground,
    accounts::{self, OpenAccount, Own},
    audit,
    fault::carries_faults,
    sessions::SignedIn,
    usernames::CanonicalName,
};
use crate::store::{accounts as rows, sessions};

/// Why the password was not set.
#[derive(Debug, Error)]
pub enum PasswordError {
    /// It is the username or the number.
    #[error("the password is a name of the account")]
    Password(FieldProblem),
    /// The session was ended while the password was being hashed.
    #[error("the session has ended meanwhile")]
    SignedOut,
    /// What the rules stand on.
    #[error(transparent)]
    Fault(Fault),
}

carries_faults!(PasswordError);

/// Sets the password of whoever is signed in and ends every other session. The caller has seen to a fresh proof.
pub async fn set(
    ground: &Ground,
    mut signed_in: SignedIn,
    password: &NewPassword,
    caller: &Caller,
) -> Result<Own, PasswordError> {
    refuse_names(&signed_in.account, password.as_str())?;
    let hash = ground.passwords.hash(password.as_str()).await?;
    let sealed = accounts::seal_password(&signed_in.account, &hash);

    let now = ground.clock.now();
    let (account, session, new_password) = (&signed_in.account, signed_in.session.id, &sealed);
    ground
        .store
        .write(|tx| async move {
            let id = account.row.id;
            // The first statement keeps others off the account; whoever was thrown out by then must not throw out in turn.
            if !rows::set_password(&tx, id, new_password.clone()).await? || !sessions::is_there(&tx, session).await? {
                return Err(PasswordError::SignedOut);
            }
            sessions::end_others(&tx, id, session).await?;
            Ok(audit::record(&tx, id, &account.key, AuditAct::PasswordChanged, caller, now).await?)
        })
        .await?;
    signed_in.account.row.password = Some(sealed);
    signed_in.account.row.version += 1;
    Ok(accounts::own(ground, &signed_in.account).await?)
}

/// Refuses a password that is the account's username or number, in whatever spelling.
pub(super) fn refuse_names(account: &OpenAccount, password: &str) -> Result<(), PasswordError> {
    let is_username = CanonicalName::fold(password) == CanonicalName::fold(&account.username()?);
    if is_username || Phone::parse(password).is_ok_and(|phone| account.phone().is_ok_and(|own| own == phone)) {
        return Err(PasswordError::Password(FieldProblem::new(Field::NewPassword, Reason::PasswordIsName)));
    }
    Ok(())
}
