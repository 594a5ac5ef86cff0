//! `wepig demo`.

use std::{
    error::Error,
    fs::{self, File, TryLockError},
    io,
    path::Path,
};

use crate::{
    app::App,
    config::{ConfigError, Given, Mode, Settings},
    domain::demo,
    serve,
};

/// The file that marks a folder as a demo's data, so that starting over never removes anything else.
const MARK: &str = "this-is-a-wepig-demo";

const NOT_OURS: &str = "With --fresh only the embedded databases start over: leave out database-url and \
                        keys-database-url, or empty those databases yourself.";

/// Serves the demo until told to stop.
pub(super) async fn run(given: Given, is_fresh: bool, staff: u32) -> Result<(), Box<dyn Error>> {
    let given = given.with_file()?;
    let data = given.data.clone().unwrap_or_else(|| Settings::DEMO_DATA.into());
    if is_fresh {
        if given.database_url.is_some() || given.keys_database_url.is_some() {
            return Err(ConfigError::Together(NOT_OURS).into());
        }
        remove(&data)?;
    }
    mark(&data)?;
    let settings = super::settle(Mode::Demo, given)?;
    let bound = serve::bind(settings.listen)?;
    let app = App::open(settings).await?;
    demo::seed(&app.ground, staff).await?;
    super::say(&greeting(&app, &demo::accounts(&app.ground).await?));
    serve::run(app, bound).await?;
    Ok(())
}

/// Marks a folder as the demo's, if the demo is the first to put something into it.
fn mark(data: &Path) -> Result<(), ConfigError> {
    let made = fs::create_dir_all(data).and_then(|()| {
        let is_empty = fs::read_dir(data)?.next().is_none();
        if is_empty { fs::write(data.join(MARK), "") } else { Ok(()) }
    });
    made.map_err(|cause| ConfigError::File { name: "data", path: data.into(), cause })
}

fn remove(data: &Path) -> Result<(), ConfigError> {
    if !data.exists() {
        return Ok(());
    }
    if is_in_use(data) {
        return Err(ConfigError::Together("A demo is running on this data folder: stop it before starting over."));
    }
    if !data.join(MARK).exists() {
        return Err(ConfigError::Together(
            "The data folder was not made by a demo, so --fresh does not remove it: give another folder with --data.",
        ));
    }
    match fs::remove_dir_all(data) {
        Err(cause) if cause.kind() != io::ErrorKind::NotFound => {
            Err(ConfigError::File { name: "data", path: data.into(), cause })
        }
        _ => Ok(()),
    }
}

/// Whether a running server holds the lock of a database in this folder.
fn is_in_use(data: &Path) -> bool {
    let is_lock = |path: &Path| path.extension().is_some_and(|extension| extension == "lock");
    let is_held =
        |path: &Path| File::open(path).is_ok_and(|file| matches!(file.try_lock(), Err(TryLockError::WouldBlock)));
    let entries = fs::read_dir(data).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).any(|path| is_lock(&path) && is_held(&path))
}

fn greeting(app: &App, accounts: &[demo::DemoAccount]) -> String {
    let origin = &app.settings.public_origin;
    let mut text = format!("Wepig demo: {origin}\nMessages that would have been sent: {origin}/demo/inbox\n");
    for account in accounts {
        let password = account.password.as_deref().unwrap_or("(by SMS code)");
        text.push_str(&format!("  {:<14} {:<12} {}  {password}\n", account.role, account.username, account.phone));
    }
    text.push_str("Ctrl-C stops it.");
    text
}
