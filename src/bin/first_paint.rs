//! Renders the first paint: the public screens as HTML, in every language, from the very views that run in the browser.
//!
//! `first-paint <folder>` reads `index.html` and the policy texts of a built app in `folder` and writes
//! `first-paint/<route>.<language>.html` beside them. The server picks one by path and language; the app takes its place
//! in the task that mounts the same content.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use leptos::prelude::*;
use leptos_router::location::RequestUrl;
use wepig_contract::language::Language;
use wepig_contract::policy::PolicyVersion;
use wepig_web::app::{App, Start};
use wepig_web::browser::document::FIRST_PAINT_ID;
use wepig_web::routes::Route;
use wepig_words::words;

/// Where a script of `index.html` looks when the app cannot be loaded.
const NOT_LOADED: &str = r#"<p id="not-loaded" class="banner" data-kind="danger" role="alert" hidden>"#;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args_os().nth(1).ok_or("which folder holds the built app?")?);
    let document = read(&folder.join("index.html"))?;
    fs::create_dir_all(folder.join("first-paint"))?;
    for (route, name) in Route::ALL.into_iter().filter_map(|route| Some((route, route.first_paint()?))) {
        for language in Language::ALL {
            let policy = match route {
                Route::Policy => Some((language, policy_text(&folder, language)?)),
                _ => None,
            };
            let body = render(route, Start { language, policy });
            let page = fill(&document, route, language, &body)?;
            fs::write(folder.join("first-paint").join([name, ".", language.tag(), ".html"].concat()), page)?;
        }
    }
    Ok(())
}

/// The HTML of the whole app at a route.
fn render(route: Route, start: Start) -> String {
    let owner = Owner::new();
    owner.with(|| {
        provide_context(RequestUrl::new(&route.href()));
        view! { <App start/> }.to_html()
    })
}

/// The built document with a screen in it, named and described in its language.
fn fill(document: &str, route: Route, language: Language, body: &str) -> Result<String, String> {
    let words = words(language);
    let screen = route.screen(words);
    let title = [screen.name, " · ", words.brand].concat();
    let region = ["<div id=\"", FIRST_PAINT_ID, "\">"].concat();
    let no_script = ["<noscript><p class=\"no-script\">", words.frame.no_script, "</p></noscript>"].concat();
    let not_loaded = [NOT_LOADED, words.frame.not_loaded, "</p>"].concat();
    let page = between(document, "<html lang=\"", "\"", language.tag())?;
    let page = between(&page, "<title>", "</title>", &title)?;
    let page = between(&page, "<meta name=\"description\" content=\"", "\"", screen.description)?;
    between(&page, &region, "</div>", &[&no_script, &not_loaded, body].concat())
}

/// Puts `new` between the first `before` and the `after` that follows it.
fn between(page: &str, before: &str, after: &str, new: &str) -> Result<String, String> {
    let missing = || ["index.html has no ", before, "..", after].concat();
    let (head, rest) = page.split_once(before).ok_or_else(missing)?;
    let (_, tail) = rest.split_once(after).ok_or_else(missing)?;
    Ok([head, before, new, after, tail].concat())
}

fn policy_text(folder: &Path, language: Language) -> Result<String, String> {
    read(&folder.join(PolicyVersion::newest().fragment_path(language).trim_start_matches('/')))
}

fn read(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| [&file.display().to_string(), ": ", &error.to_string()].concat())
}

#[cfg(test)]
mod tests {
    use super::{between, render};
    use wepig_contract::language::Language;
    use wepig_web::app::Start;
    use wepig_web::routes::Route;

    #[test]
    fn only_what_stands_between_is_replaced() {
        assert_eq!(between("<a>1</a><a>2</a>", "<a>", "</a>", "new").as_deref(), Ok("<a>new</a><a>2</a>"));
        assert!(between("<a>1", "<a>", "</a>", "new").is_err());
    }

    #[test]
    fn a_form_of_the_first_paint_takes_no_input() {
        for language in Language::ALL {
            let html = render(Route::Register, Start { language, policy: None });
            assert!(html.contains("<fieldset") && html.contains(" disabled"), "{html}");
            assert_eq!(html.matches("<h1").count(), 1, "{html}");
        }
    }
}
