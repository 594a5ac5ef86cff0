//! Saving one's own profile.

use thiserror::Error;
use wepig_contract::{
    audit::AuditAct,
    error::{Field, FieldProblem, Reason},
    profile::Profile as Form,
};

use super::{Change, Fields, Profile, birth, lock_places, record_consent, show};
use crate::{
    domain::{Caller, Fault, Ground, accounts::OpenAccount, audit, fault::carries_faults, memberships::seal_name},
    store::{
        Tx, farms,
        memberships::{self, Membership},
        profiles,
    },
};

/// Why the profile was not saved.
#[derive(Debug, Error)]
pub enum ChangeError {
    /// What was typed cannot be kept.
    #[error("a field cannot be kept")]
    Field(FieldProblem),
    /// The profile has changed since the person saw it.
    #[error("the profile has changed meanwhile")]
    VersionConflict,
    /// The account was deleted meanwhile.
    #[error("the account is gone")]
    SignedOut,
    /// What the rules stand on.
    #[error(transparent)]
    Fault(Fault),
}

carries_faults!(ChangeError);

/// Saves everything as it shall be, if the profile still has the version `seen`.
pub async fn change(
    ground: &Ground,
    account: &OpenAccount,
    seen: i64,
    form: &Form,
    caller: &Caller,
) -> Result<Profile, ChangeError> {
    let now = ground.clock.now();
    if let Some(born) = form.date_of_birth() {
        birth::check(born, now).map_err(ChangeError::Field)?;
    }
    let after = &Fields::of(form);
    ground
        .store
        .write(|tx| async move {
            let places = lock_places(&tx, account.row.id).await?;
            let row = profiles::lock(&tx, account.row.id).await?.ok_or(ChangeError::SignedOut)?;
            if row.version != seen {
                return Err(ChangeError::VersionConflict);
            }
            if after.name.is_none() && !places.is_empty() {
                return Err(ChangeError::Field(FieldProblem::new(Field::PersonName, Reason::Required)));
            }
            let before = Fields::open(account, &row)?;
            profiles::set_fields(&tx, after.seal(account, row)).await?;
            if *after == before {
                return Ok(());
            }
            for change in before.consents(after) {
                record_consent(&tx, account, change, now).await?;
            }
            if let (Some(old), Some(new)) = (&before.name, &after.name) {
                rename(&tx, account, &places, old, new).await?;
            }
            Ok(audit::record(&tx, account.row.id, &account.key, AuditAct::ProfileChanged, caller, now).await?)
        })
        .await?;
    Ok(show(ground, account).await?)
}

impl Fields {
    fn of(form: &Form) -> Self {
        Self {
            name: form.name().map(|name| name.as_str().to_owned()),
            education: form.education().map(|level| level.as_str().to_owned()),
            gender: form.gender().map(|gender| gender.as_str().to_owned()),
            date_of_birth: form.date_of_birth().map(|day| day.to_string()),
            email: form.email().map(|email| email.as_str().to_owned()),
        }
    }

    /// What became of each field that rests on consent.
    fn consents<'a>(&'a self, after: &'a Self) -> impl Iterator<Item = Change> + 'a {
        let change = |purpose, before: &Option<String>, after: &Option<String>| Change {
            purpose,
            was_filled: before.is_some(),
            is_filled: after.is_some(),
        };
        [
            change("profile-education", &self.education, &after.education),
            change("profile-gender", &self.gender, &after.gender),
            change("profile-birth", &self.date_of_birth, &after.date_of_birth),
            change("profile-email", &self.email, &after.email),
        ]
        .into_iter()
    }
}

/// Farms that show the old name show the new one; where somebody is known by another, that stays.
async fn rename(
    tx: &Tx,
    account: &OpenAccount,
    places: &[Membership],
    old: &str,
    new: &str,
) -> Result<(), ChangeError> {
    let key = &account.key;
    for place in places.iter().filter(|_| old != new) {
        if place.name(key)? == old {
            let members_version = farms::next_members_version(tx, place.farm).await?;
            let renamed = Membership { name: seal_name(key, place.id, new), ..place.clone() };
            memberships::replace(tx, renamed, place.version, members_version).await?;
        }
    }
    Ok(())
}
