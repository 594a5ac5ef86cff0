//! What whoever steals the data, the logs or an old backup learns: nothing (row F1).

use std::{fmt::Write, fs, path::Path};

use sea_orm::{ConnectionTrait, Database as Connection, DbBackend, Statement};
use wepig_contract::{
    account::Me,
    error::Continuation,
    farm::{DepartmentForm, DepartmentView, FarmView, NewFarmForm},
    field::Phone,
    invitation::{AcceptanceForm, InvitationForm, InvitationView},
    language::Language,
    path::{self, fill},
    profile::{Education, Gender, ProfileForm},
    role::Role,
    sms_code::CodePurpose,
    staff::{MemberForm, RoleForm},
};
use wepig_server::{
    domain::{
        number::{name_hash, number_hash},
        usernames::CanonicalName,
    },
    keys::KeysError,
    store::{LEFT_OUT_OF_BACKUPS, accounts},
};

use crate::{
    app::{TestApp, database::on_each_database},
    picture::files::{GPS, photo},
    steps::wrong,
};

const FARM: &str = "青石沟生态猪场";
const NAME: &str = "阿依古丽·买买提";
const PASSWORD: &str = "Kraftfutter-7-Säcke";
const PERSON: &str = "迪丽娜尔";
const BORN: &str = "1991-03-17";
const EMAIL: &str = "dilinaer@example.cn";
const NEW_PASSWORD: &str = "Grünfutter-9-Säcke";

/// Everything that one person told the server or was told by it in confidence.
struct Told {
    secrets: Vec<String>,
    codes: Vec<String>,
}

/// What the people of a farm told it and each other.
async fn farm_journey(app: &TestApp) -> Vec<String> {
    let owner = app.member().await;
    let form = NewFarmForm { farm_name: FARM.to_owned(), name: "司马长青".to_owned() };
    let farm: FarmView = owner.post_once(path::FARMS, &form).await.good();
    let in_farm = |path: &str| fill(path, &[&farm.id]);
    let department: DepartmentView =
        owner.post_once(&in_farm(path::DEPARTMENTS), &DepartmentForm { name: "妊娠舍东区".to_owned() }).await.good();
    let (person, stranger) = (app.member().await, app.new_phone());
    let mut tokens = Vec::new();
    for phone in [person.me.phone.as_str(), &stranger, ""] {
        let form = InvitationForm {
            phone: phone.to_owned(),
            role: Role::Staff,
            department: Some(department.id.clone()),
            language: Language::ZhCn,
        };
        let open: InvitationView = owner.post_once(&in_farm(path::INVITATIONS), &form).await.good();
        tokens.push(open.link.strip_prefix("/invite/").expect("a link").to_owned());
    }
    for token in &tokens {
        app.guest().get(&fill(path::OFFER, &[token])).await.good::<serde_json::Value>();
    }
    let name = AcceptanceForm { name: "扎西顿珠".to_owned() };
    person.post(&fill(path::OFFER_ACCEPTANCE, &[&tokens[0]]), &name).await.empty();
    let entry = person.who().await.expect("signed in").memberships[0].member.clone();
    let of_entry = |path: &str| fill(path, &[&farm.id, &entry]);
    let facts = MemberForm {
        name: "乌兰图雅".to_owned(),
        department: Some(department.id),
        date_of_entry: "2017-04-23".to_owned(),
    };
    owner.put_on(1, &of_entry(path::MEMBER), &facts).await.good::<serde_json::Value>();
    owner.put(&of_entry(path::MEMBER_ROLE), &RoleForm { role: Role::Manager }).await.empty();
    person.get(&in_farm(path::STAFF)).await.good::<serde_json::Value>();
    app.messages_to(&stranger).await;
    tokens.extend(["司马长青", "妊娠舍东区", "扎西顿珠", "乌兰图雅", "2017-04-23", FARM, &stranger].map(str::to_owned));
    tokens.extend([owner.me.phone.clone(), person.me.phone.clone()]);
    tokens
}

/// A profile in which nothing is empty.
fn profile() -> ProfileForm {
    ProfileForm {
        name: PERSON.to_owned(),
        education: Some(Education::Bachelor),
        gender: Some(Gender::Female),
        date_of_birth: BORN.to_owned(),
        email: EMAIL.to_owned(),
    }
}

/// Every file below a folder: name and content.
fn files_below(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let paths = fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("an entry").path());
    let files = paths.map(|path| match path.is_dir() {
        true => files_below(&path),
        false => vec![(path.display().to_string(), fs::read(&path).expect("the file can be read"))],
    });
    files.flatten().collect()
}

/// Register, fill the profile, prove, log in in every way, fail in every way, reset, settle, log out.
async fn whole_journey(app: &TestApp) -> Told {
    let browser = app.guest();
    let phone = app.new_phone();
    let mut form = browser.registration(NAME, &phone).await;
    PASSWORD.clone_into(&mut form.password);
    let guess = wepig_contract::account::RegisterForm { proof: wrong(&form.proof), ..form.clone() };
    browser.register(&guess).await.reason();
    browser.register(&form).await.good::<Me>();
    browser.get(path::ME_CONSENTS).await.good::<serde_json::Value>();
    browser.get(path::ME_LOG).await.good::<serde_json::Value>();
    browser.settle(1, wepig_contract::language::Language::En).await.good::<Me>();
    browser.save(1, &profile()).await.good::<serde_json::Value>();
    browser.send_picture(photo()).await.empty();
    browser.prove_by_password(PASSWORD).await.empty();
    let first_token = browser.cookie("wepig_session").expect("a session");
    browser.delete(path::SESSIONS_CURRENT).await.empty();
    browser.log_in(NAME, PASSWORD).await.good::<Me>();
    browser.log_in(&phone, "wrong-password-typed").await.problem(401, wepig_contract::error::Code::WrongCredentials);
    let login = browser.later_proof(&phone, CodePurpose::Login).await;
    browser.log_in_by_code(&phone, &login).await.good::<Me>();
    let reset = browser.later_proof(&phone, CodePurpose::Reset).await;
    browser.reset(&phone, &reset, NEW_PASSWORD).await.good::<Me>();
    let last_token = browser.cookie("wepig_session").expect("a session");

    let stranger = app.new_phone();
    let unknown = app.guest().proof(&stranger, CodePurpose::Login).await;
    let Continuation { ticket, .. } = app.guest().log_in_by_code(&stranger, &unknown).await.continuation();
    let place = std::str::from_utf8(GPS).expect("ASCII");
    let typed = [NAME, PASSWORD, NEW_PASSWORD, "wrong-password-typed", &phone, &stranger];
    let filled = [PERSON, BORN, EMAIL, "bachelor", place, "JFIF"];
    let given = [&first_token, &last_token, &ticket].map(String::as_str);
    Told {
        secrets: typed.into_iter().chain(filled).chain(given).map(str::to_owned).collect(),
        codes: vec![form.proof.code, guess.proof.code, login.code, reset.code, unknown.code],
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("a string takes everything");
        text
    })
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle)
}

/// Whether six digits stand in a text as a number of their own. Within hexadecimal, ids and the fractions of times they
/// turn up by chance.
fn tells_code(text: &[u8], code: &str) -> bool {
    let goes_on = |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || b".-_".contains(byte));
    text.windows(code.len()).enumerate().any(|(start, window)| {
        let before = start.checked_sub(1).and_then(|place| text.get(place));
        window == code.as_bytes() && !goes_on(before) && !goes_on(text.get(start + code.len()))
    })
}

/// Every row of these tables as text; bytes in lower-case hexadecimal.
async fn dump(app: &TestApp, skipped: &[&str]) -> String {
    let db = app.app.ground.store.read();
    let backend = db.get_database_backend();
    let list = match backend {
        DbBackend::Sqlite => "SELECT name FROM sqlite_master WHERE type = 'table'",
        _ => "SELECT table_name::text AS name FROM information_schema.tables WHERE table_schema = current_schema()",
    };
    let tables = db.query_all_raw(Statement::from_string(backend, list)).await.expect("the tables can be listed");
    let mut text = String::new();
    for table in tables {
        let table: String = table.try_get_by_index(0).expect("a name");
        if skipped.contains(&table.as_str()) {
            continue;
        }
        let select = match backend {
            DbBackend::Sqlite => {
                let columns = Statement::from_string(backend, format!("SELECT name FROM pragma_table_info('{table}')"));
                let columns = db.query_all_raw(columns).await.expect("the columns can be listed");
                let quoted: Vec<String> = columns
                    .iter()
                    .map(|row| format!("quote({})", row.try_get_by_index::<String>(0).expect("a name")))
                    .collect();
                format!("SELECT {} FROM {table}", quoted.join(" || ' ' || "))
            }
            _ => format!("SELECT t::text FROM {table} t"),
        };
        for row in db.query_all_raw(Statement::from_string(backend, select)).await.expect("the rows can be read") {
            writeln!(text, "{table} {}", row.try_get_by_index::<String>(0).expect("text").to_lowercase())
                .expect("text");
        }
    }
    text
}

/// What log lines say, without their times and ids, whose digits are none of a code's.
fn log_texts(app: &TestApp) -> String {
    let mut texts = String::new();
    for line in app.logs.text().lines() {
        let mut line: serde_json::Value = serde_json::from_str(line).expect("a log line is JSON");
        let object = line.as_object_mut().expect("a log line is an object");
        object.remove("timestamp");
        strip(&mut line);
        writeln!(texts, "{line}").expect("text");
    }
    texts
}

fn strip(value: &mut serde_json::Value) {
    match value {
        serde_json::Value::Object(object) => {
            object.retain(|key, value| !key.ends_with("id") && !value.is_number());
            object.values_mut().for_each(strip);
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(strip),
        _ => {}
    }
}

on_each_database! {
    async fn no_byte_of_data_and_no_log_line_tells_anything(app) {
        let mut told = whole_journey(&app).await;
        told.secrets.extend(farm_journey(&app).await);
        let dumped = dump(&app, &[]).await;
        assert!(dumped.contains("account ") && dumped.len() > 1_000, "the dump holds rows");
        let logged = log_texts(&app);
        assert!(logged.lines().count() > 10, "something was logged");
        let files = files_below(app.folder());
        assert!(files.iter().any(|(name, _)| name.contains("objects")), "the picture lies somewhere");
        // What is no secret is found, where there are files: so the search can find.
        let is_in_files = files.iter().any(|(_, content)| contains(content, b"m001_accounts"));
        assert_eq!(is_in_files, app.folder().join("wepig.db").exists());
        for secret in &told.secrets {
            let bytes = secret.as_bytes();
            assert!(!dumped.contains(&secret.to_lowercase()), "{secret} stands in a row");
            assert!(!dumped.contains(&hexadecimal(bytes)), "{secret} stands in a row's bytes");
            assert!(!logged.contains(secret.as_str()), "{secret} stands in the log");
            for (name, content) in &files {
                assert!(!contains(content, bytes), "{secret} stands in {name}");
            }
        }
        assert!(tells_code(br#"{"code":"971365"}"#, "971365") && !tells_code(b"x'09971365af'", "971365"));
        for code in &told.codes {
            assert!(!tells_code(dumped.as_bytes(), code), "the code {code} stands in a row");
            assert!(!dumped.contains(&hexadecimal(code.as_bytes())), "the code {code} stands in a row's bytes");
            assert!(!tells_code(logged.as_bytes(), code), "the code {code} stands in the log");
            for (name, content) in &files {
                assert!(!contains(content, code.as_bytes()), "the code {code} stands in {name}");
            }
        }
    }

    async fn an_old_backup_with_todays_keys_gives_nothing_about_a_deleted_person(app) {
        let (gone, stays) = (app.member().await, app.member().await);
        let (store, ground) = (app.app.ground.store.read(), &app.app.ground);
        let row = |member: &Me| accounts::get(store, member.id.parse().expect("an id"));
        let backup = dump(&app, &LEFT_OUT_OF_BACKUPS).await;
        let (gone_row, stays_row) = (row(&gone.me).await, row(&stays.me).await);
        let gone_row = gone_row.expect("readable").expect("an account");
        let stays_row = stays_row.expect("readable").expect("an account");
        assert!(backup.contains(&hexadecimal(&gone_row.phone)), "the backup holds the sealed number");

        gone.delete(path::ME).await.empty();

        // Nothing opens it: the key is gone, and no other key fits.
        assert!(matches!(ground.keys.get(gone_row.key_id).await, Err(KeysError::Destroyed { .. })));
        let place = wepig_server::keys::Place::new("account", "phone", gone_row.id);
        let other = ground.keys.get(stays_row.key_id).await.expect("the other's key is there");
        assert!(other.open(&place, &gone_row.phone).is_err());
        assert!(ground.keys.secrets.jobs.open(&place, &gone_row.phone).is_err());
        // Nor does trying every number: the backup holds no keyed hash to compare with.
        let phone = Phone::parse(&gone.me.phone).expect("a number");
        let name = CanonicalName::fold(&gone.me.username);
        for hash in [number_hash(&ground.keys.secrets, &phone), name_hash(&ground.keys.secrets, &name)] {
            assert!(!backup.contains(&hexadecimal(&hash)), "a hash by which numbers could be tried");
        }
        // The same backup does give the others back.
        let place = wepig_server::keys::Place::new("account", "phone", stays_row.id);
        assert_eq!(other.open(&place, &stays_row.phone).expect("it opens").as_slice(), stays.me.phone.as_bytes());
    }

    async fn a_destroyed_key_is_gone_from_the_disk(app) {
        let member = app.member().await;
        let account = accounts::get(app.app.ground.store.read(), member.me.id.parse().expect("an id")).await;
        let key = account.expect("readable").expect("an account").key_id;
        let db = Connection::connect(&app.app.settings.keys_database_url).await.expect("the key store opens");
        let select = Statement::from_sql_and_values(
            db.get_database_backend(),
            "SELECT bytes FROM wrapped_key WHERE id = $1",
            [key.into()],
        );
        let row = db.query_one_raw(select.clone()).await.expect("readable").expect("the key is there");
        let wrapped: Vec<u8> = row.try_get_by_index(0).expect("bytes");
        let on_disk = || {
            let files = ["keys.db", "keys.db-wal"].map(|name| fs::read(app.folder().join(name)).unwrap_or_default());
            contains(&files.concat(), &wrapped)
        };
        let is_file = app.folder().join("keys.db").exists();
        assert_eq!(on_disk(), is_file);
        member.delete(path::ME).await.empty();
        assert!(!on_disk(), "the wrapped bytes are still readable");
        assert!(db.query_one_raw(select).await.expect("readable").is_none());
    }
}
