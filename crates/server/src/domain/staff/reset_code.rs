//! Sending a member a code to choose a new password with (row B2). Whoever asks for it never sees it.

use thiserror::Error;
use wepig_contract::{
    audit::AuditAct,
    check::Check,
    sms_code::{CodePurpose, CodeRequestForm},
};
use wepig_words::sms::Notice;

use super::{ActError, Target, act::may_act, edit::needs_proof};
use crate::{
    domain::{
        Fault, Ground, audit,
        codes::{self, SendError, Sending},
        fault::carries_faults,
        roles::Acting,
    },
    job, random,
};

/// Why no code was sent.
#[derive(Debug, Error)]
pub enum ResetCodeError {
    /// The one who asks may not.
    #[error(transparent)]
    Act(#[from] ActError),
    /// Acting on those who administer needs a fresh proof.
    #[error("a fresh proof is needed")]
    FreshProofNeeded,
    /// The limits of every code.
    #[error(transparent)]
    Send(#[from] SendError),
    /// What the rules stand on.
    #[error(transparent)]
    Fault(Fault),
}

carries_faults!(ResetCodeError, Send);

/// Sends the code to the member's number, within the limits of every code, tells them who had it sent, and writes it down.
pub async fn send_reset_code(ground: &Ground, by: &Acting<'_>, target: &Target) -> Result<(), ResetCodeError> {
    let now = ground.clock.now();
    may_act(by.inside.role, target.member.role()?)?;
    if needs_proof(target, &target.member)? && !by.inside.signed_in.is_fresh(now) {
        return Err(ResetCodeError::FreshProofNeeded);
    }
    let request = CodeRequestForm {
        phone: target.account.phone()?.as_str().to_owned(),
        purpose: CodePurpose::Reset,
        language: target.account.language()?,
    };
    let request = request.check().map_err(|_| Fault::Malformed("number"))?;
    // Each asking is one of its own: the gap between two codes keeps a doubled one from sending twice.
    let key = random::token();
    let sending = Sending { request: &request, caller: by.caller, signed_in: Some(&by.inside.signed_in), key: &key };
    codes::send(ground, sending).await?;

    let name = &by.inside.name()?;
    let notice = Notice::ResetCode { farm: &by.inside.farm.name()?, by: name };
    let text = wepig_words::sms::notice(target.account.language()?, &notice);
    let notice = &job::TextMessage::notice(request.phone().as_str(), &text);
    let (account, key) = (target.member.account, &target.account.key);
    ground
        .store
        .write(|tx| async move {
            audit::record_by(&tx, account, key, AuditAct::ResetCodeSent, name, now).await?;
            job::enqueue_notice(&tx, &ground.keys.secrets, account, notice, now).await
        })
        .await?;
    ground.wake.notify_one();
    Ok(())
}
