//! What the binary says when it cannot do what it was told: one sentence, with the way out.

use std::{fs, net::TcpListener};

use super::server::{Folder, Server, free_address, run, wepig};

/// Runs the binary, which must fail with this code, and gives its one line.
#[track_caller]
fn sentence(code: i32, arguments: &[&str]) -> String {
    let output = run(arguments);
    let said = String::from_utf8(output.stderr).expect("it speaks text");
    assert_eq!(output.status.code(), Some(code), "{said}");
    let lines: Vec<&str> = said.lines().filter(|line| !line.contains(" INFO ")).collect();
    assert_eq!(lines.len(), 1, "{said}");
    assert!(lines[0].starts_with("wepig: ") && lines[0].ends_with('.'), "{said}");
    assert!(!said.contains("panicked") && !said.contains("Err("), "{said}");
    lines[0].to_owned()
}

#[test]
fn a_wrong_setting_is_named_with_what_would_have_been_right() {
    let folder = Folder::new();
    let path = |name: &str| folder.path().join(name).display().to_string();
    fs::write(path("odd.toml"), "listen = \"127.0.0.1:1\"\nlisten-on = 7\n").expect("a file");
    fs::write(path("no.toml"), "listen = \n").expect("a file");
    fs::write(path("short.key"), "c2hvcnQ=").expect("a file");
    let live = |extra: &[&'static str]| -> Vec<String> {
        ["serve", "--data", &path("data")].into_iter().chain(extra.iter().copied()).map(str::to_owned).collect()
    };
    for (extra, words) in [
        (&["--listen", "nowhere"][..], &["listen", "nowhere", "127.0.0.1:8080"][..]),
        (
            &["--trusted-proxies", "10.0.0.0/40", "--tls-terminated-in-front", "--public-origin", "https://a.example"],
            &["trusted-proxies", "10.0.0.0/40"],
        ),
        (&["--tls-terminated-in-front", "--public-origin", "a.example"], &["public-origin", "https://"]),
        (&["--tls-terminated-in-front", "--public-origin", "http://a.example"], &["public-origin", "https://"]),
        (&["--tls-terminated-in-front"], &["public-origin"]),
        (&["--tls-cert", "/nowhere.pem"], &["tls-key"]),
        (&[], &["http", "tls-cert"]),
        (
            &["--tls-terminated-in-front", "--public-origin", "https://a.example", "--log-level", "a=b=c"],
            &["log-level", "info"],
        ),
        (
            &["--tls-terminated-in-front", "--public-origin", "https://a.example", "--log-format", "xml"],
            &["log-format", "json"],
        ),
        (&["--tls-terminated-in-front", "--public-origin", "https://a.example"], &["master key", "master-key-file"]),
        (
            &[
                "--tls-terminated-in-front",
                "--public-origin",
                "https://a.example",
                "--database-url",
                "mysql://root:geheim@host/x",
            ],
            &["database-url", "postgres://"],
        ),
        (
            &["--tls-terminated-in-front", "--public-origin", "https://a.example", "--s3-bucket", "wepig"],
            &["missing", "s3-endpoint", "WEPIG_S3_SECRET_ACCESS_KEY"],
        ),
        (
            &[
                "--tls-terminated-in-front",
                "--public-origin",
                "https://a.example",
                "--database-url",
                "postgres://localhost/x",
            ],
            &["keys-database-url"],
        ),
    ] {
        let arguments = live(extra);
        let said = sentence(2, &arguments.iter().map(String::as_str).collect::<Vec<_>>());
        assert!(words.iter().all(|word| said.contains(word)) && !said.contains("geheim"), "{said}");
    }
    for (file, words) in [
        ("odd.toml", &["line 2", "listen-on"][..]),
        ("no.toml", &["line 1"]),
        ("absent.toml", &["absent.toml", "read"]),
    ] {
        let said = sentence(2, &["demo", "--data", &path("data"), "--config", &path(file)]);
        assert!(words.iter().all(|word| said.contains(word)), "{said}");
    }
    let said = sentence(2, &["demo", "--data", &path("data"), "--master-key-file", &path("short.key")]);
    assert!(said.contains("32 bytes"), "{said}");
    let said = sentence(1, &["demo", "--data", &path("data"), "--static", &path("nowhere")]);
    assert!(said.contains("static") && said.contains("nowhere"), "{said}");
}

#[test]
fn the_demo_speaks_plain_http_to_its_own_machine_alone() {
    let folder = Folder::new();
    let data = folder.path().display().to_string();
    for listen in ["0.0.0.0:8080", "192.0.2.1:80", "[::]:8080"] {
        assert!(sentence(2, &["demo", "--data", &data, "--listen", listen]).contains("127.0.0.1"));
    }
    let said = sentence(2, &["demo", "--data", &data, "--public-origin", "http://wepig.example"]);
    assert!(said.contains("public-origin"), "{said}");
}

#[test]
fn a_busy_port_is_named() {
    let folder = Folder::new();
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = listener.local_addr().expect("it has an address").to_string();
    let said = sentence(1, &["demo", "--data", &folder.path().display().to_string(), "--listen", &address]);
    assert!(said.contains(&address) && said.contains("in use"), "{said}");
}

#[test]
fn a_second_server_on_the_same_file_is_refused() {
    let folder = Folder::new();
    let _first = Server::start(folder.path(), &[]);
    let data = folder.path().join("data").display().to_string();
    let said = sentence(1, &["demo", "--data", &data, "--listen", &free_address().to_string()]);
    assert!(said.contains("in use by another process") && said.contains("PostgreSQL"), "{said}");
    let said = sentence(2, &["demo", "--fresh", "--data", &data, "--listen", &free_address().to_string()]);
    assert!(said.contains("stop it"), "{said}");
}

#[test]
fn another_master_key_opens_nothing_and_changes_nothing() {
    let folder = Folder::new();
    drop(Server::start(folder.path(), &[]));
    let other = folder.path().join("other.key");
    fs::write(&other, "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=").expect("a file");
    let (data, other) = (folder.path().join("data").display().to_string(), other.display().to_string());
    let listen = free_address().to_string();
    let said = sentence(1, &["demo", "--data", &data, "--listen", &listen, "--master-key-file", &other]);
    assert!(said.contains("master key"), "{said}");
    drop(Server::start(folder.path(), &[]));
}

#[test]
fn a_folder_that_is_no_demos_is_never_removed() {
    let folder = Folder::new();
    let precious = folder.path().join("precious.txt");
    fs::write(&precious, "mine").expect("a file");
    let data = folder.path().display().to_string();
    // Even when a demo was tried there before.
    sentence(1, &["demo", "--data", &data, "--static", &data]);
    let said = sentence(2, &["demo", "--fresh", "--data", &data]);
    assert!(said.contains("--fresh") && precious.exists(), "{said}");
    let said = sentence(2, &["demo", "--fresh", "--database-url", "postgres://localhost/x"]);
    assert!(said.contains("--fresh") && said.contains("database-url"), "{said}");
}

#[test]
fn the_help_names_every_setting_with_its_variable_and_its_default() {
    let help = String::from_utf8(run(&["serve", "--help"]).stdout).expect("it is text");
    for name in [
        "config",
        "listen",
        "public-origin",
        "allowed-origins",
        "static",
        "data",
        "master-key-file",
        "trusted-proxies",
        "tls-cert",
        "tls-key",
        "tls-terminated-in-front",
        "body-limit",
        "request-time-limit",
        "shutdown-time-limit",
        "log-format",
        "log-level",
    ] {
        let variable = format!("[env: WEPIG_{}=]", name.to_uppercase().replace('-', "_"));
        assert!(help.contains(&format!("--{name} ")) || help.contains(&format!("--{name}[")), "{name} in {help}");
        assert!(help.contains(&variable), "{variable} in {help}");
    }
    assert!(
        help.contains("DATABASE_URL") && help.contains("KEYS_DATABASE_URL") && help.contains("WEPIG_MASTER_KEY"),
        "{help}"
    );
    assert_eq!(help.matches("[env:").count(), help.matches("default:").count(), "{help}");
}

#[test]
fn help_shows_no_password_that_stands_in_the_environment() {
    let output =
        wepig(&["serve", "--help"]).env("DATABASE_URL", "postgres://wepig:geheim@host/x").output().expect("it runs");
    assert!(!String::from_utf8_lossy(&output.stdout).contains("geheim"));
}
