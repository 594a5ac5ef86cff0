//! Registration (rows A1, A2): everything in one transaction, or nothing at all.

mod effect;
mod repeated;

use thiserror::Error;
use wepig_contract::{
    account::Register,
    error::{FieldProblem, Reason},
    policy::PolicyVersion,
    sms_code::CodePurpose,
};

use super::{
    Caller, Fault, Ground,
    accounts::{self, Own},
    codes::{self, ProveError},
    fault::carries_faults,
    idempotency::{Repeat, RepeatError},
    number::number_hash,
    sessions::NewSession,
    usernames::CanonicalName,
};
use crate::store::{challenges, idempotency, jobs};
use effect::Prepared;
use uuid::Uuid;

/// Why nobody was registered.
#[derive(Debug, Error)]
pub enum RegisterError {
    /// Under 18; nothing was kept.
    #[error("a guardian is needed first")]
    GuardianNeeded,
    /// Not the newest policy, or not its text.
    #[error("the policy agreed to is not the newest")]
    PolicyOutdated,
    /// The username is deceptive, taken, or too many were tried.
    #[error("the username cannot be taken")]
    Username(FieldProblem),
    /// The number is not proven.
    #[error(transparent)]
    Prove(#[from] ProveError),
    /// The proven number has an account.
    #[error("the number has an account")]
    PhoneHasAccount,
    /// The request with this key.
    #[error(transparent)]
    Repeat(#[from] RepeatError),
    /// What the rules stand on.
    #[error(transparent)]
    Fault(Fault),
}

carries_faults!(RegisterError, Prove, Repeat);

/// A new account and the session it starts with.
pub struct Registered {
    /// What its person is shown.
    pub own: Own,
    /// The session.
    pub session: NewSession,
}

/// Opens an account for whoever proves the number. Everything that the form alone decides comes first; what only the
/// code may reveal (a number's account, a taken name) comes after it.
pub async fn register(
    ground: &Ground,
    form: &Register,
    caller: &Caller,
    key: &str,
) -> Result<Registered, RegisterError> {
    if form.age().needs_guardian() {
        keep_nothing(ground, form).await?;
        return Err(RegisterError::GuardianNeeded);
    }
    is_newest_policy(form)?;
    let name = CanonicalName::for_new(form.username()).map_err(RegisterError::Username)?;

    let repeat = Repeat::new(&ground.keys.secrets, "registrations", form.proof().challenge().as_bytes(), key, form);
    let _running = ground.running.begin(&repeat)?;
    if let Some(outcome) = repeat.find(ground.store.read(), ground.clock.now()).await? {
        return repeated::sign_in_again(ground, &outcome, caller).await;
    }

    let proven = codes::prove(ground, form.phone(), CodePurpose::Register, form.proof()).await?;
    let password = match form.password() {
        Some(password) => Some(ground.passwords.hash(password.as_str()).await?),
        None => None,
    };
    let account_key = ground.keys.create(ground.clock.now()).await?;
    let prepared = Prepared { form, name, proven, password, account_key, repeat, caller };
    let (account, session) = effect::register(ground, &prepared).await?;
    // When this or an earlier line fails, the purge looks whether an account uses the key, and confirms or destroys it.
    if let Err(error) = ground.keys.confirm(prepared.account_key.id()).await {
        tracing::warn!(cause = %error, "a new account's key is not confirmed yet");
    }
    Ok(Registered { own: accounts::own(ground, &account).await?, session })
}

/// The text agreed to has to be the newest, to the byte.
fn is_newest_policy(form: &Register) -> Result<(), RegisterError> {
    let newest = PolicyVersion::newest();
    let agreed = form.agreement();
    let is_it = agreed.version == newest.version && agreed.sha256 == newest.sha256(agreed.language);
    if is_it { Ok(()) } else { Err(RegisterError::PolicyOutdated) }
}

/// Erases the code and whatever was still to be sent for it. Only the keyed counters against misuse remain, for a day.
async fn keep_nothing(ground: &Ground, form: &Register) -> Result<(), Fault> {
    let number = &number_hash(&ground.keys.secrets, form.phone());
    let challenge = Uuid::parse_str(form.proof().challenge()).ok();
    ground
        .store
        .write(|tx| async move {
            let Some(challenge) = challenge else { return Ok(()) };
            // Somebody else's code is not erased by naming it: the number has to be the one it was sent to.
            if challenges::erase(&tx, challenge, number).await? {
                jobs::delete(&tx, challenge).await?;
                idempotency::forget(&tx, challenge).await?;
            }
            Ok::<_, Fault>(())
        })
        .await
}

fn taken(suggestions: Vec<String>) -> RegisterError {
    username(Reason::Taken { suggestions })
}

fn username(reason: Reason) -> RegisterError {
    RegisterError::Username(FieldProblem::new(wepig_contract::error::Field::Username, reason))
}
