//! Asking people to a farm, by a message to a number or by a link to hand on (rows A11, B3). An invitation that is answered,
//! revoked or expired leaves nothing behind.

mod answer;
mod ask;
mod list;
mod offer;
mod pending;
mod sending;

use sha2::{Digest, Sha256};
use uuid::Uuid;
use wepig_contract::{field::Phone, role::Role};

use super::{Fault, Ground, accounts, farms::OpenFarm};
use crate::{
    clock::DAY,
    keys::Place,
    store::{invitations::Invitation, memberships},
};

pub use answer::{AnswerError, accept, decline};
pub use ask::{AskError, ask};
pub use list::{Open, open_invitation, open_invitations};
pub use offer::{Offer, offer, offers};
pub use pending::{PendingError, resend, revoke};
pub use sending::LimitError;

/// How long an invitation lasts, in milliseconds.
const LIFE: i64 = wepig_contract::invitation::INVITATION_DAYS as i64 * DAY;

const TOKEN: &str = "token";
const PHONE: &str = "phone";

/// The path of a link.
pub fn link(token: &str) -> String {
    ["/invite/", token].concat()
}

impl Invitation {
    /// The role to come in with.
    pub fn role(&self) -> Result<Role, Fault> {
        Role::from_name(&self.role).ok_or(Fault::Malformed("role"))
    }

    fn token(&self, farm: &OpenFarm) -> Result<String, Fault> {
        Ok(farm.key.open_text(&place(TOKEN, self.id), &self.token)?)
    }

    fn phone(&self, farm: &OpenFarm) -> Result<Option<Phone>, Fault> {
        let open = |sealed: &Vec<u8>| {
            let digits = farm.key.open_text(&place(PHONE, self.id), sealed)?;
            Phone::parse(&digits).map_err(|_| Fault::Malformed("number"))
        };
        self.phone.as_ref().map(open).transpose()
    }
}

/// The name of whoever asked, as the farm has it; `None` when they have just left, and their invitations with them.
async fn asker(ground: &Ground, farm: Uuid, member: Uuid) -> Result<Option<String>, Fault> {
    let Some(member) = memberships::get(ground.store.read(), farm, member).await? else { return Ok(None) };
    let Some(account) = accounts::open(ground, ground.store.read(), member.account).await? else { return Ok(None) };
    member.name(&account.key).map(Some)
}

/// What finds an invitation by its token, whose 256 random bits nobody guesses.
fn token_hash(token: &str) -> Vec<u8> {
    Sha256::digest(token).to_vec()
}

fn place(column: &'static str, invitation: Uuid) -> Place {
    Place::new("invitation", column, invitation)
}
