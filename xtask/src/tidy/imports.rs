//! Who may import whom.

use super::Problem;
use super::paths::{Path, paths};
use super::tree::Tree;

/// What each part of the app may name of the others. `app` and `main` name everything; a part always names itself.
const LAYERS: [(&str, &[&str]); 9] = [
    ("pages", &["form", "layout", "ui", "session", "api", "routes", "i18n", "browser"]),
    ("form", &["ui", "api", "routes", "i18n", "browser"]),
    ("layout", &["ui", "session", "routes", "i18n", "browser"]),
    ("ui", &["i18n", "browser"]),
    ("session", &["api", "i18n", "browser"]),
    ("api", &["browser"]),
    ("i18n", &["browser"]),
    ("routes", &[]),
    ("browser", &[]),
];

/// The same for the server.
const SERVER_LAYERS: [(&str, &[&str]); 6] = [
    ("domain", &["store", "keys", "outbound", "clock", "random"]),
    ("store", &["keys", "clock", "random"]),
    ("keys", &["store", "clock", "random"]),
    ("outbound", &["clock"]),
    ("clock", &[]),
    ("random", &[]),
];

/// A foreign crate, or a function of one, that only some modules may name.
struct Reserved {
    /// Its path begins so.
    path: &'static [&'static str],
    /// Below this folder the rule holds.
    within: &'static str,
    /// Modules that may.
    modules: &'static [&'static str],
}

const RESERVED: [Reserved; 13] = [
    Reserved { path: &["gloo_net"], within: "src/", modules: &["api"] },
    Reserved { path: &["web_sys"], within: "src/", modules: &["browser", "ui"] },
    Reserved { path: &["js_sys"], within: "src/", modules: &["browser", "ui"] },
    Reserved { path: &["axum"], within: SERVER, modules: &["http", "serve", "app"] },
    Reserved { path: &["tower_http"], within: SERVER, modules: &["http", "serve", "app"] },
    Reserved { path: &["sea_orm"], within: SERVER, modules: &["store", "keys"] },
    Reserved { path: &["sea_orm_migration"], within: SERVER, modules: &["store", "keys"] },
    Reserved { path: &["SystemTime", "now"], within: SERVER, modules: &["clock"] },
    Reserved { path: &["Timestamp", "now"], within: SERVER, modules: &["clock"] },
    Reserved { path: &["getrandom"], within: SERVER, modules: &["random"] },
    Reserved { path: &["OsRng"], within: SERVER, modules: &["random"] },
    Reserved { path: &["Uuid", "now_v7"], within: SERVER, modules: &["clock", "random"] },
    Reserved { path: &["Uuid", "new_v4"], within: SERVER, modules: &["random"] },
];

const SERVER: &str = "crates/server/src/";

/// Imports in the sources.
pub(super) fn check(tree: &Tree, problems: &mut Vec<Problem>) {
    for (folder, layers) in [("src/", LAYERS.as_slice()), (SERVER, SERVER_LAYERS.as_slice())] {
        for (file, tokens) in tree.rust(folder) {
            let module = module(&file[folder.len()..]);
            for path in paths(tokens, &module) {
                problems.extend(layer_problem(file, &module, &path, layers));
                problems.extend(sister_page(file, &module, &path));
                problems.extend(reserved(file, folder, &module, &path));
            }
        }
    }
}

/// Dependencies in the manifests: the contract stays light, and nothing stands on the app.
pub(super) fn check_manifests(tree: &Tree, problems: &mut Vec<Problem>) {
    for (file, text) in tree.files().filter(|(file, _)| file.ends_with("Cargo.toml")) {
        let Ok(manifest) = text.parse::<toml::Table>() else {
            problems.push(Problem::new(file, 0, "this manifest cannot be read"));
            continue;
        };
        let names =
            manifest.get("dependencies").and_then(toml::Value::as_table).into_iter().flat_map(|table| table.keys());
        for name in names {
            let line = text.lines().position(|line| line.starts_with(name.as_str())).map_or(0, |place| place + 1);
            if name == "wepig-web" {
                problems.push(Problem::new(file, line, "nothing stands on the app: move what is shared to a crate"));
            }
            if file == "crates/contract/Cargo.toml" && !["serde", "utoipa"].contains(&name.as_str()) {
                let text = format!("the contract stands on serde alone (it goes into the app): do without {name}");
                problems.push(Problem::new(file, line, text));
            }
        }
    }
}

/// `api/me.rs` is `["api", "me"]`; `main.rs`, `lib.rs` and `bin/..` are the root.
fn module(file: &str) -> Vec<&str> {
    let path = file.strip_suffix(".rs").unwrap_or(file);
    if path == "main" || path == "lib" || path.starts_with("bin/") { Vec::new() } else { path.split('/').collect() }
}

fn layer_problem(file: &str, module: &[&str], path: &Path, layers: &[(&str, &[&str])]) -> Option<Problem> {
    let own = module.first()?;
    let named = path.parts.strip_prefix(&["crate".to_owned()])?.first()?;
    let (_, allowed) = layers.iter().find(|(layer, _)| layer == own)?;
    let is_layer =
        |name: &str| layers.iter().any(|(layer, _)| *layer == name) || ["app", "http", "pages"].contains(&name);
    if named == own || allowed.contains(&named.as_str()) || !is_layer(named) {
        return None;
    }
    let text = format!("{own} may not name {named} (it may name: {}): hand in what it needs", allowed.join(", "));
    Some(Problem::new(file, path.line, text))
}

fn sister_page(file: &str, module: &[&str], path: &Path) -> Option<Problem> {
    let ["pages", own, ..] = module else { return None };
    let [krate, pages, other, ..] = path.parts.as_slice() else { return None };
    let sister = krate == "crate" && pages == "pages" && other != own && file.starts_with("src/");
    sister.then(|| {
        Problem::new(file, path.line, format!("pages do not import each other ({own} names {other}): link by Route"))
    })
}

fn reserved(file: &str, folder: &str, module: &[&str], path: &Path) -> Option<Problem> {
    let rule = RESERVED.iter().find(|rule| {
        let names = path.parts.windows(rule.path.len()).any(|part| part == rule.path);
        names && rule.within == folder && !module.first().is_some_and(|own| rule.modules.contains(own))
    })?;
    let text = format!("{} belongs to {} alone", rule.path.join("::"), rule.modules.join(" and "));
    Some(Problem::new(file, path.line, text))
}

#[cfg(test)]
mod tests {
    use super::super::places;
    use super::{check, check_manifests};

    #[test]
    fn layers_name_what_is_below_them() {
        let files = [
            ("src/app.rs", "use crate::pages::home::Home;"),
            ("src/ui/button.rs", "use super::icon::Icon;\nuse crate::api::me;"),
            ("src/api.rs", "use crate::browser;\nfn f() { crate::session::end() }"),
        ];
        assert_eq!(places(check, &files), ["src/api.rs:2", "src/ui/button.rs:2"]);
    }

    #[test]
    fn pages_do_not_know_each_other() {
        let files = [
            ("src/pages/login/form.rs", "use super::code::Code;\nuse crate::pages::register;"),
            ("src/pages/register.rs", "use super::login;"),
        ];
        assert_eq!(places(check, &files), ["src/pages/login/form.rs:2", "src/pages/register.rs:1"]);
    }

    #[test]
    fn the_browser_and_the_network_have_one_door_each() {
        let files = [
            ("src/api/me.rs", "use gloo_net::http::Request;\nuse web_sys::Window;"),
            ("src/browser/storage.rs", "use web_sys::Storage;"),
            ("src/pages/me.rs", "fn f() { gloo_net::http::Request::get(\"/\"); }"),
        ];
        assert_eq!(places(check, &files), ["src/api/me.rs:2", "src/pages/me.rs:1"]);
    }

    #[test]
    fn the_server_keeps_its_layers() {
        let files = [
            ("crates/server/src/clock.rs", "fn now() { std::time::SystemTime::now() }"),
            (
                "crates/server/src/domain/codes.rs",
                "use axum::Json;\nuse crate::http::Checked;\nuse crate::store::codes;",
            ),
            (
                "crates/server/src/http/codes.rs",
                "use axum::Json;\nuse sea_orm::EntityTrait;\nuse crate::domain::codes;",
            ),
            ("crates/server/src/store/codes.rs", "use sea_orm::EntityTrait;\nfn t() { SystemTime::now() }"),
        ];
        let found = places(check, &files);
        assert_eq!(
            found,
            [
                "crates/server/src/domain/codes.rs:1",
                "crates/server/src/domain/codes.rs:2",
                "crates/server/src/http/codes.rs:2",
                "crates/server/src/store/codes.rs:2",
            ]
        );
    }

    #[test]
    fn the_contract_stays_light() {
        let files = [
            ("Cargo.toml", "[package]\nname = \"wepig-web\"\n"),
            ("crates/contract/Cargo.toml", "[dependencies]\nserde = \"1\"\nregex = \"1\"\n"),
            ("crates/server/Cargo.toml", "[dependencies]\nwepig-web = { path = \"../..\" }\n"),
        ];
        assert_eq!(places(check_manifests, &files), ["crates/contract/Cargo.toml:3", "crates/server/Cargo.toml:2"]);
    }
}
