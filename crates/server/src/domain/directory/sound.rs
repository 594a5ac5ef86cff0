//! How names sound: 张伟 is found by `zw`, `zhw`, `zhangw` and `zhangwei` (row B1).

use pinyin::ToPinyinMulti;
use zeroize::Zeroize;

/// The most letters that are compared; what is typed beyond them does not count.
const MOST_LETTERS: usize = 64;
/// Stands between the syllables of a name.
const NEXT: u8 = b' ';
/// Stands between the readings of one character: 单 is `dan`, `chan` and, as a surname, `shan`.
const OR: u8 = b'/';

/// How a name sounds.
#[derive(Clone, Zeroize)]
pub(super) struct Sound {
    syllables: Box<[u8]>,
    /// The letters that a syllable begins with, each a bit: most names are passed over without a look at their syllables.
    initials: u32,
}

impl Sound {
    /// Of a name.
    pub(super) fn of(name: &str) -> Self {
        let syllables = syllables(name);
        let readings = syllables.split(|byte| matches!(*byte, NEXT | OR));
        let initials = readings.filter_map(<[u8]>::first).fold(0, |all, letter| all | bit(*letter));
        Self { syllables: syllables.into(), initials }
    }

    /// Whether `typed`, small letters alone, is made of the beginnings of syllables that follow each other, one letter or
    /// more of each.
    pub(super) fn is_begun_by(&self, typed: &[u8]) -> bool {
        typed.first().is_some_and(|letter| self.initials & bit(*letter) != 0) && is_heard_in(typed, &self.syllables)
    }

    /// How many bytes it takes beside itself.
    pub(super) fn weight(&self) -> usize {
        self.syllables.len()
    }
}

fn bit(letter: u8) -> u32 {
    1 << (letter - b'a')
}

/// The syllables of a name with every reading of each, and its Latin words, in small letters: `shan/dan/chan wei`.
/// Empty when nothing of it has a sound that could be typed.
fn syllables(name: &str) -> Vec<u8> {
    let mut syllables = Vec::new();
    let mut is_in_word = false;
    for character in name.chars() {
        let letter = character.is_ascii_alphabetic().then(|| character.to_ascii_lowercase());
        let readings = readings(character);
        if !readings.is_empty() || (letter.is_some() && !is_in_word) {
            begin(&mut syllables);
        }
        match letter {
            Some(letter) => syllables.push(letter as u8),
            None => syllables.extend(readings.join(&OR)),
        }
        is_in_word = letter.is_some();
    }
    syllables
}

fn begin(syllables: &mut Vec<u8>) {
    if !syllables.is_empty() {
        syllables.push(NEXT);
    }
}

/// Every reading of a Chinese character without its tones, each once; none for other characters. `ü` stands on no keyboard
/// of ours: it is typed `v`, read `u` by those who do not know that, and `yu` in passports.
fn readings(character: char) -> Vec<Vec<u8>> {
    let mut readings = Vec::new();
    for reading in character.to_pinyin_multi().into_iter().flatten() {
        let typed: &[&str] = if reading.plain().contains('ü') { &["v", "u", "yu"] } else { &[""] };
        for letter in typed {
            let reading = reading.plain().replace('ü', letter).into_bytes();
            if !readings.contains(&reading) && reading.iter().all(u8::is_ascii_lowercase) {
                readings.push(reading);
            }
        }
    }
    readings
}

fn is_heard_in(typed: &[u8], syllables: &[u8]) -> bool {
    let typed = &typed[..typed.len().min(MOST_LETTERS)];
    let whole = 1_u128 << typed.len();
    // Bit n: the first n letters are the beginnings of the syllables that end here.
    let mut reached = 0_u128;
    for syllable in syllables.split(|byte| *byte == NEXT) {
        let mut next = 0;
        for begin in ones(reached | 1) {
            for reading in syllable.split(|byte| *byte == OR) {
                let common = reading.iter().zip(&typed[begin..]).take_while(|(one, other)| one == other).count();
                // One letter of the reading, or two, up to all they have in common.
                next |= ((1 << common) - 1) << (begin + 1);
            }
        }
        if next & whole != 0 {
            return true;
        }
        reached = next;
    }
    false
}

/// The places of the bits that are set.
fn ones(mut bits: u128) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let place = bits.trailing_zeros();
        bits &= bits.wrapping_sub(1);
        (place < u128::BITS).then_some(place as usize)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn finds(typed: &str, name: &str) -> bool {
        Sound::of(name).is_begun_by(typed.as_bytes())
    }

    #[test]
    fn a_name_is_found_by_the_beginnings_of_its_syllables() {
        for typed in ["z", "zw", "zhw", "zhangw", "zwei", "zhangwei", "wei", "w"] {
            assert!(finds(typed, "张伟"), "{typed}");
        }
        for typed in ["wz", "zq", "zhangweia", "hang", "ei", "zz"] {
            assert!(!finds(typed, "张伟"), "{typed}");
        }
    }

    #[test]
    fn every_reading_of_a_character_counts() {
        for (typed, name) in [
            ("shan", "单雄信"),
            ("zengg", "曾国藩"),
            ("ouy", "欧阳修"),
            ("qiu", "仇英"),
            ("lvb", "吕布"),
            ("lub", "吕布"),
            ("lyubu", "吕布"),
        ] {
            assert!(finds(typed, name), "{typed} {name}");
        }
    }

    #[test]
    fn names_of_other_peoples_are_found_too() {
        assert!(finds("aygl", "阿依古丽·买买提"));
        assert!(finds("guli", "阿依古丽·买买提"));
        assert!(finds("mann", "Mary Ann") && finds("mary", "Mary Ann") && !finds("ary", "Mary Ann"));
        assert!(finds("wwang", "王wang") && finds("wangx", "wang小"));
        assert!(syllables("Иван ·").is_empty() && !finds("i", "Иван"));
    }

    #[test]
    fn every_ideograph_sounds_in_letters_alone() {
        for character in '\u{4e00}'..='\u{9fff}' {
            let name = character.to_string();
            let sound = syllables(&name);
            assert!(sound.iter().all(|byte| byte.is_ascii_lowercase() || *byte == OR), "{name}: {sound:?}");
        }
    }

    proptest! {
        #[test]
        fn initials_and_whole_sounds_always_find(name in "[\u{4e00}-\u{9000}]{1,8}") {
            let readings = name.chars().map(readings).filter(|readings| !readings.is_empty());
            let first: Vec<Vec<u8>> = readings.map(|readings| readings[0].clone()).collect();
            prop_assume!(!first.is_empty());
            let initials: Vec<u8> = first.iter().map(|reading| reading[0]).collect();
            prop_assert!(Sound::of(&name).is_begun_by(&initials));
            prop_assert!(Sound::of(&name).is_begun_by(&first.concat()));
        }

        #[test]
        fn nothing_typed_breaks_it(typed in "[a-z]{1,90}", name in "\\PC{0,32}") {
            Sound::of(&name).is_begun_by(typed.as_bytes());
        }
    }
}
