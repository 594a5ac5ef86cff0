//! Revealing a masked value: one value, one line in the person's log (row B1).

use thiserror::Error;
use wepig_contract::profile::ProfileField;

use super::{ActError, Target, act::may_act, mask::mask};
use crate::{
    domain::{
        Fault, Ground,
        audiences::Audiences,
        audit,
        farms::{EnterError, Inside},
        fault::carries_faults,
    },
    store::{memberships, profiles},
};

/// Why nothing was revealed.
#[derive(Debug, Error)]
pub enum RevealError {
    /// The viewer may not.
    #[error(transparent)]
    Act(#[from] ActError),
    /// The person hides it from the viewer's role (row C7).
    #[error("hidden by the person")]
    Hidden,
    /// There is no value, or it is shown whole anyway.
    #[error("nothing is masked")]
    NothingMasked,
    /// The viewer is not in the farm any more.
    #[error(transparent)]
    Enter(#[from] EnterError),
    /// What the rules stand on.
    #[error(transparent)]
    Fault(Fault),
}

carries_faults!(RevealError, Enter);

/// Gives a whole value, and writes down who had it. What the person and the farm decided until that moment counts.
pub async fn reveal(
    ground: &Ground,
    inside: &Inside,
    target: &Target,
    field: ProfileField,
) -> Result<String, RevealError> {
    let now = ground.clock.now();
    let name = &inside.name()?;
    ground
        .store
        .write(|tx| async move {
            let role = inside.lock(&tx).await?;
            let member = memberships::get(&*tx, target.member.farm, target.member.id).await?;
            may_act(role, member.ok_or(RevealError::NothingMasked)?.role()?)?;
            let profile = profiles::get(&*tx, target.member.account).await?.ok_or(RevealError::NothingMasked)?;
            if !Audiences::read(&profile.audiences)?.include(field, role) {
                return Err(RevealError::Hidden);
            }
            let whole = target.value(&profile, field)?.filter(|whole| !target.is_own && mask(field, whole).is_some());
            let whole = whole.ok_or(RevealError::NothingMasked)?;
            audit::record_reveal(&tx, target.member.account, &target.account.key, field, name, now).await?;
            Ok(whole)
        })
        .await
}
