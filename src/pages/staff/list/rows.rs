//! The rows that were fetched. They outlive the screen, so that coming back from an entry finds the list as it was left.

use std::sync::Arc;

use leptos::prelude::*;
use wepig_contract::page::Cursor;
use wepig_contract::staff::{StaffPage, StaffQuery, StaffRow};

use crate::api::{ApiFailure, staff};
use crate::browser;
use crate::session::SessionHandle;

/// How many rows the first page holds: hardly more than a window shows, because whoever searches waits until all of them
/// are drawn.
const FIRST_PAGE: u32 = 20;
/// How many rows every further page holds.
const PAGE: u32 = 50;
/// How long a list is good for coming back to, in milliseconds.
const FRESH_MS: f64 = 60_000.0;

/// Some rows that came, or were changed, together. They never change: changed ones are other rows, under another id.
#[derive(Clone)]
pub(super) struct Batch {
    /// Its own; no other batch ever has it.
    pub(super) id: u32,
    /// The rows, in order.
    pub(super) rows: Arc<[StaffRow]>,
}

/// The rows. A Copy handle.
#[derive(Clone, Copy)]
pub(in crate::pages::staff) struct StaffRows {
    /// Which farm and query they answer, and when.
    answered: StoredValue<Option<(String, StaffQuery, f64)>>,
    /// What is asked for now.
    asked: StoredValue<Option<(String, StaffQuery)>>,
    batches: RwSignal<Vec<Batch>>,
    own: RwSignal<Option<StaffRow>>,
    total: RwSignal<Option<u64>>,
    next: RwSignal<Option<Cursor>>,
    pending: RwSignal<bool>,
    failure: RwSignal<Option<ApiFailure>>,
    last_id: StoredValue<u32>,
}

impl StaffRows {
    /// Shows a list: the one that is here, when it is that and not too old, else from the server. Rows of another query stay
    /// in view until the answer comes.
    pub(super) fn show(self, farm: &str, query: StaffQuery) {
        let is_here = self.answered.with_value(|answered| {
            answered
                .as_ref()
                .is_some_and(|(of, to, at)| of == farm && *to == query && browser::now_ms() - at < FRESH_MS)
        });
        let is_other_farm = self.asked.with_value(|asked| asked.as_ref().is_some_and(|(of, _)| of != farm));
        if is_other_farm {
            self.forget();
        }
        self.asked.set_value(Some((farm.to_owned(), query)));
        if is_here {
            self.pending.set(false);
        } else {
            self.load();
        }
    }

    /// Asks for the first page again.
    pub(in crate::pages::staff) fn load(self) {
        let Some((farm, query)) = self.asked.get_value() else { return };
        self.pending.set(true);
        browser::spawn_while_shown(async move {
            let answer = staff::list(&farm, &StaffQuery { limit: Some(FIRST_PAGE), ..query.clone() }).await;
            if !self.is_asked(&farm, &query) {
                return;
            }
            self.pending.set(false);
            match answer {
                Ok(page) => {
                    self.answered.set_value(Some((farm, query, browser::now_ms())));
                    self.failure.set(None);
                    self.batches.set(Vec::new());
                    self.take(page);
                }
                Err(failure) => self.failure.set(Some(failure)),
            }
        });
    }

    /// Asks for the next page.
    pub(super) fn more(self) {
        let (Some((farm, query)), Some(cursor)) = (self.asked.get_value(), self.next.get_untracked()) else { return };
        if self.pending.get_untracked() {
            return;
        }
        self.pending.set(true);
        browser::spawn(async move {
            let page = StaffQuery { limit: Some(PAGE), cursor: Some(cursor.clone()), ..query.clone() };
            let answer = staff::list(&farm, &page).await;
            if !self.is_asked(&farm, &query) || self.next.get_untracked() != Some(cursor) {
                return;
            }
            self.pending.set(false);
            match answer {
                Ok(page) => {
                    self.failure.set(None);
                    self.take(page);
                }
                Err(failure) => self.failure.set(Some(failure)),
            }
        });
    }

    /// Takes over an entry that was changed on its own screen.
    pub(in crate::pages::staff) fn amend(self, row: &StaffRow) {
        if self.own.with_untracked(|own| own.as_ref().is_some_and(|own| own.id == row.id)) {
            self.own.set(Some(row.clone()));
        }
        let place = self.batches.with_untracked(|batches| {
            let of = |batch: &Batch| batch.rows.iter().position(|other| other.id == row.id);
            let (at, batch) = batches.iter().enumerate().find(|(_, batch)| of(batch).is_some())?;
            let place = of(batch)?;
            (batch.rows[place] != *row).then_some((at, place))
        });
        if let Some((at, place)) = place {
            let id = self.new_id();
            self.batches.update(|batches| {
                let mut rows = batches[at].rows.to_vec();
                rows[place] = row.clone();
                batches[at] = Batch { id, rows: rows.into() };
            });
        }
    }

    /// The rows, in order.
    pub(super) fn batches(self) -> Vec<Batch> {
        self.batches.get()
    }

    /// One's own entry.
    pub(super) fn own(self) -> Option<StaffRow> {
        self.own.get()
    }

    /// The name of a person in the list.
    pub(super) fn name_of(self, id: &str) -> Option<String> {
        self.batches.with(|batches| {
            batches.iter().flat_map(|batch| batch.rows.iter()).find(|row| row.id == id).map(|row| row.name.clone())
        })
    }

    /// How many others there are under the filters; `None` until the first answer.
    pub(super) fn total(self) -> Option<u64> {
        self.total.get()
    }

    /// Whether there are more pages.
    pub(super) fn has_more(self) -> bool {
        self.next.with(Option::is_some)
    }

    /// Whether an answer is awaited.
    pub(super) fn pending(self) -> Signal<bool> {
        self.pending.into()
    }

    /// Why the last question has no answer.
    pub(super) fn failure(self) -> Signal<Option<ApiFailure>> {
        self.failure.into()
    }

    fn take(self, page: StaffPage) {
        self.own.set(Some(page.own));
        self.total.set(Some(page.total));
        self.next.set(page.next);
        if !page.items.is_empty() {
            let id = self.new_id();
            self.batches.update(|batches| batches.push(Batch { id, rows: page.items.into() }));
        }
    }

    fn is_asked(self, farm: &str, query: &StaffQuery) -> bool {
        self.asked.with_value(|asked| asked.as_ref().is_some_and(|(of, to)| of == farm && to == query))
    }

    fn new_id(self) -> u32 {
        self.last_id.update_value(|id| *id += 1);
        self.last_id.get_value()
    }

    fn forget(self) {
        self.answered.set_value(None);
        self.asked.set_value(None);
        self.batches.set(Vec::new());
        self.own.set(None);
        self.total.set(None);
        self.next.set(None);
        self.failure.set(None);
    }
}

/// Makes the rows known; once, at the root of the app. They go with the session.
pub fn provide_staff_rows(session: SessionHandle) {
    let rows = StaffRows {
        answered: StoredValue::new(None),
        asked: StoredValue::new(None),
        batches: RwSignal::new(Vec::new()),
        own: RwSignal::new(None),
        total: RwSignal::new(None),
        next: RwSignal::new(None),
        pending: RwSignal::new(false),
        failure: RwSignal::new(None),
        last_id: StoredValue::new(0),
    };
    provide_context(rows);
    browser::follow(move || {
        if session.is_signed_in() != Some(true) {
            rows.forget();
        }
    });
}

/// The rows of the app.
pub(in crate::pages::staff) fn use_staff_rows() -> StaffRows {
    use_context().expect("the root of the app provides the rows")
}
