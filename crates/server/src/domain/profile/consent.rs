//! The consent that an optional field or picture rests on (row C4).

use uuid::Uuid;
use wepig_contract::{
    consent::{ConsentAct, ConsentActor, ConsentMethod, ConsentScreen},
    language::Language,
    policy::PolicyVersion,
};

use crate::{
    domain::{
        Fault,
        accounts::OpenAccount,
        ledger::{self, Consent},
    },
    store::Tx,
};

/// What happened to a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::domain) struct Change {
    /// The purpose that the field serves: its id in the register.
    pub(in crate::domain) purpose: &'static str,
    /// Whether there was something.
    pub(in crate::domain) was_filled: bool,
    /// Whether there is something now.
    pub(in crate::domain) is_filled: bool,
}

/// Writes the line that the change is: given, withdrawn, or none.
pub(in crate::domain) async fn record(tx: &Tx, account: &OpenAccount, change: Change, now: i64) -> Result<(), Fault> {
    let act = match (change.was_filled, change.is_filled) {
        (false, true) => ConsentAct::Given,
        (true, false) => ConsentAct::Withdrawn,
        (true, true) | (false, false) => return Ok(()),
    };
    let (version, language) = policy(account)?;
    let consent = Consent {
        act,
        subject: change.purpose.to_owned(),
        actor: ConsentActor::Own,
        method: ConsentMethod::Field,
        screen: ConsentScreen::Profile,
        policy_version: version.version.to_owned(),
        policy_sha256: version.sha256(language).to_owned(),
        language,
        app_version: None,
        client_time: None,
    };
    let id: Uuid = account.row.id;
    Ok(ledger::record(tx, id, &account.key, &consent, now).await?)
}

/// The text that the purposes stand in: the one the person agreed to last.
fn policy(account: &OpenAccount) -> Result<(&'static PolicyVersion, Language), Fault> {
    let version = PolicyVersion::named(&account.row.policy_version).ok_or(Fault::Malformed("version of the policy"))?;
    let language = Language::from_tag(&account.row.policy_language).ok_or(Fault::Malformed("language"))?;
    Ok((version, language))
}
