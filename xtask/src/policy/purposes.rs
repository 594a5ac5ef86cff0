//! The table of purposes, made of the register that the software itself is built from: what the text promises and what
//! the software does cannot drift apart.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::index::Language;

const BEGIN: &str = "<!-- purposes:begin -->";
const END: &str = "<!-- purposes:end -->";

#[derive(Deserialize)]
struct Register {
    purpose: Vec<Purpose>,
}

/// What the table needs of a purpose; the contract's build checks the rest.
#[derive(Deserialize)]
struct Purpose {
    en: String,
    zh: String,
    basis: Basis,
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

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Basis {
    Contract,
    Management,
    Consent,
    SeparateConsent,
    ConsentByAct,
    Law,
}

impl Basis {
    fn name(self, language: Language) -> &'static str {
        let (zh, en) = match self {
            Self::Contract => ("履行合同", "Contract"),
            Self::Management => ("人力资源管理", "Managing the farm's staff"),
            Self::Consent => ("同意", "Consent"),
            Self::SeparateConsent => ("单独同意", "Separate consent"),
            Self::ConsentByAct => ("以行为表示同意", "Consent by acting"),
            Self::Law => ("法律规定", "Law"),
        };
        match language {
            Language::ZhCn => zh,
            Language::En => en,
        }
    }
}

/// The purposes that the software serves today, as a Markdown table.
pub(super) fn table(root: &Path, language: Language) -> Result<String> {
    let path = root.join("crates/contract/purposes.toml");
    let text = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    let register: Register =
        toml::from_str(&text).with_context(|| format!("{} is not what it should be", path.display()))?;
    Ok(markdown(&register, language))
}

fn markdown(register: &Register, language: Language) -> String {
    let (heads, nobody) = match language {
        Language::ZhCn => (["目的", "哪些信息", "为什么", "依据", "保存多久", "提供给谁"], "不提供给任何人"),
        Language::En => (["Purpose", "What", "Why", "Basis", "Kept for", "Who receives it"], "Nobody"),
    };
    let mut lines = vec![row(&heads), row(&heads.map(|_| "---"))];
    for purpose in register.purpose.iter().filter(|purpose| purpose.active) {
        let basis = purpose.basis.name(language);
        let recipients = |text: &'_ String| if text.is_empty() { nobody.to_owned() } else { text.clone() };
        lines.push(match language {
            Language::ZhCn => row(&[
                &purpose.zh,
                &purpose.data_zh,
                &purpose.why_zh,
                basis,
                &purpose.kept_zh,
                &recipients(&purpose.recipients_zh),
            ]),
            Language::En => row(&[
                &purpose.en,
                &purpose.data_en,
                &purpose.why_en,
                basis,
                &purpose.kept_en,
                &recipients(&purpose.recipients_en),
            ]),
        });
    }
    lines.join("\n")
}

fn row(cells: &[&str]) -> String {
    let cells: Vec<_> = cells.iter().map(|cell| cell.replace('|', "\\|")).collect();
    format!("| {} |", cells.join(" | "))
}

/// The text with `table` between its markers.
pub(super) fn fill(text: &str, table: &str) -> Result<String> {
    let markers = text.split_once(BEGIN).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(END)?;
        Some((before, after))
    });
    let Some((before, after)) = markers else {
        bail!("the markers `{BEGIN}` and `{END}` are missing: the table of purposes stands between them");
    };
    Ok(format!("{before}{BEGIN}\n\n{table}\n\n{END}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const REGISTER: &str = r#"
[[purpose]]
id = "account"
en = "Account"
zh = "账号"
basis = "contract"
switch = "never"
active = true
data_en = "Username | number"
data_zh = "用户名"
why_en = "To open it"
why_zh = "开通"
kept_en = "As long as it exists"
kept_zh = "存续期间"
recipients_en = ""
recipients_zh = ""
"#;

    #[test]
    fn only_active_purposes_have_a_row() {
        let idle = REGISTER.replace("active = true", "active = false");
        let register: Register = toml::from_str(&format!("{REGISTER}{idle}")).unwrap();
        let table = markdown(&register, Language::En);
        assert_eq!(table.lines().count(), 3);
        assert!(
            table
                .ends_with(r"| Account | Username \| number | To open it | Contract | As long as it exists | Nobody |")
        );
    }

    #[test]
    fn the_table_replaces_what_stood_between_the_markers() {
        let text = format!("before\n{BEGIN}\nold\n{END}\nafter\n");
        let filled = fill(&text, "new").unwrap();
        assert_eq!(filled, format!("before\n{BEGIN}\n\nnew\n\n{END}\nafter\n"));
        assert_eq!(fill(&filled, "new").unwrap(), filled);
        assert!(fill("no markers", "new").is_err());
    }
}
