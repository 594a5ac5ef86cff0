//! The app's routes, as far as the server must know them: which paths are no mistake, and which have a first paint.

/// A route of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Route {
    path: &'static str,
    /// An id or a token follows the path.
    takes_id: bool,
    /// The name of its first-paint files; `None` where the app alone paints it.
    pub(super) first_paint: Option<&'static str>,
}

/// The screens that exist (PRODUCT section 2).
const ROUTES: [Route; 17] = [
    Route::painted("/", "home"),
    Route::painted("/register", "register"),
    Route::painted("/login", "login"),
    Route::painted("/policy", "policy"),
    Route::painted("/contact", "contact"),
    Route::painted("/cookies", "cookies"),
    Route::plain("/reset"),
    Route::painted("/me", "me"),
    Route::painted("/me/profile", "profile"),
    Route::painted("/me/security", "security"),
    Route::painted("/me/settings", "settings"),
    Route::plain("/farm"),
    Route::plain("/farm/new"),
    Route::plain("/farm/settings"),
    Route::plain("/farm/staff"),
    Route::with_id("/farm/staff/"),
    Route::with_id("/invite/"),
];

impl Route {
    const fn painted(path: &'static str, first_paint: &'static str) -> Self {
        Self { path, takes_id: false, first_paint: Some(first_paint) }
    }

    const fn plain(path: &'static str) -> Self {
        Self { path, takes_id: false, first_paint: None }
    }

    const fn with_id(path: &'static str) -> Self {
        Self { path, takes_id: true, first_paint: None }
    }

    /// The route of a path; a slash at the end makes no difference.
    pub(super) fn find(path: &str) -> Option<Self> {
        let path = if path == "/" { path } else { path.trim_end_matches('/') };
        ROUTES.into_iter().find(|route| match path.strip_prefix(route.path) {
            Some(id) if route.takes_id => is_id(id),
            Some(rest) => rest.is_empty(),
            None => false,
        })
    }
}

/// Whether the app takes this for an id or a token: 1 to 64 letters, digits, `-` and `_`.
fn is_id(text: &str) -> bool {
    let is_of_id = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    (1..=64).contains(&text.len()) && text.bytes().all(is_of_id)
}
