//! What a link offers to its holder.

use wepig_contract::{field::Phone, role::Role};

use super::{AnswerError, asker, token_hash};
use crate::{
    domain::{Fault, Ground, accounts::OpenAccount, farms, number::number_hash},
    store::invitations::{self, Invitation},
};

/// What the holder of a link is shown.
pub struct Offer {
    /// What stands in the link.
    pub token: String,
    /// The farm's name.
    pub farm_name: String,
    /// The name of whoever asks, as that farm has it.
    pub asked_by: String,
    /// The role to come in with.
    pub role: Role,
    /// The number it is for; none for a link to hand on.
    pub phone: Option<Phone>,
    /// When it ends, UTC milliseconds.
    pub expires_at: i64,
}

/// What a link offers, to whoever holds it.
pub async fn offer(ground: &Ground, token: &str) -> Result<Offer, AnswerError> {
    let row = invitations::of_token(ground.store.read(), &token_hash(token), ground.clock.now()).await?;
    let row = row.ok_or(AnswerError::Gone)?;
    open(ground, &row).await?.ok_or(AnswerError::Gone)
}

/// What is offered to a person's own number, newest first.
pub async fn offers(ground: &Ground, account: &OpenAccount) -> Result<Vec<Offer>, Fault> {
    let number = number_hash(&ground.keys.secrets, &account.phone()?);
    let mut offers = Vec::new();
    for row in invitations::of_number(ground.store.read(), &number, ground.clock.now()).await? {
        offers.extend(open(ground, &row).await?);
    }
    Ok(offers)
}

/// The offer; `None` when the farm or whoever asked has just gone.
async fn open(ground: &Ground, row: &Invitation) -> Result<Option<Offer>, Fault> {
    let Some(farm) = farms::open(ground, ground.store.read(), row.farm).await? else { return Ok(None) };
    let Some(asked_by) = asker(ground, row.farm, row.asked_by).await? else { return Ok(None) };
    Ok(Some(Offer {
        token: row.token(&farm)?,
        farm_name: farm.name()?,
        asked_by,
        role: row.role()?,
        phone: row.phone(&farm)?,
        expires_at: row.expires_at,
    }))
}
