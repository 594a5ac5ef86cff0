//! What happens to the entries of a farm when something has changed: pure.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use uuid::Uuid;

use super::{Entry, Members};
use crate::store::directory::SeenRow;

/// The members in the order of their names. The stable sort merges what is in order already.
pub(super) fn ordered(mut members: Vec<Arc<Entry>>) -> Vec<Arc<Entry>> {
    members.sort_by(|one, other| one.by_name(other));
    members
}

/// The members with the new forms of those that have changed or come, and without those that are gone. A membership that has
/// ended never comes back: it counts as gone even where it was read a moment before.
pub(super) fn changed(members: &[Arc<Entry>], mut changed: Vec<Arc<Entry>>, gone: &[Uuid]) -> Vec<Arc<Entry>> {
    changed.retain(|entry| !gone.contains(&entry.id()));
    let replaced: HashSet<Uuid> = changed.iter().map(|entry| entry.id()).chain(gone.iter().copied()).collect();
    let kept = members.iter().filter(|entry| !replaced.contains(&entry.id()));
    ordered(kept.cloned().chain(changed).collect())
}

/// The members with the times at which some of them were seen last.
pub(super) fn seen(mut members: Members, seen: &[SeenRow]) -> Members {
    let at: HashMap<Uuid, i64> = seen.iter().map(|row| (row.account, row.seen_at)).collect();
    let is_news = |entry: &Entry| at.get(&entry.account()).copied().filter(|at| entry.seen_at() != Some(*at));
    if !at.is_empty() && members.iter().any(|entry| is_news(entry).is_some()) {
        for entry in Arc::make_mut(&mut members) {
            if let Some(at) = is_news(entry) {
                *entry = Arc::new(entry.seen(at));
            }
        }
    }
    members
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::directory::entry::tests::{entry, facts};

    fn names(members: &[Arc<Entry>]) -> Vec<&str> {
        members.iter().map(|entry| entry.name()).collect()
    }

    #[test]
    fn members_come_change_and_go() {
        let phone = "13812345678";
        let members = ordered(["张伟", "李娜", "王芳"].map(|name| Arc::new(entry(name, phone))).into());
        assert_eq!(names(&members), ["李娜", "王芳", "张伟"]);
        let renamed = Entry::new(crate::domain::directory::Facts { id: members[0].id(), ..facts("赵娜", phone) });
        let (renamed, new) = (Arc::new(renamed.expect("well-formed")), Arc::new(entry("陈静", phone)));
        let late = new.clone();
        let after = changed(&members, vec![renamed, new], &[members[1].id()]);
        assert_eq!(names(&after), ["陈静", "张伟", "赵娜"]);
        assert_eq!(names(&changed(&after, vec![late.clone()], &[late.id()])), ["张伟", "赵娜"]);
    }

    #[test]
    fn those_who_were_seen_change_and_nobody_else() {
        let members = Arc::new(ordered(["张伟", "李娜"].map(|name| Arc::new(entry(name, "13812345678"))).into()));
        let row = SeenRow { account: members[1].account(), seen_at: 5 };
        let after = seen(members.clone(), &[row]);
        assert_eq!((after[0].seen_at(), after[1].seen_at()), (None, Some(5)));
        assert!(Arc::ptr_eq(&after[0], &members[0]) && members[1].seen_at().is_none());
        assert!(Arc::ptr_eq(&seen(after.clone(), &[row]), &after), "nothing new is nothing changed");
    }
}
