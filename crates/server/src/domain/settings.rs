//! One's own settings.

use thiserror::Error;
use wepig_contract::{audit::AuditAct, settings::Settings};

use super::{
    Caller, Fault, Ground,
    accounts::{self, Own},
    audit,
    fault::carries_faults,
    sessions::SignedIn,
};
use crate::store::accounts as rows;

/// Why the settings were not kept.
#[derive(Debug, Error)]
pub enum SettingsError {
    /// The account has changed since the person saw it.
    #[error("the account has changed meanwhile")]
    VersionConflict,
    /// What the rules stand on.
    #[error(transparent)]
    Fault(Fault),
}

carries_faults!(SettingsError);

/// Keeps the settings, if the account still has the version `seen`.
pub async fn change(
    ground: &Ground,
    mut signed_in: SignedIn,
    seen: i64,
    settings: Settings,
    caller: &Caller,
) -> Result<Own, SettingsError> {
    let now = ground.clock.now();
    let account = &signed_in.account;
    ground
        .store
        .write(|tx| async move {
            let id = account.row.id;
            if !rows::set_language(&tx, id, seen, settings.language.tag()).await? {
                return Err(SettingsError::VersionConflict);
            }
            Ok(audit::record(&tx, id, &account.key, AuditAct::SettingsChanged, caller, now).await?)
        })
        .await?;
    signed_in.account.row.language = Some(settings.language.tag().to_owned());
    signed_in.account.row.version = seen + 1;
    Ok(accounts::own(ground, &signed_in.account).await?)
}
