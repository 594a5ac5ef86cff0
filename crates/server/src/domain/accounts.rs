//! Accounts: what is sealed in them, and how their people see them.

mod own;

use uuid::Uuid;
use wepig_contract::{
    field::{AgeBand, Phone},
    language::Language,
};

pub use own::{Own, own};

use super::{Fault, Ground};
use crate::{
    keys::{DataKey, KeysError, Place},
    store::{
        Reader,
        accounts::{self, Account},
    },
};

const USERNAME: &str = "username";
const PHONE: &str = "phone";
const PASSWORD: &str = "password";
const AGE: &str = "age";

/// An account with its key: everything sealed under it can be read.
pub struct OpenAccount {
    /// The row.
    pub row: Account,
    /// The account's key.
    pub key: DataKey,
}

/// The account, unless it is gone. Its key decides: an account whose key was destroyed is gone, even where its row came
/// back with an older backup or has been read a moment before its deletion.
pub async fn open(ground: &Ground, reader: &impl Reader, id: Uuid) -> Result<Option<OpenAccount>, Fault> {
    let row = accounts::get(reader, id).await?;
    // The key store is asked even where there is no account, so that both take the same time.
    let key = ground.keys.get(row.as_ref().map_or(Uuid::nil(), |row| row.key_id)).await;
    match (row, key) {
        (Some(row), Ok(key)) => Ok(Some(OpenAccount { row, key })),
        (None, _) | (Some(_), Err(KeysError::Destroyed { .. })) => Ok(None),
        (Some(_), Err(error)) => Err(error.into()),
    }
}

impl OpenAccount {
    /// The username as the person wrote it.
    pub fn username(&self) -> Result<String, Fault> {
        self.text(USERNAME, &self.row.username)
    }

    /// The number.
    pub fn phone(&self) -> Result<Phone, Fault> {
        open_phone(&self.key, self.row.id, &self.row.phone)
    }

    /// The password's hash, if there is a password.
    pub fn password(&self) -> Result<Option<String>, Fault> {
        self.row.password.as_ref().map(|sealed| self.text(PASSWORD, sealed)).transpose()
    }

    /// The language to write to the person in: the one they chose, else the one they agreed to the policy in.
    pub fn language(&self) -> Result<Language, Fault> {
        let tag = self.row.language.as_deref().unwrap_or(&self.row.policy_language);
        Language::from_tag(tag).ok_or(Fault::Malformed("language"))
    }

    fn text(&self, column: &'static str, sealed: &[u8]) -> Result<String, Fault> {
        let plain = self.key.open(&place(column, self.row.id), sealed)?;
        String::from_utf8(plain.to_vec()).map_err(|_| Fault::Malformed(column))
    }
}

/// The number of an account, from what is sealed in its row.
pub fn open_phone(key: &DataKey, account: Uuid, sealed: &[u8]) -> Result<Phone, Fault> {
    let digits = key.open_text(&place(PHONE, account), sealed)?;
    Phone::parse(&digits).map_err(|_| Fault::Malformed("number"))
}

/// What a new account is made of.
pub struct NewAccount<'a> {
    /// Its id.
    pub id: Uuid,
    /// As the person wrote it.
    pub username: &'a str,
    /// The number.
    pub phone: &'a Phone,
    /// The password's hash, if one was set.
    pub password: Option<&'a str>,
    /// The age band.
    pub age: AgeBand,
    /// The policy agreed to.
    pub policy_version: &'a str,
    /// The language of its text.
    pub policy_language: Language,
    /// UTC milliseconds.
    pub now: i64,
}

/// Seals a new account under its key.
pub fn seal(new: &NewAccount<'_>, key: &DataKey) -> Account {
    let seal = |column, plain: &str| key.seal(&place(column, new.id), plain.as_bytes());
    Account {
        id: new.id,
        key_id: key.id(),
        username: seal(USERNAME, new.username),
        phone: seal(PHONE, new.phone.as_str()),
        password: new.password.map(|hash| seal(PASSWORD, hash)),
        age: seal(AGE, new.age.as_str()),
        language: None,
        farm: None,
        policy_version: new.policy_version.to_owned(),
        policy_language: new.policy_language.tag().to_owned(),
        agreed_at: new.now,
        created_at: new.now,
        seen_at: None,
        version: 1,
    }
}

/// Seals a password's hash for an account.
pub fn seal_password(account: &OpenAccount, hash: &str) -> Vec<u8> {
    account.key.seal(&place(PASSWORD, account.row.id), hash.as_bytes())
}

fn place(column: &'static str, account: Uuid) -> Place {
    Place::new("account", column, account)
}

/// Where a sealed value of an account's profile stands.
pub(super) fn profile_place(column: &'static str, account: Uuid) -> Place {
    Place::new("profile", column, account)
}
