//! Turns the register of purposes and the index of policy versions into const tables, so that neither a parser nor a
//! request is needed to read them.

use serde::Deserialize;
use std::{collections::BTreeMap, env, error::Error, fmt::Write, fs, path::Path};

const PURPOSES: &str = "purposes.toml";
const POLICIES: &str = "../../public/policies/index.json";

fn main() -> Result<(), Box<dyn Error>> {
    for source in [PURPOSES, POLICIES, "build.rs"] {
        println!("cargo::rerun-if-changed={source}");
    }
    let target = env::var("OUT_DIR")?;
    let register: Register = toml::from_str(&fs::read_to_string(PURPOSES)?)?;
    fs::write(Path::new(&target).join("purposes.rs"), purposes(&register)?)?;
    let versions: Vec<Version> = serde_json::from_str(&fs::read_to_string(POLICIES)?)?;
    fs::write(Path::new(&target).join("policies.rs"), policies(&versions)?)?;
    Ok(())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Register {
    purpose: Vec<Purpose>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Purpose {
    id: String,
    en: String,
    zh: String,
    basis: Basis,
    switch: Switch,
    active: bool,
    data_en: String,
    data_zh: String,
    why_en: String,
    why_zh: String,
    kept_en: String,
    kept_zh: String,
    recipients_en: String,
    recipients_zh: String,
}

#[derive(Deserialize, Debug)]
#[serde(rename_all = "kebab-case")]
enum Basis {
    Contract,
    Management,
    Consent,
    SeparateConsent,
    ConsentByAct,
    Law,
}

#[derive(Deserialize, Debug)]
#[serde(rename_all = "kebab-case")]
enum Switch {
    Never,
    Each,
    EachTime,
}

fn purposes(register: &Register) -> Result<String, Box<dyn Error>> {
    let mut table = String::from("&[\n");
    for purpose in &register.purpose {
        let twice = register.purpose.iter().filter(|other| other.id == purpose.id).count() > 1;
        if twice {
            return Err(format!("{PURPOSES}: the purpose {} stands there twice", purpose.id).into());
        }
        writeln!(
            table,
            "Purpose {{ id: {:?}, basis: Basis::{:?}, switch: Switch::{:?}, active: {}, zh_cn: {}, en: {} }},",
            purpose.id,
            purpose.basis,
            purpose.switch,
            purpose.active,
            text(&purpose.zh, &purpose.data_zh, &purpose.why_zh, &purpose.kept_zh, &purpose.recipients_zh),
            text(&purpose.en, &purpose.data_en, &purpose.why_en, &purpose.kept_en, &purpose.recipients_en),
        )?;
    }
    table.push(']');
    Ok(table)
}

fn text(name: &str, data: &str, why: &str, kept: &str, recipients: &str) -> String {
    format!("Text {{ name: {name:?}, data: {data:?}, why: {why:?}, kept: {kept:?}, recipients: {recipients:?} }}")
}

#[derive(Deserialize)]
struct Version {
    version: String,
    updated: String,
    effective: String,
    material: bool,
    sha256: BTreeMap<String, String>,
}

fn policies(versions: &[Version]) -> Result<String, Box<dyn Error>> {
    let mut table = String::from("&[\n");
    for version in versions {
        let sha256 = |language: &str| {
            version
                .sha256
                .get(language)
                .ok_or_else(|| format!("{POLICIES}: version {} has no hash for {language}", version.version))
        };
        writeln!(
            table,
            "PolicyVersion {{ version: {:?}, updated: {:?}, effective: {:?}, material: {}, zh_cn: {:?}, en: {:?} }},",
            version.version,
            version.updated,
            version.effective,
            version.material,
            sha256("zh-CN")?,
            sha256("en")?,
        )?;
    }
    table.push(']');
    if versions.is_empty() {
        return Err(format!("{POLICIES}: there is no version").into());
    }
    Ok(table)
}
