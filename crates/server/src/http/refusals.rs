//! What each use case's error is to the person who asked. Exhaustive: a new error does not compile until it has a code.

mod farms;
mod invitations;
mod profile;
mod staff;

use wepig_contract::error::{Code, Field, FieldProblem, Reason, Refusal};

use super::error::Failure;
use crate::domain::{
    Fault,
    codes::{ProveError, SendError},
    cursors::CursorError,
    devices::EndError,
    idempotency::RepeatError,
    login::{AttemptError, CodeLoginError, PasswordLoginError},
    password::PasswordError,
    proofs::RenewError,
    registration::RegisterError,
    reset::ResetError,
    settings::SettingsError,
};

/// Whoever is refused because the queue is full may try again after so many seconds.
const BUSY_S: u32 = 3;
/// Whoever met a storage of objects that is away may try again after so many seconds.
const AWAY_S: u32 = 10;
/// Whoever repeats a request that is still running may ask again after so many seconds.
const RUNNING_S: u32 = 1;

fn wait(code: Code, seconds: u32) -> Failure {
    Refusal::retry_after(code, seconds).into()
}

fn field(field: Field, reason: Reason) -> Failure {
    Refusal::invalid(vec![FieldProblem::new(field, reason)]).into()
}

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Store(error) => error.into(),
            Fault::Keys(error) => error.into(),
            Fault::Objects(error) => wait(Code::Unavailable, AWAY_S).caused_by(error),
            Fault::Busy => wait(Code::Busy, BUSY_S),
            Fault::Malformed(_) => Self::new(Code::Internal).caused_by(fault),
        }
    }
}

impl From<RepeatError> for Failure {
    fn from(error: RepeatError) -> Self {
        match error {
            RepeatError::KeyReused => Self::new(Code::KeyReused),
            RepeatError::StillRunning => wait(Code::StillRunning, RUNNING_S),
            RepeatError::Fault(fault) => fault.into(),
        }
    }
}

impl From<SendError> for Failure {
    fn from(error: SendError) -> Self {
        match error {
            SendError::TooSoon(seconds) => wait(Code::CodeResendTooSoon, seconds),
            SendError::Hourly(seconds) => wait(Code::CodeHourlyLimit, seconds),
            SendError::Daily(seconds) => wait(Code::CodeDailyLimit, seconds),
            SendError::Address(seconds) => wait(Code::AddressLimit, seconds),
            SendError::NotOwnNumber => Self::new(Code::Forbidden),
            SendError::SignedOut => Self::new(Code::SignedOut),
            SendError::Repeat(error) => error.into(),
            // Whatever it is that keeps the counters from being read: nothing is sent without them.
            SendError::Fault(fault) => Self::new(Code::Unavailable).caused_by(fault),
        }
    }
}

impl From<ProveError> for Failure {
    fn from(error: ProveError) -> Self {
        match error {
            ProveError::Wrong { guesses_left } => field(Field::Code, Reason::WrongCode { guesses_left }),
            ProveError::NotValid => field(Field::Code, Reason::CodeNotValid),
            ProveError::Daily(seconds) => wait(Code::CodeDailyLimit, seconds),
            ProveError::Fault(fault) => fault.into(),
        }
    }
}

impl From<RegisterError> for Failure {
    fn from(error: RegisterError) -> Self {
        match error {
            RegisterError::GuardianNeeded => Self::new(Code::GuardianNeeded),
            RegisterError::PolicyOutdated => Self::new(Code::PolicyOutdated),
            RegisterError::Username(problem) => Refusal::invalid(vec![problem]).into(),
            RegisterError::PhoneHasAccount => Self::new(Code::PhoneHasAccount),
            RegisterError::Prove(error) => error.into(),
            RegisterError::Repeat(error) => error.into(),
            RegisterError::Fault(fault) => fault.into(),
        }
    }
}

impl From<AttemptError> for Failure {
    fn from(error: AttemptError) -> Self {
        match error {
            AttemptError::TooMany(seconds) => wait(Code::TooManyAttempts, seconds),
            AttemptError::Address(seconds) => wait(Code::AddressLimit, seconds),
            AttemptError::Fault(fault) => fault.into(),
        }
    }
}

impl From<PasswordLoginError> for Failure {
    fn from(error: PasswordLoginError) -> Self {
        match error {
            PasswordLoginError::WrongCredentials => Self::new(Code::WrongCredentials),
            PasswordLoginError::Attempt(error) => error.into(),
            PasswordLoginError::Fault(fault) => fault.into(),
        }
    }
}

impl From<CodeLoginError> for Failure {
    fn from(error: CodeLoginError) -> Self {
        match error {
            CodeLoginError::Prove(error) => error.into(),
            CodeLoginError::NoAccount(continuation) => {
                Refusal { continuation: Some(continuation), ..Refusal::new(Code::NoAccount) }.into()
            }
            CodeLoginError::Fault(fault) => fault.into(),
        }
    }
}

impl From<ResetError> for Failure {
    fn from(error: ResetError) -> Self {
        match error {
            ResetError::Prove(error) => error.into(),
            ResetError::NoAccount(continuation) => {
                Refusal { continuation: Some(continuation), ..Refusal::new(Code::NoAccount) }.into()
            }
            ResetError::Password(error) => error.into(),
            ResetError::Fault(fault) => fault.into(),
        }
    }
}

impl From<PasswordError> for Failure {
    fn from(error: PasswordError) -> Self {
        match error {
            PasswordError::Password(problem) => Refusal::invalid(vec![problem]).into(),
            PasswordError::SignedOut => Self::new(Code::SignedOut),
            PasswordError::Fault(fault) => fault.into(),
        }
    }
}

impl From<EndError> for Failure {
    fn from(error: EndError) -> Self {
        match error {
            EndError::Unknown => Self::new(Code::NotFound),
            EndError::Fault(fault) => fault.into(),
        }
    }
}

impl From<RenewError> for Failure {
    fn from(error: RenewError) -> Self {
        match error {
            RenewError::WrongPassword => field(Field::Password, Reason::WrongPassword),
            RenewError::Attempt(error) => error.into(),
            RenewError::Prove(error) => error.into(),
            RenewError::Fault(fault) => fault.into(),
        }
    }
}

impl From<SettingsError> for Failure {
    fn from(error: SettingsError) -> Self {
        match error {
            SettingsError::VersionConflict => Self::new(Code::VersionConflict),
            SettingsError::Fault(fault) => fault.into(),
        }
    }
}

impl From<CursorError> for Failure {
    fn from(error: CursorError) -> Self {
        match error {
            CursorError::Malformed => Self::new(Code::MalformedRequest),
            CursorError::Fault(fault) => fault.into(),
        }
    }
}
