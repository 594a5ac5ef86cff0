//! Which of one's farms the screens show.

use crate::{
    domain::{Fault, Ground, farms::Inside},
    store::accounts,
};

/// Chooses the farm that somebody came into. An account that was deleted meanwhile chooses nothing.
pub async fn choose(ground: &Ground, inside: &Inside) -> Result<(), Fault> {
    let (account, farm) = (inside.member.account, inside.farm.row.id);
    ground.store.write(|tx| async move { accounts::choose_farm(&tx, account, farm).await }).await?;
    Ok(())
}
