//! 两个人改了同一处。

use crate::table::EditConflict;

pub(super) const CONFLICT: EditConflict = EditConflict {
    title: "有人先改过了",
    text: "您编辑的时候，这里被别人修改并保存了。请选择保留哪一个，再保存一次。",
    which: |field| ["保留哪一个：", field].concat(),
    mine: |value| ["您填写的：", value].concat(),
    theirs: |value| ["现在已保存的：", value].concat(),
    empty: "（空）",
    choose: "请在两者中选一个。",
};
