//! From Rust to what a browser loads: bindings, the program, and the parts of it that come when they are needed.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, anyhow};
use wasm_split_cli_support::{Options, transform};

use crate::tool::{self, Chain};
use crate::{root, step};

/// Splitting follows the relocations, which the linker keeps when it is told to.
const FLAGS: &str = r#"target.wasm32-unknown-unknown.rustflags=["--cfg", "split", "-Clink-args=--emit-relocs"]"#;

/// What every browser from the floor on understands, and the compiler uses.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Compiles the program `bin` for release into `folder`, under names that carry `id`: `BIN-ID.js` and `BIN-ID_bg.wasm`.
pub(super) fn make(chain: &Chain, bin: &str, id: &str, folder: &Path) -> Result<()> {
    let name = format!("{bin}-{id}");
    compile(bin)?;
    let whole = root::target().join("wasm32-unknown-unknown/wasm-release").join(bin).with_extension("wasm");
    let first = root::target().join("split").join(&name).with_extension("wasm");
    split(&whole, &first, &name, id, folder)?;
    bind(chain, &first, &name, folder)?;
    for entry in fs::read_dir(folder).context("the built program cannot be read")? {
        let file = entry.context("the built program cannot be read")?.path();
        if file.extension().is_some_and(|kind| kind == "wasm") {
            shrink(chain, &file)?;
        }
    }
    Ok(())
}

fn compile(bin: &str) -> Result<()> {
    let mut cargo = tool::cargo();
    cargo.args(["build", "--profile=wasm-release", "--target=wasm32-unknown-unknown", "--package=wepig-web"]);
    cargo.args(["--bin", bin, "--config", FLAGS]);
    step::run(&format!("Compiling {bin}"), cargo).map(|_| ())
}

/// Writes the parts into `folder`, and the first part, which still lacks its bindings, to `first`.
fn split(whole: &Path, first: &Path, name: &str, id: &str, folder: &Path) -> Result<()> {
    let wasm = fs::read(whole).with_context(|| format!("{} cannot be read", whole.display()))?;
    let (bindings, link) = (format!("./{name}.js"), format!("./parts-{id}.js"));
    let mut options = Options::new(&wasm);
    options.output_dir = folder;
    options.main_out_path = first;
    options.main_module = &bindings;
    options.link_name = &link;
    fs::create_dir_all(first.parent().expect("a file lies in a folder")).context("target/split cannot be made")?;
    let parts = transform(options).map_err(|error| anyhow!("the program cannot be split: {error:#}"))?;

    let loader = folder.join(&link);
    let mut text = fs::read_to_string(&loader).context("the parts have no loader")?;
    for part in parts.split_modules {
        let plain = part.file_name().context("a part has no name")?.to_string_lossy().into_owned();
        let stem = plain.trim_end_matches(".wasm");
        let named = format!("{stem}-{id}.wasm");
        fs::rename(&part, folder.join(&named)).with_context(|| format!("{plain} cannot be named"))?;
        text = text.replace(&plain, &named);
    }
    fs::write(&loader, text).context("the loader of the parts cannot be written")
}

fn bind(chain: &Chain, first: &Path, name: &str, folder: &Path) -> Result<()> {
    let mut bindgen = chain.command("wasm-bindgen")?;
    bindgen.args(["--target=web", "--no-typescript", "--keep-lld-exports", "--no-demangle", "--out-name", name]);
    bindgen.arg("--out-dir").arg(folder).arg(first);
    step::run("Binding it to the browser", bindgen).map(|_| ())
}

fn shrink(chain: &Chain, file: &Path) -> Result<()> {
    let mut opt: Command = chain.command("wasm-opt")?;
    opt.arg("-Oz").args(FEATURES).arg(file).arg("-o").arg(file);
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    step::run(&format!("Shrinking {name}"), opt).map(|_| ())
}
