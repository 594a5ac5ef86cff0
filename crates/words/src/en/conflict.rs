//! Two who changed the same thing.

use crate::table::EditConflict;

pub(super) const CONFLICT: EditConflict = EditConflict {
    title: "Somebody else was faster",
    text: "This was changed while you were editing. Choose which to keep, then save again.",
    which: |field| ["Which one to keep: ", field].concat(),
    mine: |value| ["Yours: ", value].concat(),
    theirs: |value| ["Saved meanwhile: ", value].concat(),
    empty: "(empty)",
    choose: "Choose one of the two.",
};
