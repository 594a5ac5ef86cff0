//! Starts the app in the browser and takes the first paint away.

use leptos::prelude::*;
use wepig_contract::language::Language;
use wepig_web::app::{App, Start};
use wepig_web::browser::{document, failure};
use wepig_web::i18n::first_language;
use wepig_words::words;

fn main() {
    std::panic::set_hook(Box::new(|panic| {
        let words = words(first_language());
        failure::show(&failure::Failure {
            title: words.frame.failure_title,
            text: words.frame.failure,
            code_name: words.frame.support_code,
            code: failure::code(panic),
            reload: words.frame.reload,
        });
    }));
    let policy = document::painted_prose().and_then(|(tag, html)| Some((Language::from_tag(&tag)?, html)));
    let start = Start { language: first_language(), policy };
    // Mounting and removing in one task: nobody ever sees both, or neither.
    mount_to(document::app_root(), move || view! { <App start/> }).forget();
    document::remove_first_paint();
}
