//! What Chinese keyboards and pasted text do to digits and letters.

/// The half-width form of a full-width character (`１` to `1`, `Ａ` to `A`, `＋` to `+`); others as they are.
pub(crate) fn half_width(character: char) -> char {
    match character {
        '\u{3000}' => ' ',
        '\u{FF01}'..='\u{FF5E}' => {
            char::from_u32(character as u32 - 0xFEE0).expect("the block mirrors printable ASCII")
        }
        _ => character,
    }
}

/// Whether people and paste buffers put this character between digits: spaces, hyphens and dashes, dots, brackets,
/// and the invisible direction marks that address books add around numbers.
pub(crate) fn is_digit_separator(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '-' | '.' | '(' | ')' | '\u{2010}'..='\u{2015}' | '\u{2212}'
                | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}'
        )
}

/// Whether a character shows nothing itself and may change how the text around it is read: control characters, and the
/// marks of zero width and of direction.
pub(crate) fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{AD}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}' | '\u{E0000}'..='\u{E0FFF}'
        )
}
