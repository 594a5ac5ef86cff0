//! The built app: its files, and the right HTML for each of its routes.
//!
//! The folder is read once, at start. A request can only name what was read, so no path leads out of the folder, and the
//! content policy that was computed from the pages always fits the pages that are served.

mod asset;
mod content_policy;
mod demo_mark;
mod negotiate;
mod routes;

use std::{collections::HashMap, fs, io, path::Path};

use axum::{
    extract::{Request, State},
    http::{HeaderMap, Method, StatusCode, header},
    response::{IntoResponse, Response},
};
use wepig_contract::{error::Code, language::Language, path::LANGUAGE_COOKIE};

use super::{cookie, error::Failure, extract::accepted};
use crate::{app::App, config::Mode};
use asset::Asset;
use routes::Route;

/// The files of the built app by their path below the folder, such as `first-paint/home.en.html`.
#[derive(Debug, Default)]
pub struct Site {
    files: HashMap<String, Asset>,
}

impl Site {
    /// Reads a folder with all that lies below it. The pages of a demo say that they are.
    ///
    /// # Errors
    /// When a file cannot be read, or when there is no `index.html`: then the folder is not a built app.
    pub fn read(folder: &Path, mode: Mode) -> io::Result<Self> {
        let mut files = HashMap::new();
        let mut folders = vec![folder.to_owned()];
        while let Some(current) = folders.pop() {
            for entry in fs::read_dir(current)? {
                let path = entry?.path();
                if path.is_dir() {
                    folders.push(path);
                } else if !is_variant(&path) {
                    let name = path.strip_prefix(folder).expect("it was found below the folder");
                    let name = name.to_string_lossy().replace('\\', "/");
                    let asset = Asset::read(&name, &path, mode)?;
                    files.insert(name, asset);
                }
            }
        }
        if !files.contains_key(INDEX) {
            return Err(io::Error::new(io::ErrorKind::NotFound, "there is no index.html in it"));
        }
        Ok(Self { files })
    }

    fn answer(&self, path: &str, headers: &HeaderMap) -> Response {
        let name = path.trim_start_matches('/');
        if let Some(asset) = self.files.get(name) {
            return asset.respond(StatusCode::OK, headers);
        }
        if name.rsplit('/').next().is_some_and(|last| last.contains('.')) {
            return Failure::new(Code::NotFound).into_response();
        }
        let (status, page) = match Route::find(path) {
            Some(route) => (StatusCode::OK, self.first_paint(route, language(headers))),
            None => (StatusCode::NOT_FOUND, None),
        };
        match page.or_else(|| self.files.get(INDEX)) {
            Some(page) => page.respond(status, headers),
            None => Failure::new(Code::NotFound).into_response(),
        }
    }

    fn first_paint(&self, route: Route, language: Language) -> Option<&Asset> {
        self.files.get(&format!("first-paint/{}.{}.html", route.first_paint?, language.tag()))
    }
}

const INDEX: &str = "index.html";

/// Whatever no other route takes: the app's, to read only.
pub(super) async fn fallback(State(app): State<App>, request: Request) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let failure = Failure::new(Code::MethodNotAllowed).into_response();
        return ([(header::ALLOW, "GET, HEAD")], failure).into_response();
    }
    app.site.answer(request.uri().path(), request.headers())
}

/// The language chosen by hand, else the browser's, else ours (row I1).
pub(super) fn language(headers: &HeaderMap) -> Language {
    let chosen = cookie::find(headers, LANGUAGE_COOKIE).and_then(Language::from_tag);
    chosen.or_else(|| accepted(headers)).unwrap_or_default()
}

/// Compressed forms belong to the file they were made from.
fn is_variant(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "br" || extension == "gz") && path.with_extension("").exists()
}
