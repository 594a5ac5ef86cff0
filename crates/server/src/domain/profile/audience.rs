//! Deciding who in one's farms sees a field (row C7).

use thiserror::Error;
use wepig_contract::{
    audit::AuditAct,
    profile::{AudienceView, ProfileField},
};

use super::{Profile, lock_places, show, tell_farms};
use crate::{
    domain::{Caller, Fault, Ground, accounts::OpenAccount, audiences::Audiences, audit, fault::carries_faults},
    store::profiles,
};

/// Why nothing was decided.
#[derive(Debug, Error)]
pub enum AudienceError {
    /// Nobody decides about this field: the number is required.
    #[error("not an optional field")]
    NotOptional,
    /// The account was deleted meanwhile.
    #[error("the account is gone")]
    SignedOut,
    /// What the rules stand on.
    #[error(transparent)]
    Fault(Fault),
}

carries_faults!(AudienceError);

/// Decides who sees a field; it counts on the next request of everybody.
pub async fn choose_audience(
    ground: &Ground,
    account: &OpenAccount,
    choice: AudienceView,
    caller: &Caller,
) -> Result<Profile, AudienceError> {
    if !ProfileField::OPTIONAL.contains(&choice.field) {
        return Err(AudienceError::NotOptional);
    }
    let now = ground.clock.now();
    ground
        .store
        .write(|tx| async move {
            let id = account.row.id;
            let places = lock_places(&tx, id).await?;
            let profile = profiles::lock(&tx, id).await?.ok_or(AudienceError::SignedOut)?;
            let before = Audiences::read(&profile.audiences)?;
            let after = before.with(choice);
            if after == before {
                return Ok::<_, AudienceError>(());
            }
            profiles::set_audiences(&tx, id, after.stored()).await?;
            tell_farms(&tx, &places).await?;
            Ok(audit::record(&tx, id, &account.key, AuditAct::AudienceChanged, caller, now).await?)
        })
        .await?;
    Ok(show(ground, account).await?)
}
