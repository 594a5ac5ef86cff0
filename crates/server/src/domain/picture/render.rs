//! From any file to the two pictures that are kept: upright, small, and nothing in them but pixels.

use std::{
    io::Cursor,
    panic::{AssertUnwindSafe, catch_unwind},
};

use image::{
    DynamicImage, ImageDecoder, ImageFormat, ImageReader, ImageResult, Limits, Rgb, RgbImage, Rgba,
    codecs::jpeg::JpegEncoder, imageops::FilterType,
};

use super::kind::{is_whole_jpeg, kind};

/// The longer side of the picture that is kept, in pixels, at most.
const WHOLE: u32 = 1024;
/// Either side of its thumbnail, in pixels.
const THUMBNAIL: u32 = 160;
/// The quality at which faces show no blocks.
const QUALITY: u8 = 82;
/// More pixels are not opened. Cameras that are called "50 megapixels" give 8192 x 6144.
const MAX_PIXELS: u64 = 50 << 20;
/// The pixels of one picture take so many bytes, at most.
const MAX_BYTES: u64 = 256 << 20;

/// The two pictures, each a JPEG without any metadata.
pub(super) struct Rendered {
    /// At most 1024 x 1024.
    pub(super) whole: Vec<u8>,
    /// 160 x 160, its middle.
    pub(super) thumbnail: Vec<u8>,
}

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// It is no JPEG, PNG or WebP.
    Kind,
    /// It is damaged, or has too many pixels.
    Unreadable,
}

/// Opens the file, turns it upright, and makes the two pictures of it.
pub(super) fn render(file: &[u8]) -> Result<Rendered, Refused> {
    let format = kind(file).ok_or(Refused::Kind)?;
    if format == ImageFormat::Jpeg && !is_whole_jpeg(file) {
        return Err(Refused::Unreadable);
    }
    // A decoder that stumbles over a file made for that does not take the request's thread with it.
    let rendered = catch_unwind(AssertUnwindSafe(|| open(file, format).and_then(|picture| encode(&picture))));
    rendered.ok().and_then(Result::ok).ok_or(Refused::Unreadable)
}

fn open(file: &[u8], format: ImageFormat) -> ImageResult<DynamicImage> {
    let mut reader = ImageReader::with_format(Cursor::new(file), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_BYTES);
    reader.limits(limits.clone());
    let mut decoder = reader.into_decoder()?;
    // The header alone has been read so far.
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MAX_PIXELS {
        limits.reserve(u64::MAX)?;
    }
    limits.reserve(decoder.total_bytes())?;
    let orientation = decoder.orientation()?;
    let picture = DynamicImage::from_decoder(decoder)?;
    // Turned when it is small: that takes a fiftieth of the memory.
    let mut picture = shrink(on_white(picture).into());
    picture.apply_orientation(orientation);
    Ok(picture)
}

/// Without transparency; what shone through is white.
fn on_white(picture: DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let picture = picture.into_rgba8();
    RgbImage::from_fn(picture.width(), picture.height(), |x, y| {
        let Rgba([red, green, blue, alpha]) = *picture.get_pixel(x, y);
        let over_white = |part: u8| {
            let alpha = u32::from(alpha);
            u8::try_from((u32::from(part) * alpha + 255 * (255 - alpha)) / 255).expect("a mean of bytes is a byte")
        };
        Rgb([red, green, blue].map(over_white))
    })
}

/// Fits it into the size that is kept; a smaller one stays as it is.
fn shrink(mut picture: DynamicImage) -> DynamicImage {
    // The means of whole pixels first, which takes no memory to speak of, then the fine filter on what is left.
    if picture.width().max(picture.height()) > 4 * WHOLE {
        picture = picture.thumbnail(2 * WHOLE, 2 * WHOLE);
    }
    if picture.width().max(picture.height()) > WHOLE {
        picture = picture.resize(WHOLE, WHOLE, FilterType::Lanczos3);
    }
    picture
}

fn encode(picture: &DynamicImage) -> ImageResult<Rendered> {
    let side = picture.width().min(picture.height());
    let (left, top) = ((picture.width() - side) / 2, (picture.height() - side) / 2);
    let middle = picture.crop_imm(left, top, side, side);
    let thumbnail = middle.resize_exact(THUMBNAIL, THUMBNAIL, FilterType::Lanczos3);
    Ok(Rendered { whole: jpeg(picture)?, thumbnail: jpeg(&thumbnail)? })
}

fn jpeg(picture: &DynamicImage) -> ImageResult<Vec<u8>> {
    let mut file = Vec::new();
    picture.write_with_encoder(JpegEncoder::new_with_quality(&mut file, QUALITY))?;
    Ok(file)
}
