//! Which members a page of the list holds, and in which order: pure, over the entries in the order of their names.

use std::sync::Arc;

use uuid::Uuid;
use wepig_contract::{farm::MemberState, profile::ProfileField, role::Role, staff::StaffOrder};

use crate::domain::{
    day,
    directory::{Entry, Needle},
};

/// What is asked of the list, and by whom.
pub(super) struct Wish {
    /// The viewer's own entry, which stands before the list and not in it.
    pub(super) own: Uuid,
    /// The viewer's role: what a person hides from it is as if it were not there.
    pub(super) viewer: Role,
    /// What is searched for.
    pub(super) needle: Option<Needle>,
    /// Only this role.
    pub(super) role: Option<Role>,
    /// Only this department.
    pub(super) department: Option<Uuid>,
    /// Only this state.
    pub(super) state: Option<MemberState>,
    /// Only who was not seen since: the beginning of a day.
    pub(super) unseen_since: Option<i64>,
    /// The order.
    pub(super) order: StaffOrder,
}

/// A place between two entries: just behind the one it was taken of, wherever that has gone since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    first: i64,
    name: Vec<u8>,
    id: Uuid,
}

/// One page of entries.
pub(super) struct Slice {
    /// The entries.
    pub(super) entries: Vec<Arc<Entry>>,
    /// Where the next page begins, if there is one.
    pub(super) next: Option<Place>,
    /// How many entries all pages hold.
    pub(super) total: usize,
}

impl Wish {
    /// The page behind `after`. `members` are in the order of their names.
    pub(super) fn slice(&self, members: &[Arc<Entry>], after: Option<&Place>, limit: usize) -> Slice {
        let is_down = self.order == StaffOrder::NameDown;
        let rank = |place: usize| if is_down { members.len() - 1 - place } else { place };
        // Numbers instead of names: a hundred thousand are put in order in a millisecond.
        let mut found: Vec<(i64, usize)> = (0..members.len())
            .filter(|place| self.wants(&members[*place]))
            .map(|place| (self.first(&members[place]), rank(place)))
            .collect();
        let total = found.len();
        if let Some(after) = after {
            let name = (after.name.as_slice(), after.id);
            let behind = if is_down {
                members.len() - members.partition_point(|entry| entry.place() < name)
            } else {
                members.partition_point(|entry| entry.place() <= name)
            };
            found.retain(|key| *key >= (after.first, behind));
        }
        let has_more = found.len() > limit;
        if has_more {
            found.select_nth_unstable(limit);
            found.truncate(limit);
        }
        found.sort_unstable();
        let entries: Vec<Arc<Entry>> = found.iter().map(|(_, place)| members[rank(*place)].clone()).collect();
        let next = entries.last().filter(|_| has_more).map(|last| self.place(last));
        Slice { entries, next, total }
    }

    fn wants(&self, entry: &Entry) -> bool {
        let is_seen_since = |since| entry.seen_at().is_some_and(|at| day::beginning(at) >= since);
        entry.id() != self.own
            && self.role.is_none_or(|role| entry.role() == role)
            && self.state.is_none_or(|state| entry.state() == state)
            && self.department.is_none_or(|department| {
                entry.department() == Some(department) && entry.shows(ProfileField::Department, self.viewer)
            })
            && !self.unseen_since.is_some_and(is_seen_since)
            && self.needle.as_ref().is_none_or(|needle| needle.finds(entry))
    }

    /// What orders before the name does.
    fn first(&self, entry: &Entry) -> i64 {
        let seen = || entry.seen_at().map(day::beginning);
        let entered = || {
            let date = entry.date_of_entry().filter(|_| entry.shows(ProfileField::DateOfEntry, self.viewer));
            date.map(|date| {
                date.bytes().filter(u8::is_ascii_digit).fold(0, |all, digit| all * 10 + i64::from(digit - b'0'))
            })
        };
        match self.order {
            StaffOrder::Name | StaffOrder::NameDown => 0,
            StaffOrder::Entry => entered().unwrap_or(i64::MAX),
            StaffOrder::EntryDown => entered().map_or(i64::MAX, |date| -date),
            StaffOrder::Seen => seen().unwrap_or(i64::MIN),
            StaffOrder::SeenDown => seen().map_or(i64::MAX, |day| -day),
        }
    }

    fn place(&self, entry: &Entry) -> Place {
        let (name, id) = entry.place();
        Place { first: self.first(entry), name: name.to_vec(), id }
    }
}

impl Place {
    /// For a cursor.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        [&self.first.to_be_bytes()[..], self.id.as_bytes(), &self.name].concat()
    }

    /// Reads [`Place::to_bytes`].
    pub(super) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (first, rest) = bytes.split_first_chunk()?;
        let (id, name) = rest.split_first_chunk()?;
        Some(Self { first: i64::from_be_bytes(*first), id: Uuid::from_bytes(*id), name: name.to_vec() })
    }
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, option, prelude::*};
    use wepig_contract::{profile::AudienceView, role::Audience};

    use super::*;
    use crate::{
        clock::DAY,
        domain::{
            audiences::Audiences,
            directory::{Facts, tests::facts},
        },
        random,
    };

    /// Somebody whose day and date may be unknown, and who may hide the date.
    fn member((name, date, hides, seen): (String, Option<u16>, bool, Option<u16>)) -> Arc<Entry> {
        let audience = if hides { Audience::Nobody } else { Audience::Managers };
        let audiences = Audiences::default().with(AudienceView { field: ProfileField::DateOfEntry, audience });
        let facts = Facts {
            date_of_entry: date.map(|year| format!("{year}-01-01")),
            audiences,
            seen_at: seen.map(|day| i64::from(day) * DAY),
            ..facts(&name, "13812345678")
        };
        Arc::new(Entry::new(facts).expect("well-formed"))
    }

    fn everybody(order: StaffOrder) -> Wish {
        let own = random::id(9);
        Wish {
            own,
            viewer: Role::Manager,
            needle: None,
            role: None,
            department: None,
            state: None,
            unseen_since: None,
            order,
        }
    }

    /// Every page of the list, one behind the other.
    fn pages(wish: &Wish, members: &[Arc<Entry>], limit: usize) -> Vec<Uuid> {
        let (mut ids, mut after) = (Vec::new(), None);
        loop {
            let slice = wish.slice(members, after.as_ref(), limit);
            assert!(slice.entries.len() <= limit);
            ids.extend(slice.entries.iter().map(|entry| entry.id()));
            match slice.next {
                Some(next) => after = Some(Place::from_bytes(&next.to_bytes()).expect("it survives the cursor")),
                None => return ids,
            }
        }
    }

    fn members() -> impl Strategy<Value = Vec<Arc<Entry>>> {
        let one = ("[张王李a-c]{1,2}", option::of(2000_u16..2004), any::<bool>(), option::of(0_u16..4));
        vec(one.prop_map(member), 0..24).prop_map(|mut members| {
            members.sort_by(|one, other| one.place().cmp(&other.place()));
            members
        })
    }

    proptest! {
        #[test]
        fn pages_hold_everybody_once_in_order(members in members(), order in 0_usize..6, limit in 1_usize..8) {
            let wish = everybody(StaffOrder::ALL[order]);
            let mut expected: Vec<&Entry> = members.iter().map(|entry| &**entry).collect();
            // As the contract words the orders, by the slowest way there is.
            let date = |entry: &Entry| {
                entry.date_of_entry().filter(|_| entry.shows(ProfileField::DateOfEntry, Role::Manager)).map(str::to_owned)
            };
            let day = |entry: &Entry| entry.seen_at().map(day::beginning);
            match wish.order {
                StaffOrder::Name => (),
                StaffOrder::NameDown => expected.reverse(),
                StaffOrder::Entry => expected.sort_by_key(|entry| (date(entry).is_none(), date(entry))),
                StaffOrder::EntryDown => expected.sort_by_key(|entry| (date(entry).is_none(), std::cmp::Reverse(date(entry)))),
                StaffOrder::Seen => expected.sort_by_key(|entry| day(entry)),
                StaffOrder::SeenDown => expected.sort_by_key(|entry| std::cmp::Reverse(day(entry))),
            }
            let expected: Vec<Uuid> = expected.into_iter().map(Entry::id).collect();
            prop_assert_eq!(pages(&wish, &members, limit), expected);
            prop_assert_eq!(wish.slice(&members, None, limit).total, members.len());
        }

        #[test]
        fn a_page_goes_on_where_the_last_one_ended_even_when_its_end_is_gone(members in members(), order in 0_usize..6) {
            prop_assume!(members.len() > 2);
            let wish = everybody(StaffOrder::ALL[order]);
            let first = wish.slice(&members, None, 2);
            let (shown, next) = (first.entries.iter().map(|entry| entry.id()).collect::<Vec<_>>(), first.next);
            let left: Vec<Arc<Entry>> = members.iter().filter(|entry| !shown.contains(&entry.id())).cloned().collect();
            let rest = wish.slice(&left, next.as_ref(), members.len());
            prop_assert_eq!(rest.entries.len(), left.len());
        }
    }

    #[test]
    fn ones_own_entry_and_what_is_filtered_out_do_not_count() {
        let members: Vec<Arc<Entry>> = [("a", Some(3)), ("b", Some(5)), ("c", None)]
            .map(|(name, seen)| member((name.to_owned(), None, false, seen)))
            .into();
        let wish = Wish { own: members[0].id(), ..everybody(StaffOrder::Name) };
        assert_eq!(wish.slice(&members, None, 9).total, 2);
        let unseen = Wish { unseen_since: Some(day::beginning(5 * DAY)), ..everybody(StaffOrder::Name) };
        let unseen = unseen.slice(&members, None, 9).entries;
        let names: Vec<&str> = unseen.iter().map(|entry| entry.name()).collect();
        assert_eq!(names, ["a", "c"], "whoever was never seen was not seen for any number of days");
    }
}
