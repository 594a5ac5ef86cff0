//! The app's routes, as far as the server must know them: which paths are no mistake, and which have a first paint.

/// A route of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Route {
    path: &'static str,
    /// The name of its first-paint files; `None` where the page depends on who is signed in.
    pub(super) first_paint: Option<&'static str>,
}

/// The screens that exist (PRODUCT section 2).
const ROUTES: [Route; 9] = [
    Route::public("/", "home"),
    Route::public("/register", "register"),
    Route::public("/login", "login"),
    Route::public("/policy", "policy"),
    Route::public("/contact", "contact"),
    Route::public("/cookies", "cookies"),
    Route::plain("/reset"),
    Route::plain("/me"),
    Route::plain("/me/settings"),
];

impl Route {
    const fn public(path: &'static str, first_paint: &'static str) -> Self {
        Self { path, first_paint: Some(first_paint) }
    }

    const fn plain(path: &'static str) -> Self {
        Self { path, first_paint: None }
    }

    /// The route of a path; a slash at the end makes no difference.
    pub(super) fn find(path: &str) -> Option<Self> {
        let path = if path == "/" { path } else { path.trim_end_matches('/') };
        ROUTES.into_iter().find(|route| route.path == path)
    }
}
