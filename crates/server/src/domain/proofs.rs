//! Proving again that it is the person (PRODUCT section 1, fresh proof).

use thiserror::Error;
use wepig_contract::{
    field::LoginPassword,
    proof::{NumberProof, Proof},
    sms_code::CodePurpose,
};

use super::{
    Caller, Fault, Ground,
    codes::{self, ProveError},
    fault::carries_faults,
    login::{Attempt, AttemptError},
    sessions::SignedIn,
};
use crate::store::sessions as rows;

/// Why the proof was not renewed.
#[derive(Debug, Error)]
pub enum RenewError {
    /// Not the account's password.
    #[error("not the password")]
    WrongPassword,
    /// Too many wrong passwords.
    #[error(transparent)]
    Attempt(#[from] AttemptError),
    /// The code proves nothing.
    #[error(transparent)]
    Prove(#[from] ProveError),
    /// What the rules stand on.
    #[error(transparent)]
    Fault(Fault),
}

carries_faults!(RenewError, Attempt, Prove);

/// Renews the session's fresh proof.
pub async fn renew(ground: &Ground, signed_in: &SignedIn, proof: &Proof, caller: &Caller) -> Result<(), RenewError> {
    match proof {
        Proof::Password { password } => by_password(ground, signed_in, password, caller).await,
        Proof::Number { proof } => by_code(ground, signed_in, proof).await,
    }
}

async fn by_password(
    ground: &Ground,
    signed_in: &SignedIn,
    password: &LoginPassword,
    caller: &Caller,
) -> Result<(), RenewError> {
    let attempt = Attempt::begin(ground, signed_in.account.row.id.as_bytes(), caller).await?;
    let kept = signed_in.account.password()?;
    if !ground.passwords.matches(password.as_str(), kept.as_deref()).await? {
        return Err(RenewError::WrongPassword);
    }
    attempt.was_right(ground).await?;
    let now = ground.clock.now();
    ground.store.write(|tx| async move { rows::prove(&tx, signed_in.session.id, now).await }).await?;
    Ok(())
}

async fn by_code(ground: &Ground, signed_in: &SignedIn, proof: &NumberProof) -> Result<(), RenewError> {
    let phone = signed_in.account.phone()?;
    let proven = &codes::prove(ground, &phone, CodePurpose::Confirm, proof).await?;
    let now = ground.clock.now();
    ground
        .store
        .write(|tx| async move {
            codes::spend(&tx, proven, now).await?;
            Ok::<_, RenewError>(rows::prove(&tx, signed_in.session.id, now).await?)
        })
        .await
}
