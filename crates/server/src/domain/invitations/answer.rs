//! Accepting and declining (row B3).

use thiserror::Error;
use uuid::Uuid;
use wepig_contract::{audit::AuditAct, field::PersonName};

use super::token_hash;
use crate::{
    domain::{
        Caller, Fault, Ground,
        accounts::OpenAccount,
        audit,
        fault::carries_faults,
        memberships::{Joining, join},
        number::number_hash,
    },
    store::{
        Tx, accounts, farms,
        invitations::{self, Invitation},
        jobs, memberships,
    },
};

/// Why an invitation was not answered.
#[derive(Debug, Error)]
pub enum AnswerError {
    /// It was answered, revoked or has expired, or there never was one.
    #[error("no such invitation")]
    Gone,
    /// It is for another number than the person's own.
    #[error("for another number")]
    ForOther,
    /// The person belongs to the farm already.
    #[error("a member already")]
    AlreadyMember,
    /// The account was deleted meanwhile.
    #[error("the account is gone")]
    AccountGone,
    /// What the rules stand on.
    #[error(transparent)]
    Fault(Fault),
}

carries_faults!(AnswerError);

/// Joins the farm, which becomes the one that the person's screens show. Of many who accept one link, the first comes in.
pub async fn accept(
    ground: &Ground,
    account: &OpenAccount,
    token: &str,
    name: &PersonName,
    caller: &Caller,
) -> Result<(), AnswerError> {
    let now = ground.clock.now();
    let token_hash = &token_hash(token);
    let number = &number_hash(&ground.keys.secrets, &account.phone()?);
    ground
        .store
        .write(|tx| async move {
            let farm = find(&tx, token_hash, now).await?.farm;
            // The account before the farm, as its deletion has them: so neither waits for the other.
            if !accounts::choose_farm(&tx, account.row.id, farm).await? {
                return Err(AnswerError::AccountGone);
            }
            if !farms::lock(&tx, farm).await? {
                return Err(AnswerError::Gone);
            }
            let row = find(&tx, token_hash, now).await?;
            is_for(&row, number)?;
            if memberships::of_person(&*tx, farm, account.row.id).await?.is_some() {
                return Err(AnswerError::AlreadyMember);
            }
            end_all(&tx, &row, number, now).await?;
            let joining = Joining {
                name: name.as_str(),
                role: row.role()?,
                department: row.department,
                members_version: farms::next_members_version(&tx, farm).await?,
            };
            join(&tx, account, farm, &joining, now).await?;
            Ok(audit::record(&tx, account.row.id, &account.key, AuditAct::FarmJoined, caller, now).await?)
        })
        .await
}

/// Declines. Nobody needs an account for it; but one of another number does not answer for the person who was asked.
pub async fn decline(ground: &Ground, account: Option<&OpenAccount>, token: &str) -> Result<(), AnswerError> {
    let now = ground.clock.now();
    let token_hash = &token_hash(token);
    let number = account.map(OpenAccount::phone).transpose()?.map(|phone| number_hash(&ground.keys.secrets, &phone));
    ground
        .store
        .write(|tx| async move {
            let row = find(&tx, token_hash, now).await?;
            if let Some(number) = number {
                is_for(&row, &number)?;
            }
            end(&tx, row.id).await
        })
        .await
}

async fn find(tx: &Tx, token_hash: &[u8], now: i64) -> Result<Invitation, AnswerError> {
    invitations::of_token(&**tx, token_hash, now).await?.ok_or(AnswerError::Gone)
}

fn is_for(row: &Invitation, number: &[u8]) -> Result<(), AnswerError> {
    let is_theirs = row.number.as_ref().is_none_or(|asked| asked == number);
    if is_theirs { Ok(()) } else { Err(AnswerError::ForOther) }
}

/// Uses the invitation up, and with it whatever else this farm asked this number.
async fn end_all(tx: &Tx, row: &Invitation, number: &[u8], now: i64) -> Result<(), AnswerError> {
    end(tx, row.id).await?;
    for other in invitations::of_number(&**tx, number, now).await?.iter().filter(|other| other.farm == row.farm) {
        end(tx, other.id).await?;
    }
    Ok(())
}

/// Erases the invitation and a message that has not left. Whoever comes second finds it gone.
async fn end(tx: &Tx, invitation: Uuid) -> Result<(), AnswerError> {
    if !invitations::delete(tx, invitation).await? {
        return Err(AnswerError::Gone);
    }
    Ok(jobs::delete(tx, invitation).await?)
}
