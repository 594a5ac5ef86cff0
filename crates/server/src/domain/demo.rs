//! The demo's people and farms (PRODUCT section 6), all made up.

mod crowd;
mod farm;
mod person;
mod profile;

use wepig_contract::{
    farm::MemberState,
    field::Phone,
    policy::PolicyVersion,
    profile::{Education, Gender},
    role::Role,
};
use wepig_words::demo::people;

use super::{Fault, Ground, number::number_hash};
use crate::store::lookups::{self, LookupKind};

/// How many people the first farm has when nobody says otherwise: the named ones and some forty more.
pub const MEMBERS: u32 = 46;

/// An account of the demo, as its visitors are told of it.
#[derive(Clone, Debug)]
pub struct DemoAccount {
    /// The role in the first farm.
    pub role: &'static str,
    /// The name to sign in with.
    pub username: String,
    /// The number to sign in with.
    pub phone: String,
    /// The password, where there is one.
    pub password: Option<String>,
    /// `active`, or `old-policy` for somebody still on an older version.
    pub state: &'static str,
}

/// Somebody whom visitors are told of.
struct Seed {
    username: &'static str,
    phone: &'static str,
    password: Option<&'static str>,
    role: Role,
    /// Which of [`people::DEPARTMENTS`].
    department: usize,
    date_of_entry: &'static str,
    details: Option<&'static Details>,
    is_on_oldest_policy: bool,
}

/// What somebody tells of themself beyond the name.
struct Details {
    education: Education,
    gender: Gender,
    date_of_birth: &'static str,
    email: &'static str,
    /// The colour behind the figure in the picture, as red, green and blue.
    backdrop: Option<[u8; 3]>,
    /// Whether managers see it all as well, as far as it is not masked.
    is_open_to_managers: bool,
}

/// Whose numbers these may be does not matter: the demo sends nothing.
const SEEDS: [Seed; 6] = [
    Seed::new("周建国", "13800000004", Some("demo-zhou-2026"), Role::Owner, 8, "2011-03-01").telling(&ZHOU),
    Seed::new("李秀英", "13800000005", Some("demo-li-2026"), Role::Administrator, 8, "2014-09-15").telling(&LI),
    Seed::new("王海涛", "13800000006", Some("demo-wang-2026"), Role::Manager, 2, "2016-05-20").telling(&WANG),
    Seed::new("陈国强", "13800000001", Some("demo-chen-2026"), Role::Staff, 4, "2019-07-08").telling(&CHEN),
    Seed::new("林晓梅", "13800000002", Some("demo-lin-2026"), Role::Staff, 3, "2022-02-21").telling(&LIN),
    // Signs in by code alone: setting a password is optional, and the demo shows that too.
    Seed { is_on_oldest_policy: true, ..Seed::new("张伟民", "13800000003", None, Role::Staff, 5, "2024-11-04") },
];

const ZHOU: Details = Details {
    education: Education::Bachelor,
    gender: Gender::Male,
    date_of_birth: "1972-04-18",
    email: "zhou.jianguo@example.com",
    backdrop: Some([0xB8, 0xC9, 0xD9]),
    is_open_to_managers: false,
};
const LI: Details = Details {
    education: Education::College,
    gender: Gender::Female,
    date_of_birth: "1983-09-02",
    email: "li.xiuying@example.com",
    backdrop: Some([0xE3, 0xC8, 0xB5]),
    is_open_to_managers: false,
};
const WANG: Details = Details {
    education: Education::Senior,
    gender: Gender::Male,
    date_of_birth: "1988-12-11",
    email: "wang.haitao@example.com",
    backdrop: None,
    is_open_to_managers: false,
};
const CHEN: Details = Details {
    education: Education::Junior,
    gender: Gender::Male,
    date_of_birth: "1990-05-01",
    email: "chen.guoqiang@example.com",
    backdrop: None,
    is_open_to_managers: false,
};
const LIN: Details = Details {
    education: Education::Master,
    gender: Gender::Female,
    date_of_birth: "1996-07-23",
    email: "lin.xiaomei@example.com",
    backdrop: Some([0xB9, 0xD3, 0xBE]),
    is_open_to_managers: true,
};

/// Owns the second farm; signs in by code, and no visitor is told of them.
const SECOND_OWNER: Seed = Seed::new(people::SECOND_OWNER, "13800000007", None, Role::Owner, 0, "2015-01-05");

/// The accounts that [`seed`] made and that still exist.
pub async fn accounts(ground: &Ground) -> Result<Vec<DemoAccount>, Fault> {
    let mut accounts = Vec::new();
    for seed in &SEEDS {
        if seed.find(ground).await?.is_some() {
            accounts.push(DemoAccount {
                role: seed.role.as_str(),
                username: seed.username.to_owned(),
                phone: seed.phone.to_owned(),
                password: seed.password.map(str::to_owned),
                state: seed.state(),
            });
        }
    }
    Ok(accounts)
}

/// Makes the accounts and farms that are missing, and more people until the first farm has `members`. An account that a
/// visitor deleted comes back with the next start.
pub async fn seed(ground: &Ground, members: u32) -> Result<(), Fault> {
    for seed in SEEDS.iter().chain([&SECOND_OWNER]) {
        if seed.find(ground).await?.is_none() {
            person::make(ground, seed).await?;
            profile::fill(ground, seed).await?;
        }
    }
    let first = farm::first(ground).await?;
    farm::second(ground).await?;
    crowd::fill(ground, &first, members).await
}

impl Seed {
    const fn new(
        username: &'static str,
        phone: &'static str,
        password: Option<&'static str>,
        role: Role,
        department: usize,
        date_of_entry: &'static str,
    ) -> Self {
        Self { username, phone, password, role, department, date_of_entry, details: None, is_on_oldest_policy: false }
    }

    const fn telling(self, details: &'static Details) -> Self {
        Self { details: Some(details), ..self }
    }

    fn phone(&self) -> Phone {
        Phone::parse(self.phone).expect("the seeds hold good numbers")
    }

    fn number(&self, ground: &Ground) -> [u8; 32] {
        number_hash(&ground.keys.secrets, &self.phone())
    }

    /// The account that has the seed's number.
    async fn find(&self, ground: &Ground) -> Result<Option<uuid::Uuid>, Fault> {
        Ok(lookups::find(ground.store.read(), LookupKind::Phone, &self.number(ground)).await?)
    }

    fn policy(&self) -> &'static PolicyVersion {
        let oldest = wepig_contract::policy::VERSIONS.first().expect("the index is never empty");
        if self.is_on_oldest_policy { oldest } else { PolicyVersion::newest() }
    }

    fn state(&self) -> &'static str {
        let is_current = self.policy().version == PolicyVersion::newest().version;
        if is_current { MemberState::Active.as_str() } else { "old-policy" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::usernames::CanonicalName;
    use wepig_contract::{
        check::Check,
        error::Field,
        field::{NewPassword, Username},
    };

    #[test]
    fn seeds_keep_the_rules_that_everybody_keeps() {
        for seed in SEEDS.iter().chain([&SECOND_OWNER]) {
            let name = Username::parse(seed.username).expect("a good name");
            assert!(CanonicalName::for_new(&name).is_ok());
            if let Some(password) = seed.password {
                assert!(NewPassword::parse(Field::Password, password, &[seed.username, seed.phone]).is_ok());
            }
            assert_eq!(seed.phone().as_str(), seed.phone);
            assert!(seed.details.is_none_or(|details| details.form(seed.username).check().is_ok()));
        }
    }
}
