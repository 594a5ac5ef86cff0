//! What kind of file the bytes are, by what they are and not by what anybody calls them.

use image::ImageFormat;

/// The kind of picture that begins with these bytes, if it is one that people may send. A page or a drawing that hides a
/// picture further down is none.
pub(super) fn kind(file: &[u8]) -> Option<ImageFormat> {
    if file.starts_with(&[0xFF, 0xD8, 0xFF]) {
        Some(ImageFormat::Jpeg)
    } else if file.starts_with(b"\x89PNG\r\n\x1A\n") {
        Some(ImageFormat::Png)
    } else if file.starts_with(b"RIFF") && file.get(8..15) == Some(b"WEBPVP8") {
        Some(ImageFormat::WebP)
    } else {
        None
    }
}

/// Whether a JPEG reaches its end mark. The decoder paints grey over what is missing, and nobody wants half a face.
pub(super) fn is_whole_jpeg(file: &[u8]) -> bool {
    // Behind the mark that begins the file.
    let mut at = 2;
    while let Some(&[mark, code]) = file.get(at..).and_then(|rest| rest.first_chunk()) {
        match (mark, code) {
            (0xFF, END) => return true,
            // Marks without a segment: a byte of the picture that happens to be FF, and the restarts between its parts.
            (0xFF, 0x00 | 0x01 | 0xD0..=0xD7) => at += 2,
            // A segment says how long it is; an end mark inside is that of a thumbnail. FF FF is padding before a mark.
            (0xFF, 0x02..=0xFE) => at += 2 + length(file, at + 2),
            _ => at += 1,
        }
    }
    false
}

/// The mark that ends a JPEG.
const END: u8 = 0xD9;

fn length(file: &[u8], at: usize) -> usize {
    file.get(at..).and_then(|rest| rest.first_chunk()).map_or(0, |bytes| usize::from(u16::from_be_bytes(*bytes)))
}

#[cfg(test)]
mod tests {
    use super::{is_whole_jpeg, kind};

    #[test]
    fn a_kind_is_told_by_the_first_bytes_alone() {
        for (file, known) in [
            (&b"\xFF\xD8\xFF\xE0"[..], true),
            (b"\x89PNG\r\n\x1A\n", true),
            (b"RIFF\x10\0\0\0WEBPVP8X", true),
            (b"RIFF\x10\0\0\0WAVEfmt ", false),
            (b"GIF89a", false),
            (b"\0\0\0\x18ftypheic", false),
            (b"<svg xmlns='http://www.w3.org/2000/svg'/>", false),
            (b"<html>\xFF\xD8\xFF\xE0", false),
            (b" \xFF\xD8\xFF\xE0", false),
            (b"\xFF\xD8", false),
            (b"", false),
        ] {
            assert_eq!(kind(file).is_some(), known, "{file:?}");
        }
    }

    #[test]
    fn the_end_of_a_thumbnail_is_not_the_end_of_the_picture() {
        let start = [0xFF, 0xD8, 0xFF, 0xE1, 0x00, 0x06, 0xFF, 0xD8, 0xFF, 0xD9];
        let scan = [0xFF, 0xDA, 0x00, 0x02, 0x12, 0xFF, 0x00, 0xFF, 0xD0, 0x34];
        let whole = [&start[..], &scan, &[0xFF, 0xFF, 0xD9], b"a film behind it"].concat();
        assert!(is_whole_jpeg(&whole));
        for length in 0..start.len() + scan.len() + 2 {
            assert!(!is_whole_jpeg(&whole[..length]), "{length}");
        }
    }
}
