//! The order of names: as Chinese dictionaries have them, by pinyin, and other scripts after it (row I1). The order does not
//! follow the reader's language, so that one list has one order, and its cursors one meaning.

use std::sync::LazyLock;

use icu_collator::{CollatorBorrowed, options::CollatorOptions};
use icu_locale_core::locale;

static CHINESE: LazyLock<CollatorBorrowed<'static>> = LazyLock::new(|| {
    CollatorBorrowed::try_new(locale!("zh").into(), CollatorOptions::default()).expect("the order of zh is compiled in")
});

/// Bytes that order as the names do.
pub fn sort_key(name: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(16);
    CHINESE.write_sort_key_to(name, &mut key).unwrap_or_else(|never| match never {});
    key
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{CHINESE, sort_key};

    #[test]
    fn names_stand_as_in_a_dictionary() {
        let mut names = ["张伟", "王伟", "李娜", "Mary", "阿依古丽", "欧阳修", "1 号", "李安", "陈国强", "zeta"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(names, ["1 号", "阿依古丽", "陈国强", "李安", "李娜", "欧阳修", "王伟", "张伟", "Mary", "zeta"]);
    }

    proptest! {
        #[test]
        fn the_bytes_order_as_the_names_do(one in "\\PC{0,8}", other in "[\u{4e00}-\u{9fff}a-z]{0,4}") {
            prop_assert_eq!(sort_key(&one).cmp(&sort_key(&other)), CHINESE.compare(&one, &other));
        }
    }
}
