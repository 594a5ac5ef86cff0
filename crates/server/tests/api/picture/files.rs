//! Files as phones, scanners and forgers make them.

use std::io::{Cursor, Write};

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};

/// What a photo tells of where it was taken.
pub const GPS: &[u8] = b"25.9832N 119.2963E";

const RED: Rgb<u8> = Rgb([220, 30, 30]);
const BLUE: Rgb<u8> = Rgb([30, 30, 220]);

/// A picture of this size: its left half red, its right half blue.
pub fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let pixels = RgbImage::from_fn(width, height, |x, _| if x < width / 2 { RED } else { BLUE });
    file(&pixels.into(), format)
}

/// A PNG that is transparent everywhere.
pub fn transparent() -> Vec<u8> {
    file(&RgbaImage::from_pixel(32, 32, Rgba([0, 0, 0, 0])).into(), ImageFormat::Png)
}

/// A JPEG as a phone makes it that is held upright: 400 x 200, its left to be turned up, with the place where it was taken.
pub fn photo() -> Vec<u8> {
    let plain = picture(400, 200, ImageFormat::Jpeg);
    // Two entries: the orientation, and where the GPS entries stand, of which there is one.
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x02\0".to_vec();
    exif.extend(b"\x12\x01\x03\0\x01\0\0\0\x06\0\0\0");
    exif.extend(b"\x25\x88\x04\0\x01\0\0\0\x26\0\0\0\0\0\0\0");
    exif.extend(b"\x01\0\x01\0\x02\0\x02\0\0\0N\0\0\0\0\0\0\0");
    exif.extend(GPS);
    [&plain[..2], &segment(0xE1, &exif), &segment(0xFE, GPS), &plain[2..]].concat()
}

/// A PNG whose header promises this many pixels, with hardly any behind it.
pub fn bomb(width: u32, height: u32) -> Vec<u8> {
    let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    let nothing = b"\x78\x9c\x03\0\0\0\0\x01";
    [b"\x89PNG\r\n\x1a\n".to_vec(), chunk(b"IHDR", &header), chunk(b"IDAT", nothing), chunk(b"IEND", b"")].concat()
}

/// A whole and faultless PNG of this many black pixels, a thousandth of their size.
pub fn black(width: u32, height: u32) -> Vec<u8> {
    let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 0, 0, 0, 0]].concat();
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    let row = vec![0; 1 + usize::try_from(width).expect("a width")];
    (0..height).for_each(|_| packed.write_all(&row).expect("it is packed"));
    let pixels = packed.finish().expect("it is packed");
    [b"\x89PNG\r\n\x1a\n".to_vec(), chunk(b"IHDR", &header), chunk(b"IDAT", &pixels), chunk(b"IEND", b"")].concat()
}

fn file(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    picture.write_to(&mut file, format).expect("a picture is written");
    file.into_inner()
}

fn segment(code: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).expect("short").to_be_bytes();
    [&[0xFF, code][..], &length, content].concat()
}

fn chunk(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).expect("short").to_be_bytes();
    let mut sum = flate2::Crc::new();
    sum.update(kind);
    sum.update(content);
    [&length[..], kind, content, &sum.sum().to_be_bytes()].concat()
}
