//! What an account's person is shown of it.

use uuid::Uuid;
use wepig_contract::{
    farm::MemberState,
    field::{AgeBand, Phone},
    language::Language,
};

use super::{AGE, OpenAccount, profile_place};
use crate::{
    domain::{
        Fault, Ground,
        memberships::{self, OwnPlace},
    },
    store::profiles,
};

/// An account with the person's places in farms.
pub struct Own {
    /// The account.
    pub id: Uuid,
    /// The version for `ETag`.
    pub version: i64,
    /// As the person wrote it.
    pub username: String,
    /// The number.
    pub phone: Phone,
    /// The age band.
    pub age: AgeBand,
    /// Chosen by hand, or not yet.
    pub language: Option<Language>,
    /// Whether there is a password.
    pub has_password: bool,
    /// The policy agreed to last.
    pub policy_version: String,
    /// The language of its text.
    pub policy_language: Language,
    /// When it was agreed to, UTC milliseconds.
    pub agreed_at: i64,
    /// Since when the account exists, UTC milliseconds.
    pub registered_at: i64,
    /// The profile's name; empty until it was asked.
    pub name: String,
    /// The person's places in farms, oldest first.
    pub places: Vec<OwnPlace>,
    /// The farm that the screens show: the one chosen, else the oldest where the person is active.
    pub farm: Option<Uuid>,
}

/// What the person is shown.
pub async fn own(ground: &Ground, account: &OpenAccount) -> Result<Own, Fault> {
    let row = &account.row;
    let age = account.text(AGE, &row.age)?;
    let profile = profiles::get(ground.store.read(), row.id).await?;
    let places = memberships::own_places(ground, row.id).await?;
    let shown = |place: &&OwnPlace| place.state == MemberState::Active;
    let chosen = places.iter().filter(shown).find(|place| Some(place.farm) == row.farm);
    let farm = chosen.or_else(|| places.iter().find(shown)).map(|place| place.farm);
    Ok(Own {
        id: row.id,
        version: row.version,
        username: account.username()?,
        phone: account.phone()?,
        age: AgeBand::ALL.into_iter().find(|band| band.as_str() == age).ok_or(Fault::Malformed("age band"))?,
        language: row.language.as_deref().and_then(Language::from_tag),
        has_password: row.password.is_some(),
        policy_version: row.policy_version.clone(),
        policy_language: Language::from_tag(&row.policy_language).ok_or(Fault::Malformed("language"))?,
        agreed_at: row.agreed_at,
        registered_at: row.created_at,
        name: match profile.and_then(|profile| profile.name) {
            Some(sealed) => account.key.open_text(&profile_place("name", row.id), &sealed)?,
            None => String::new(),
        },
        places,
        farm,
    })
}
