//! What is searched for (row B1).

use wepig_contract::field::Phone;

use super::entry::Entry;
use crate::domain::usernames::CanonicalName;

/// How many characters of what was typed count.
const MOST_CHARACTERS: usize = 64;

/// A search. It finds a part of a name, the beginnings of its syllables, a whole number, or exactly the last four digits of
/// one. No other digits are ever compared with numbers: whoever sees them masked could else ask for them digit by digit.
pub struct Needle {
    /// As [`folded`] has it.
    text: String,
    /// Whether it is of letters alone, and so may be pinyin.
    is_sound: bool,
    last_four: Option<[u8; 4]>,
    number: Option<Phone>,
}

impl Needle {
    /// Reads what was typed; nothing, and nothing but spaces, is no search.
    pub fn read(typed: &str) -> Option<Self> {
        if typed.trim().is_empty() {
            return None;
        }
        let typed: String = typed.chars().take(MOST_CHARACTERS).collect();
        let text = folded(&typed);
        Some(Self {
            is_sound: text.bytes().all(|byte| byte.is_ascii_lowercase()),
            last_four: text.as_bytes().try_into().ok().filter(|text: &[u8; 4]| text.iter().all(u8::is_ascii_digit)),
            number: Phone::parse(&typed).ok(),
            text,
        })
    }

    /// Whether it asks for a whole number.
    pub fn is_number(&self) -> bool {
        self.number.is_some()
    }

    /// Whether it finds this entry.
    pub fn finds(&self, entry: &Entry) -> bool {
        // Marks alone, of which nothing is left, are in every name: they find none.
        if self.text.is_empty() {
            return false;
        }
        entry.folded_name().contains(&self.text)
            || (self.is_sound && entry.sound().is_begun_by(self.text.as_bytes()))
            || self.last_four.is_some_and(|four| entry.phone().as_bytes().ends_with(&four))
            || self.number.as_ref().is_some_and(|number| entry.phone() == number.as_str())
    }
}

/// A text as it is compared: NFKC, case folded, without spaces and the dots and hyphens inside names.
pub(super) fn folded(text: &str) -> String {
    // Nearly every name is of these, which fold to themselves; the rest costs a hundred times as much.
    if text.chars().all(|character| ('\u{4e00}'..='\u{9fff}').contains(&character)) {
        return text.to_owned();
    }
    let is_between = |character: char| character.is_whitespace() || "·•‧・-'’".contains(character);
    CanonicalName::fold(text).as_str().chars().filter(|character| !is_between(*character)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::directory::entry::tests::entry;

    fn finds(typed: &str, name: &str) -> bool {
        Needle::read(typed).expect("something is typed").finds(&entry(name, "13812345678"))
    }

    #[test]
    fn a_part_of_a_name_finds_it_however_it_is_written() {
        for (typed, name) in [
            ("伟", "张伟"),
            ("阿依古丽买买", "阿依古丽·买买提"),
            ("古丽 · 买", "阿依古丽·买买提"),
            ("ANN", "Mary Ann"),
            ("ｍａｒｙ", "Mary Ann"),
            ("ß", "Strasse"),
            ("2号", "张伟２号"),
        ] {
            assert!(finds(typed, name), "{typed} {name}");
        }
        assert!(!finds("玮", "张伟") && !finds("伟张", "张伟"));
    }

    #[test]
    fn sounds_find_a_name() {
        for typed in ["zw", "ZHW", "zhang wei", "zhang'wei", "ｚｗ"] {
            assert!(finds(typed, "张伟"), "{typed}");
        }
    }

    #[test]
    fn a_number_is_found_whole_or_by_its_last_four_digits() {
        for typed in [
            "13812345678",
            "+86 138 1234 5678",
            "１３８１２３４５６７８",
            "138-1234-5678",
            "5678",
            "５６７８",
            " 5678 ",
        ] {
            assert!(finds(typed, "张伟"), "{typed}");
        }
    }

    #[test]
    fn nothing_typed_is_no_search_and_marks_alone_find_nobody() {
        assert!(Needle::read("").is_none() && Needle::read(" \u{3000}\t").is_none());
        for typed in ["·", "-", "%", "_", "*", "%张"] {
            assert!(!finds(typed, "张伟·买"), "{typed}");
        }
    }

    #[test]
    fn what_is_typed_beyond_sixty_four_characters_does_not_count() {
        let name = "张".repeat(64);
        assert!(finds(&format!("{name}伟"), &name));
    }

    proptest! {
        /// Row B1: whoever sees numbers masked must not be able to ask for them digit by digit.
        #[test]
        fn no_other_digits_find_a_number(phone in "13[0-9]{9}", from in 0_usize..11, length in 1_usize..11) {
            let part = &phone[from..(from + length).min(11)];
            prop_assume!(part.len() != 4 || !phone.ends_with(part));
            for typed in [part.to_owned(), format!("+86{part}")] {
                prop_assert!(!finds_in(&typed, &phone), "{} {}", typed, phone);
            }
        }
    }

    fn finds_in(typed: &str, phone: &str) -> bool {
        Needle::read(typed).expect("something is typed").finds(&entry("张伟", phone))
    }
}
