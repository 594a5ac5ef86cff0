//! Every text and the WebAssembly once more as Brotli and gzip, at the highest level: compressed once, served for ever.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;

use super::fingerprint::collect;
use crate::{screen, stop};

/// What compressing makes smaller. Pictures and fonts are compressed already.
const KINDS: [&str; 9] = ["css", "html", "ico", "js", "json", "svg", "txt", "wasm", "webmanifest"];

/// Below this a packet is a packet.
const LEAST: usize = 256;

/// Writes `<file>.br` and `<file>.gz` beside every file worth it, below `folder`.
pub(super) fn all(folder: &Path) -> Result<()> {
    let since = Instant::now();
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    for file in files.iter().filter(|file| is_worth_it(file)) {
        stop::check()?;
        let content = fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
        if content.len() >= LEAST {
            write(&with_suffix(file, "br"), &brotli(&content)?)?;
            write(&with_suffix(file, "gz"), &gzip(&content)?)?;
        }
    }
    screen::say(&format!("  ok   Compressing ({})", screen::seconds(since.elapsed())));
    Ok(())
}

/// Brotli at quality 11: what the server sends to every browser we promise.
pub(crate) fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    let mut encoder = brotli::CompressorWriter::new(&mut out, 1 << 16, 11, 24);
    encoder.write_all(content).context("Brotli failed")?;
    encoder.flush().context("Brotli failed")?;
    drop(encoder);
    Ok(out)
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content).context("gzip failed")?;
    encoder.finish().context("gzip failed")
}

fn is_worth_it(file: &Path) -> bool {
    let kind = file.extension().and_then(|kind| kind.to_str());
    kind.is_some_and(|kind| KINDS.contains(&kind))
}

fn with_suffix(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(suffix);
    PathBuf::from(name)
}

fn write(path: &Path, content: &[u8]) -> Result<()> {
    File::create(path)
        .and_then(|mut file| file.write_all(content))
        .with_context(|| format!("{} cannot be written", path.display()))
}

#[cfg(test)]
mod tests {
    use super::{brotli, is_worth_it};
    use std::path::Path;

    #[test]
    fn brotli_is_whole() {
        let content = "all the pigs ".repeat(1000);
        let small = brotli(content.as_bytes()).unwrap();
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut small.as_slice(), &mut back).unwrap();
        assert!(small.len() < 100);
        assert_eq!(back, content.as_bytes());
    }

    #[test]
    fn pictures_stay_as_they_are() {
        assert!(is_worth_it(Path::new("a/index.html")));
        assert!(!is_worth_it(Path::new("a/icon.png")));
        assert!(!is_worth_it(Path::new("a/index.html.br")));
    }
}
