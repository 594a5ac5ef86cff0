//! Where the directories of a process are kept: those used last, as far as there is room.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use uuid::Uuid;

use super::Kept;

/// The directories of a process, by farm.
#[derive(Default)]
pub struct Shelf(Mutex<Slots>);

#[derive(Default)]
struct Slots {
    farms: HashMap<Uuid, Slot>,
    uses: u64,
}

struct Slot {
    directory: Directory,
    weight: usize,
    used: u64,
}

/// What is kept of one farm, if anything; locked by whoever brings it up to date.
type Directory = Arc<tokio::sync::Mutex<Option<Kept>>>;

impl Shelf {
    /// The place of a farm's directory, which is now the one used last.
    pub(super) fn slot(&self, farm: Uuid) -> Directory {
        let mut slots = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        slots.uses += 1;
        let used = slots.uses;
        let slot = slots.farms.entry(farm).or_insert_with(|| Slot { directory: Arc::default(), weight: 0, used });
        slot.used = used;
        slot.directory.clone()
    }

    /// Notes the weight of a farm's directory, and lets go of those used longest ago until all of them weigh at most `most`.
    /// One that is heavier than that alone serves the request it was made for and is not kept.
    pub(super) fn settle(&self, farm: Uuid, weight: usize, most: usize) {
        let mut slots = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(slot) = slots.farms.get_mut(&farm) {
            slot.weight = weight;
        }
        let mut all: usize = slots.farms.values().map(|slot| slot.weight).sum();
        while all > most {
            let Some(oldest) = slots.farms.iter().min_by_key(|(_, slot)| slot.used).map(|(farm, _)| *farm) else {
                return;
            };
            all -= slots.farms.remove(&oldest).map_or(0, |slot| slot.weight);
        }
    }

    /// About how many bytes the directories take.
    pub fn weight(&self) -> usize {
        let slots = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        slots.farms.values().map(|slot| slot.weight).sum()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::random;

    #[test]
    fn those_used_longest_ago_make_room() {
        let (shelf, farms) = (Shelf::default(), [1, 2, 3].map(random::id));
        let [first, second, third] = farms.map(|farm| {
            let slot = shelf.slot(farm);
            shelf.settle(farm, 40, 100);
            slot
        });
        assert_eq!(shelf.weight(), 80);
        assert!(Arc::ptr_eq(&shelf.slot(farms[1]), &second) && Arc::ptr_eq(&shelf.slot(farms[2]), &third));
        assert!(!Arc::ptr_eq(&shelf.slot(farms[0]), &first), "it was let go");
    }

    #[test]
    fn one_that_is_too_heavy_is_not_kept() {
        let (shelf, small, large) = (Shelf::default(), random::id(1), random::id(2));
        let _ = (shelf.slot(small), shelf.slot(large));
        shelf.settle(small, 10, 100);
        shelf.settle(large, 101, 100);
        assert_eq!(shelf.weight(), 0);
    }
}
