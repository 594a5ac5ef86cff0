//! TLS of the server's own, as far as a browser would see it.

use std::{fs, sync::Arc};

use rcgen::{CertifiedKey, generate_simple_self_signed};
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned, pki_types::ServerName};
use serde_json::Value;

use super::{
    server::{Folder, Server, registration},
    wire::{Answer, ask, connect},
};

#[test]
fn over_its_own_tls_a_registration_gives_the_host_cookie() {
    let folder = Folder::new();
    let CertifiedKey { cert, signing_key } =
        generate_simple_self_signed(["localhost".to_owned()]).expect("a certificate");
    let (chain, key) = (folder.path().join("cert.pem"), folder.path().join("key.pem"));
    fs::write(&chain, cert.pem()).expect("a file");
    fs::write(&key, signing_key.serialize_pem()).expect("a file");
    let (chain, key) = (chain.display().to_string(), key.display().to_string());
    let server = Server::start(
        folder.path(),
        &["--tls-cert", &chain, "--tls-key", &key, "--public-origin", "https://localhost"],
    );

    let mut roots = RootCertStore::empty();
    roots.add(cert.der().clone()).expect("a root");
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions().expect("versions");
    let config = Arc::new(config.with_root_certificates(roots).with_no_client_auth());
    let ask = |method: &str, path: &str, cookie: Option<&str>, body: Option<&Value>| -> Answer {
        let name = ServerName::try_from("localhost").expect("a name");
        let connection = ClientConnection::new(Arc::clone(&config), name).expect("a connection");
        ask(StreamOwned::new(connection, connect(server.address)), method, path, cookie, body)
    };

    let form = registration(|method, path, body| ask(method, path, None, body), "sicher", "13900000003");
    let answer = ask("POST", "/api/v1/registrations", None, Some(&form));
    answer.json(201);
    let head = &answer.head;
    let line = head.lines().find(|line| line.starts_with("set-cookie: ")).expect("a cookie");
    assert!(
        line.starts_with("set-cookie: __Host-session=") && line.contains("; Secure") && line.contains("; HttpOnly"),
        "{line}"
    );
    assert!(head.contains("strict-transport-security: max-age="), "{head}");
    let session = ask("GET", "/api/v1/session", answer.cookie(), None).json(200);
    assert_eq!(session["me"]["username"], "sicher");
}

#[test]
fn a_certificate_that_is_none_is_named() {
    let folder = Folder::new();
    let (chain, key) = (folder.path().join("cert.pem"), folder.path().join("key.pem"));
    fs::write(&chain, "no certificate").expect("a file");
    fs::write(&key, "no key").expect("a file");
    let (chain, key) = (chain.display().to_string(), key.display().to_string());
    let data = folder.path().join("data").display().to_string();
    let listen = super::server::free_address().to_string();
    let output =
        super::server::run(&["demo", "--data", &data, "--listen", &listen, "--tls-cert", &chain, "--tls-key", &key]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success() && said.contains("tls-cert") && said.contains("cert.pem"), "{said}");
}
