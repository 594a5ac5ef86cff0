//! Tickets: a number proven for log-in goes on into registration without a second code (row A3).

use wepig_contract::{error::Continuation, field::Phone, sms_code::CodePurpose};

use super::{Binding, ProveError, Proven, TICKET, spend};
use crate::{
    clock::{MINUTE, SECOND},
    domain::Ground,
    random,
    store::challenges,
};

/// Time to fill in the form, in milliseconds.
const TICKET_LIFE: i64 = 15 * MINUTE;

/// Uses the proof up and gives a ticket for registering the same number.
pub async fn hand_out(ground: &Ground, phone: &Phone, proven: &Proven) -> Result<Continuation, ProveError> {
    let now = ground.clock.now();
    let id = random::id(now);
    let ticket = random::token();
    let binding = Binding::new(&ground.keys.secrets, phone, CodePurpose::Register);
    let row = &challenges::Challenge {
        id,
        number: binding.number.to_vec(),
        purpose: CodePurpose::Register.as_str().to_owned(),
        secret: ground.keys.secrets.codes.tag(&binding.parts(TICKET, &id, &ticket)).to_vec(),
        created_at: now,
        expires_at: now + TICKET_LIFE,
        guesses: 0,
        spent_at: None,
    };
    ground
        .store
        .write(|tx| async move {
            spend(&tx, proven, now).await?;
            challenges::insert(&tx, row.clone()).await?;
            Ok::<_, ProveError>(())
        })
        .await?;
    let expires_in_s = u32::try_from(TICKET_LIFE / SECOND).expect("a quarter of an hour is few seconds");
    Ok(Continuation { challenge: id.to_string(), ticket, expires_in_s })
}
