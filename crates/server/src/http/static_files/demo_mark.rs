//! Pages of the demo say that they are: the app shows the made-up accounts there, and asks for them nowhere else.

use std::io::{self, Write};

use flate2::{Compression, write::GzEncoder};

use super::negotiate::Encoding;

/// What the app looks for.
const MARK: &str = "<meta name=\"wepig-demo\" content=\"1\">";

/// The page with the mark at the end of its head; a page without a head is left as it is.
pub(super) fn mark(page: &str) -> String {
    page.replacen("</head>", &format!("{MARK}</head>"), 1)
}

/// The page in a packed form, because the form that the build packed has no mark.
pub(super) fn pack(page: &[u8], encoding: Encoding) -> io::Result<Vec<u8>> {
    match encoding {
        Encoding::Brotli => {
            let mut packed = Vec::new();
            let mut writer = brotli::CompressorWriter::new(&mut packed, 4096, 9, 22);
            writer.write_all(page)?;
            drop(writer);
            Ok(packed)
        }
        Encoding::Gzip => {
            let mut writer = GzEncoder::new(Vec::new(), Compression::best());
            writer.write_all(page)?;
            writer.finish()
        }
        Encoding::Identity => Ok(page.to_owned()),
    }
}
