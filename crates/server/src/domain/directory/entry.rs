//! One member in memory, decrypted, with what searching and ordering need.

use std::{cmp::Ordering, fmt, mem::size_of};

use uuid::Uuid;
use wepig_contract::{farm::MemberState, field::Phone, profile::ProfileField, role::Role};
use zeroize::{Zeroize, ZeroizeOnDrop};

use super::{needle::folded, sound::Sound};
use crate::domain::{Fault, audiences::Audiences, collation::sort_key};

/// What an entry is made of.
pub struct Facts {
    /// The membership.
    pub id: Uuid,
    /// The person.
    pub account: Uuid,
    /// The name shown in the farm.
    pub name: String,
    /// The number.
    pub phone: Phone,
    /// The role.
    pub role: Role,
    /// The state.
    pub state: MemberState,
    /// The department, once noted.
    pub department: Option<Uuid>,
    /// The date of entry `YYYY-MM-DD`, once noted.
    pub date_of_entry: Option<String>,
    /// Changes with every new picture.
    pub picture: Option<String>,
    /// Who sees what.
    pub audiences: Audiences,
    /// The last use, UTC milliseconds; it may lie up to a day before the very last one.
    pub seen_at: Option<i64>,
}

/// One member. What is personal in it is wiped when it is dropped.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Entry {
    #[zeroize(skip)]
    id: Uuid,
    #[zeroize(skip)]
    account: Uuid,
    name: Box<str>,
    /// The name as it is compared, where that differs.
    folded: Option<Box<str>>,
    sound: Sound,
    sort_key: Box<[u8]>,
    phone: [u8; Phone::LENGTH],
    picture: Option<Box<str>>,
    /// `YYYY-MM-DD`; orders by time.
    date_of_entry: Option<[u8; 10]>,
    seen_at: Option<i64>,
    #[zeroize(skip)]
    department: Option<Uuid>,
    #[zeroize(skip)]
    role: Role,
    #[zeroize(skip)]
    state: MemberState,
    #[zeroize(skip)]
    audiences: Audiences,
}

impl Entry {
    /// Makes an entry ready to be searched.
    ///
    /// # Errors
    /// [`Fault::Malformed`] when a date is not of ten characters.
    pub fn new(facts: Facts) -> Result<Self, Fault> {
        let folded = folded(&facts.name);
        let date = facts.date_of_entry.map(|date| date.as_bytes().try_into()).transpose();
        Ok(Self {
            id: facts.id,
            account: facts.account,
            folded: (folded != facts.name).then(|| folded.into()),
            sound: Sound::of(&facts.name),
            sort_key: sort_key(&facts.name).into(),
            name: facts.name.into(),
            phone: facts.phone.as_str().as_bytes().try_into().expect("a number has eleven digits"),
            picture: facts.picture.map(Into::into),
            date_of_entry: date.map_err(|_| Fault::Malformed("date of entry"))?,
            seen_at: facts.seen_at,
            department: facts.department,
            role: facts.role,
            state: facts.state,
            audiences: facts.audiences,
        })
    }

    /// The same, seen at another time.
    #[must_use]
    pub fn seen(&self, at: i64) -> Self {
        let mut seen = self.clone();
        seen.seen_at = Some(at);
        seen
    }

    /// The membership.
    pub fn id(&self) -> Uuid {
        self.id
    }

    /// The person.
    pub(super) fn account(&self) -> Uuid {
        self.account
    }

    /// The name shown in the farm.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The eleven digits.
    pub fn phone(&self) -> &str {
        std::str::from_utf8(&self.phone).expect("digits are ASCII")
    }

    /// The role.
    pub fn role(&self) -> Role {
        self.role
    }

    /// The state.
    pub fn state(&self) -> MemberState {
        self.state
    }

    /// The department, once noted.
    pub fn department(&self) -> Option<Uuid> {
        self.department
    }

    /// The date of entry `YYYY-MM-DD`, once noted.
    pub fn date_of_entry(&self) -> Option<&str> {
        self.date_of_entry.as_ref().map(|date| std::str::from_utf8(date).expect("a date is ASCII"))
    }

    /// Changes with every new picture; absent when there is none.
    pub fn picture(&self) -> Option<&str> {
        self.picture.as_deref()
    }

    /// The last use, UTC milliseconds.
    pub fn seen_at(&self) -> Option<i64> {
        self.seen_at
    }

    /// Whether somebody of `role` is among those who see the field.
    pub fn shows(&self, field: ProfileField, role: Role) -> bool {
        self.audiences.include(field, role)
    }

    pub(super) fn folded_name(&self) -> &str {
        self.folded.as_deref().unwrap_or(&self.name)
    }

    pub(super) fn sound(&self) -> &Sound {
        &self.sound
    }

    /// The name's place in the order of names; among equal ones the id decides.
    pub fn place(&self) -> (&[u8], Uuid) {
        (&self.sort_key, self.id)
    }

    /// The order of names.
    pub(super) fn by_name(&self, other: &Self) -> Ordering {
        self.place().cmp(&other.place())
    }

    /// About how many bytes it takes, with what each part costs an allocator.
    pub(super) fn weight(&self) -> usize {
        const ALLOCATION: usize = 16;
        let texts = [self.name.len(), self.sound.weight(), self.sort_key.len()];
        let rare = [self.folded.as_ref(), self.picture.as_ref()];
        size_of::<Self>()
            + texts
                .into_iter()
                .chain(rare.into_iter().flatten().map(|text| text.len()))
                .map(|len| len + ALLOCATION)
                .sum::<usize>()
    }
}

impl fmt::Debug for Entry {
    /// Never the person: it must not reach a log line.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Entry({})", self.id)
    }
}

#[cfg(test)]
pub(in crate::domain) mod tests {
    use super::*;
    use crate::random;

    /// What a member of this name and number is made of; everything else is as with somebody new.
    pub(in crate::domain) fn facts(name: &str, phone: &str) -> Facts {
        Facts {
            id: random::id(1),
            account: random::id(2),
            name: name.to_owned(),
            phone: Phone::parse(phone).expect("a good number"),
            role: Role::Staff,
            state: MemberState::Active,
            department: None,
            date_of_entry: None,
            picture: None,
            audiences: Audiences::default(),
            seen_at: None,
        }
    }

    /// The entry of [`facts`].
    pub(in crate::domain) fn entry(name: &str, phone: &str) -> Entry {
        Entry::new(facts(name, phone)).expect("the facts are well-formed")
    }

    #[test]
    fn an_entry_is_what_it_was_made_of() {
        let made = Facts {
            date_of_entry: Some("2020-02-29".to_owned()),
            picture: Some("p".to_owned()),
            ..facts("张伟", "13812345678")
        };
        let entry = Entry::new(made).expect("well-formed").seen(7);
        assert_eq!((entry.name(), entry.phone(), entry.date_of_entry()), ("张伟", "13812345678", Some("2020-02-29")));
        assert_eq!((entry.picture(), entry.seen_at()), (Some("p"), Some(7)));
        let odd = Facts { date_of_entry: Some("2020-2-29".to_owned()), ..facts("张伟", "13812345678") };
        assert!(matches!(Entry::new(odd), Err(Fault::Malformed(_))));
    }

    #[test]
    fn a_hundred_thousand_entries_fit_into_a_tenth_of_the_room() {
        assert!(entry("阿依古丽·买买提", "13812345678").weight() < 400);
    }
}
